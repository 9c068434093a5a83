"""Passwords and keys: read where they are kept, and never shown."""

import base64
import importlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from sitrep.errors import ConfigError

_LONGEST = 10_000  # bytes of a secret


class Secret:
    """A password or key that no message, log or traceback shows."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        """Hold a value; only `reveal` gives it away."""
        self._value = value

    def reveal(self) -> str:
        """Return the value itself."""
        return self._value

    def hide_in(self, text: str) -> str:
        """Return a text of somebody else's without the value and the form in which SMTP sends it."""
        sent = base64.b64encode(self._value.encode()).decode("ascii")
        for form in (self._value, sent, sent.rstrip("=")):
            text = text.replace(form, "***")
        return text

    def __repr__(self) -> str:
        """Say that there is one."""
        return "Secret(***)"

    def __reduce__(self) -> str:
        """Refuse to be stored."""
        raise TypeError("a secret is not stored")


def read_secret(place: str, user: str, environment: Mapping[str, str], home: Path) -> Secret:
    """Read the secret that `env:NAME`, `file:PATH` (from `home`) or `keyring:SERVICE` names.

    Raises:
        ConfigError: where there is none; the message says where it was looked for, never what was found.
    """
    kind, _, name = place.partition(":")
    if kind == "env":
        value = environment.get(name, "")
        missing = f"The environment variable {name} is not set, which mail needs."
    elif kind == "file":
        value = _read_file(home / Path(name).expanduser())
        missing = f"{home / name}: holds no secret, which mail needs."
    else:
        value = _ask_keyring(name, user)
        missing = f'The keyring has no secret of service "{name}" and user "{user}", which mail needs.'
    value = value.rstrip("\r\n")
    if not value:
        raise ConfigError(missing)
    if not value.isprintable():
        raise ConfigError(f"The secret from {place} is not one line of text.")
    return Secret(value)


def is_exposed(place: str, home: Path) -> bool:
    """Tell whether a secret is kept in a file that others of this machine may read."""
    kind, _, name = place.partition(":")
    if kind != "file":
        return False
    try:
        mode = os.stat(home / Path(name).expanduser()).st_mode  # noqa: PTH116  one look, no second
    except OSError:
        return False
    return bool(mode & (stat.S_IRGRP | stat.S_IROTH))


def _read_file(file: Path) -> str:
    try:
        with file.open("rb") as content:
            return content.read(_LONGEST).decode("utf-8")
    except UnicodeDecodeError:
        # The error would carry the bytes.
        raise ConfigError(f"{file}: the secret is not UTF-8 text.") from None
    except OSError as error:
        raise ConfigError(f"{file}: the secret cannot be read ({error.strerror}).") from error


def _ask_keyring(service: str, user: str) -> str:
    try:
        keyring = importlib.import_module("keyring")  # only who uses it needs it
    except ImportError as error:
        raise ConfigError(
            'Secrets from the keyring need the package "keyring": pip install "sitrep[keyring]".'
        ) from error
    try:
        return keyring.get_password(service, user) or ""
    except Exception as error:  # each backend has errors of its own
        raise ConfigError(f"The keyring cannot be asked ({type(error).__name__}).") from error
