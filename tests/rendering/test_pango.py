import pytest

from sitrep.rendering.pango import look_in_homebrew

HOMEBREW = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"


@pytest.mark.parametrize(
    ("set_by_user", "looked_in"),
    [
        ("", HOMEBREW),
        ("/opt/local/lib", f"/opt/local/lib:{HOMEBREW}"),
        ("/usr/local/lib", "/usr/local/lib:/opt/homebrew/lib:/usr/lib"),
    ],
)
def test_a_mac_looks_in_homebrew_after_what_its_user_says(set_by_user: str, looked_in: str) -> None:
    environment = {"DYLD_FALLBACK_LIBRARY_PATH": set_by_user, "HOME": "/Users/reporter"}
    look_in_homebrew("darwin", environment)
    look_in_homebrew("darwin", environment)
    assert environment == {"DYLD_FALLBACK_LIBRARY_PATH": looked_in, "HOME": "/Users/reporter"}


def test_another_platform_is_left_alone() -> None:
    environment: dict[str, str] = {}
    look_in_homebrew("linux", environment)
    assert environment == {}
