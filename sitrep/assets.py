"""Where the packaged templates, configuration and sample documents lie."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "packaged"


def packaged(name: str) -> Path:
    """Return the path of a packaged file or folder: `templates`, `config.yaml` or `seeds`.

    A wheel carries them inside the package (`force-include` in pyproject.toml); in a checkout they
    stand at the top of the project.
    """
    inside = _PACKAGED / name
    return inside if inside.exists() else Path(__file__).parents[1] / name
