from pathlib import Path

import pytest

from sitrep.config.load import load_configuration, restore_settings
from sitrep.config.mail import MailSettings
from sitrep.errors import ConfigError


def load(folder: Path, text: str) -> object:
    file = folder / "config.yaml"
    file.write_text(f"mail:\n{text}", encoding="utf-8")
    return load_configuration(file).settings.mail


SERVER = "  server: mail.example.org\n  sender: desk@example.org\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("  server: mail.example.org\n", "no sender"),
        (SERVER + "  security: plain\n", "another machine"),
        (SERVER + "  user: desk\n", "no secret"),
        (SERVER + "  secret: spring-tide\n", "never the secret itself"),
        (SERVER + "  token_secret: spring-tide\n", "never the secret itself"),
        (SERVER + "  unsubscribe_url: http://example.org/{token}\n", "no https address"),
        (SERVER + "  unsubscribe_url: https://example.org/leave\n", "{token}"),
        (SERVER + '  unsubscribe_url: "https://example.org/{token}"\n', "token_secret"),
        (SERVER + "  list_id: nodot\n", "no list name"),
        (SERVER + '  reply_to: "desk@example.org\\r\\nBcc: x"\n', "one line"),
        (SERVER + "  tries: 0\n", "tries"),
        (SERVER + "  sercurity: tls\n", 'Did you mean "security"'),
    ],
)
def test_a_wrong_setting_is_told_with_its_line_and_never_with_a_secret(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(ConfigError, match=r"config\.yaml") as caught:
        load(tmp_path, text)
    assert told in str(caught.value)
    assert "spring-tide" not in str(caught.value)


@pytest.mark.parametrize("server", ["localhost", "127.0.0.1", "127.8.9.10", "::1"])
def test_plain_text_goes_to_this_machine_only(tmp_path: Path, server: str) -> None:
    load(tmp_path, f'  server: "{server}"\n  sender: desk@example.org\n  security: plain\n')
    load(tmp_path, SERVER + "  security: plain\n  allow_plain: true\n")
    for far in ("localhost.example.org", "128.0.0.1", "127.0.0.1.example.org"):
        with pytest.raises(ConfigError, match="another machine"):
            load(tmp_path, f"  server: {far}\n  sender: desk@example.org\n  security: plain\n")


def test_who_gets_the_mail_changes_no_brief(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(f"mail:\n{SERVER}  recipients: [ana@example.org]\n", encoding="utf-8")
    assert load_configuration(file).sha256 == load_configuration(None).sha256


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("plain", 25)])
def test_the_port_follows_the_security(tmp_path: Path, security: str, port: int) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(
        f"mail:\n  server: localhost\n  sender: a@example.org\n  security: {security}\n", encoding="utf-8"
    )
    assert load_configuration(file).settings.mail.port_used == port


def test_an_issue_keeps_no_settings_of_mail_and_is_read_back_all_the_same(tmp_path: Path) -> None:
    settings = load_configuration(None).settings
    assert settings.mail == MailSettings()
    kept = settings.model_dump_json(exclude={"mail"})
    assert restore_settings(kept.encode(), tmp_path / "settings.json") == settings
