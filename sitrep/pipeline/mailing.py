"""Mail an issue of the archive."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.config.load import load_configuration
from sitrep.config.settings import Settings
from sitrep.delivery.archive.issues import open_issue
from sitrep.delivery.mail.addresses import Address
from sitrep.delivery.mail.archived import mailing_of
from sitrep.delivery.mail.check import MailFinding, check_mail
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import one_address
from sitrep.delivery.mail.post import PostOffice, whose_token
from sitrep.delivery.mail.send import Clock
from sitrep.errors import SitrepError
from sitrep.pipeline.caveats import find_warnings, word_warnings


@dataclass(frozen=True, slots=True)
class MailDesk:
    """What the mail commands work on: the settings, the archive, and what sending needs."""

    settings: Settings
    archive: Path
    office: PostOffice

    def mailing(self, wanted: str) -> Mailing:
        """Return the issue of that name as it is mailed, with the warnings that go on top of the message.

        Raises:
            UsageError: for a name that is none, and an issue that isn't there.
            SitrepError: for a file that is not the one that was issued.
        """
        issue = open_issue(self.archive, self.settings.theatre.code, wanted)
        mailing = mailing_of(issue, self.settings.archive.address)
        warned = find_warnings(mailing.brief, self.settings.run)
        return replace(mailing, warnings=word_warnings(warned, mailing.brief, self.office.templates))

    def whose(self, token: str) -> Address:
        """Return the recipient who asked to leave by a token."""
        return whose_token(token, self.settings.theatre.code, self.office)

    def check(self) -> Iterator[MailFinding]:
        """Try everything but sending."""
        yield from check_mail(self.office)
        operator = self.settings.run.operator
        if operator and self.office.settings.server:
            try:
                found = MailFinding("operator", good=True, how=one_address(operator, "run.operator").address)
            except SitrepError as error:
                found = MailFinding("operator", good=False, how=str(error))
            yield found


def open_desk(
    config: Path | None,
    archive: Path,
    environment: Mapping[str, str],
    clock: Clock,
    ledger: Path | None = None,
) -> MailDesk:
    """Find configuration, templates and ledger; the ledger is `mail.sqlite3` beside the archive.

    Raises:
        ConfigError: for a configuration that is missing or wrong.
    """
    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    settings = load_configuration(config).settings
    home = config.parent if config is not None else Path()
    templates = home / "templates" if (home / "templates").is_dir() else None
    ledger = ledger or archive.parent / "mail.sqlite3"
    office = PostOffice(settings.mail, home, environment, templates, ledger, clock)
    return MailDesk(settings, archive, office)
