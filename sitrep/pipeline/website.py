"""Build the website of the archive that the configuration is about."""

from pathlib import Path

from sitrep import __version__
from sitrep.config.load import load_configuration
from sitrep.delivery.site.build import Built, SiteOrder, build_site
from sitrep.errors import UsageError


def build_website(config: Path | None, archive: Path, out: Path, address: str | None) -> Built:
    """Build the site of the theatre's archive into `out`; `address` wins over that of the configuration.

    Raises:
        UsageError: for a place within the archive.
        ConfigError: for a configuration that is missing or wrong.
        SitrepError: where the site can't be built; see `build_site`.
    """
    if out.resolve().is_relative_to(archive.resolve()):
        raise UsageError(f"{out}: a site within the archive is nothing that was frozen. Name another folder.")
    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    settings = load_configuration(config).settings
    home = config.parent if config is not None else Path()
    given = settings.archive.address if address is None else address
    return build_site(
        SiteOrder(
            archive=archive,
            code=settings.theatre.code,
            out=out,
            address=given if not given or given.endswith("/") else f"{given}/",
            feed_days=settings.archive.feed_days,
            language=settings.brief.language,
            templates=home / "templates" if (home / "templates").is_dir() else None,
            version=__version__,
            names={name: source.name for source in settings.sources for name in (source.name, *source.also)},
            units=settings.theatre.units_add,
        )
    )
