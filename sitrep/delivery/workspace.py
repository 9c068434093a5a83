"""A new workspace: the packaged configuration, templates and samples, copied for the user to change."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from sitrep.assets import packaged
from sitrep.errors import SitrepError, UsageError

# Fonts stay in the package: templates find them there.
_LEFT_OUT = shutil.ignore_patterns("fonts", "__pycache__", ".*")


def make_workspace(folder: Path) -> Iterator[str]:
    """Copy `config.yaml`, `templates` and `seeds` into `folder`; yields the name of each when it stands.

    Raises:
        UsageError: where one of them is there already; nothing is copied then.
        SitrepError: where the folder can't be written.
    """
    names = ("config.yaml", "templates", "seeds")
    if there := [name for name in names if (folder / name).exists()]:
        raise UsageError(f"{folder / there[0]} is there already. Name another folder, or move it away.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            source = packaged(name)
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=_LEFT_OUT)
            else:
                shutil.copyfile(source, folder / name)
            yield name
    except OSError as error:
        raise SitrepError(
            f"{folder}: cannot be written ({error.strerror}). Name a folder that is yours."
        ) from error
