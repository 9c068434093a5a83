"""What stops a run: every exception this program raises on purpose."""


class SitrepError(Exception):
    """The root: a full sentence that names the file and the remedy.

    Wrong *data* is never an exception but a `model.Problem` that the brief lists.
    """

    exit_code = 1


class UsageError(SitrepError):
    """The request cannot be understood (exit code 2)."""

    exit_code = 2


class ConfigError(SitrepError):
    """The configuration is wrong; the message names the file, the line and the nearest right key."""

    exit_code = 2


class TemplateFailure(SitrepError):
    """A template cannot be rendered; the message names the template file and the line."""


class NotMadeError(SitrepError):
    """The brief that was asked for cannot be made."""
