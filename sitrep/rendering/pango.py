"""Where WeasyPrint finds Pango on macOS."""

from collections.abc import MutableMapping

# Homebrew's folders on Apple and Intel processors, then the system's own.
_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib", "/usr/lib")
_VARIABLE = "DYLD_FALLBACK_LIBRARY_PATH"


def look_in_homebrew(platform: str, environment: MutableMapping[str, str]) -> None:
    """Make Homebrew's libraries known to a Python of another origin; call it before WeasyPrint is imported.

    WeasyPrint asks `ctypes.util.find_library`, which reads this variable when it is asked. What the user has
    set comes first. Other platforms than macOS ("darwin") need nothing.
    """
    if platform != "darwin":
        return
    own = [folder for folder in environment.get(_VARIABLE, "").split(":") if folder]
    environment[_VARIABLE] = ":".join(dict.fromkeys([*own, *_FOLDERS]))
