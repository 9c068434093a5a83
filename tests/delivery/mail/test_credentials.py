import copy
import pickle
import traceback
from pathlib import Path

import pytest

from sitrep.delivery.mail.credentials import Secret, is_exposed, read_secret
from sitrep.errors import ConfigError

WORD = "spring tide, twice"


def test_a_secret_comes_from_the_environment_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "word").write_text(f"{WORD}\n", encoding="utf-8")
    assert read_secret("env:DESK_WORD", "desk", {"DESK_WORD": WORD}, tmp_path).reveal() == WORD
    assert read_secret("file:word", "desk", {}, tmp_path).reveal() == WORD
    assert read_secret(f"file:{tmp_path / 'word'}", "desk", {}, Path("/nowhere")).reveal() == WORD


def test_a_secret_shows_itself_nowhere() -> None:
    secret = Secret(WORD)
    assert WORD not in f"{secret} {secret!r} {[secret]} {vars(type(secret))}"
    for store in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError, match="not stored"):
            store(secret)
    assert secret.hide_in(f"bad password {WORD} (c3ByaW5nIHRpZGUsIHR3aWNl)") == "bad password *** (***)"


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("env:DESK_WORD", "DESK_WORD is not set"),
        ("env:EMPTY", "EMPTY is not set"),
        ("file:missing", "missing: the secret cannot be read"),
        ("file:empty", "empty: holds no secret"),
        ("file:binary", "binary: the secret is not UTF-8"),
        ("file:lines", "not one line"),
    ],
)
def test_where_there_is_none_the_place_is_told_and_no_content(tmp_path: Path, place: str, told: str) -> None:
    (tmp_path / "empty").write_text("\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe spring")
    (tmp_path / "lines").write_text("spring\ntide")
    with pytest.raises(ConfigError, match=told) as caught:
        read_secret(place, "desk", {"EMPTY": ""}, tmp_path)
    assert "spring" not in "".join(traceback.format_exception(caught.value))


def test_without_the_keyring_package_the_remedy_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "keyring", None)
    with pytest.raises(ConfigError, match=r"pip install .sitrep\[keyring\]"):
        read_secret("keyring:sitrep", "desk", {}, tmp_path)


def test_a_keyring_is_asked_for_service_and_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "keyring.py").write_text(
        "def get_password(service, user):\n"
        "    if user == 'locked': raise RuntimeError('spring tide')\n"
        "    return 'spring tide' if (service, user) == ('sitrep', 'desk') else None\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(__import__("sys").modules, "keyring", raising=False)
    assert read_secret("keyring:sitrep", "desk", {}, tmp_path).reveal() == "spring tide"
    with pytest.raises(ConfigError, match="has no secret"):
        read_secret("keyring:sitrep", "somebody", {}, tmp_path)
    with pytest.raises(ConfigError, match=r"cannot be asked \(RuntimeError\)"):
        read_secret("keyring:sitrep", "locked", {}, tmp_path)
    monkeypatch.delitem(__import__("sys").modules, "keyring", raising=False)


@pytest.mark.parametrize(("mode", "exposed"), [(0o600, False), (0o400, False), (0o640, True), (0o644, True)])
def test_a_file_that_others_may_read_is_noticed(tmp_path: Path, mode: int, *, exposed: bool) -> None:
    (tmp_path / "word").write_text(WORD)
    (tmp_path / "word").chmod(mode)
    assert is_exposed("file:word", tmp_path) is exposed
    assert not is_exposed("env:WORD", tmp_path)
    assert not is_exposed("file:missing", tmp_path)
