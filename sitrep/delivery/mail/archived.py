"""An issue of the archive as it is mailed: its very bytes, checked against its manifest."""

import hashlib
import json

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.names import parse_issue_name
from sitrep.delivery.mail.mailing import Mailing
from sitrep.errors import SitrepError

RECORD, PAPER, PAGE = "brief.json", "brief.pdf", "brief.html"


def mailing_of(issue: FrozenIssue, address: str) -> Mailing:
    """Return an issue as it is mailed; `address` is where its theatre's archive is published, or empty.

    Raises:
        SitrepError: where a file is missing or is not the one that was frozen.
    """
    edition = issue.edition
    brief = json.loads(_read(issue, RECORD))
    corrects = parse_issue_name(edition.corrects).version if edition.corrects else None
    folder = "/".join(issue.folder.parts[-4:])  # year, month, day, version
    return Mailing(
        issue=issue.id,
        theatre=issue.facts.theatre,
        code=edition.code,
        day=edition.day,
        number=edition.number,
        version=edition.version,
        corrects=corrects,
        language=brief.get("language", "en"),
        link=f"{address}{folder}/data/{PAGE}" if address else "",
        brief=brief,
        pdf=_read(issue, PAPER),
    )


def _read(issue: FrozenIssue, name: str) -> bytes:
    kept = {file.name: file.sha256 for file in issue.files}
    path = issue.path(name)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SitrepError(f"{path}: cannot be read ({error.strerror}). Nothing was mailed.") from error
    if hashlib.sha256(content).hexdigest() != kept.get(name):
        raise SitrepError(
            f"{path}: this is not the file that was issued, so nothing was mailed. Restore it from a backup."
        )
    return content
