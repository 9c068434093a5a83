"""Mail an issue of the archive."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sitrep.config.curation import FILE_NAME, Curation
from sitrep.config.load import load_configuration
from sitrep.config.run import Warned
from sitrep.config.settings import Settings
from sitrep.delivery.archive.issues import open_issue
from sitrep.delivery.archive.names import IssueName, parse_issue_name
from sitrep.delivery.mail.addresses import Address
from sitrep.delivery.mail.archived import mailing_of
from sitrep.delivery.mail.check import MailFinding, check_mail
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import one_address
from sitrep.delivery.mail.post import PostOffice, whose_token
from sitrep.delivery.mail.send import Clock
from sitrep.errors import SitrepError, UsageError
from sitrep.pipeline.caveats import find_warnings, word_warnings
from sitrep.pipeline.gate import RefusedError, check_message
from sitrep.pipeline.verifying import verify_issue
from sitrep.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MailDesk:
    """What the mail commands work on: the settings, the archive, and what sending needs."""

    workspace: Workspace
    archive: Path
    office: PostOffice

    @property
    def settings(self) -> Settings:
        """The configuration."""
        return self.workspace.configuration.settings

    def name(self, wanted: str) -> IssueName:
        """Read the name of an issue of this theatre, whether it is there or not.

        Raises:
            UsageError: for a name that is none, or that of another theatre.
        """
        name, code = parse_issue_name(wanted), self.settings.theatre.code
        if name.code not in {None, code}:
            raise UsageError(
                f"The configuration is of {code}; the issue that was asked for is of {name.code}."
            )
        return name

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

    def checked_mailing(self, wanted: str) -> Mailing:
        """Return the issue of that name as it is mailed, after all has been checked that a run checks.

        Raises:
            RefusedError: where it does not verify, or its message has a gap.
            SitrepError: as for `mailing`.
        """
        issue = open_issue(self.archive, self.settings.theatre.code, wanted)
        if failures := verify_issue(self.workspace, issue).failures:
            raise RefusedError(failures)
        mailing = self.mailing(issue.id)
        if failures := check_message(mailing, self.office):
            raise RefusedError(failures)
        return mailing

    def held_by(self, mailing: Mailing) -> tuple[Warned, ...]:
        """Return the warnings of an issue with which `run.hold` holds it back."""
        warned = find_warnings(mailing.brief, self.settings.run)
        return tuple(name for name in warned if name in self.settings.run.hold)

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
    seeds: Sequence[Path] = (),
) -> MailDesk:
    """Find configuration, templates and ledger; the ledger is `mail.sqlite3` beside the archive.

    Documents are only looked for where the archive keeps no copy of them; their folders need not be there.

    Raises:
        ConfigError: for a configuration that is missing or wrong.
    """
    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    configuration = load_configuration(config)
    home = config.parent if config is not None else Path()
    templates = home / "templates" if (home / "templates").is_dir() else None
    folders = tuple(folder for folder in seeds or (home / "seeds",) if folder.is_dir())
    # Mailing decides nothing, so decisions and the present day don't count.
    workspace = Workspace(configuration, Curation(), home / FILE_NAME, folders, templates, date.max)
    ledger = archive.parent / "mail.sqlite3"
    office = PostOffice(configuration.settings.mail, home, environment, templates, ledger, clock)
    return MailDesk(workspace, archive, office)
