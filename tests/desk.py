"""A desk with real documents, a configuration and an archive, for tests that issue one day after another."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml

from sitrep.model import Brief
from sitrep.pipeline.briefs import make_briefs
from sitrep.pipeline.issues import Issued, Order, issue_day
from sitrep.pipeline.workspace import Workspace, open_workspace

THEATRE = {
    "name": "Sudan",
    "code": "SDN",
    "timezone": "Africa/Khartoum",
    "names": ["Sudan*", "Khartoum*", "Darfur*"],
    "elsewhere": ["Ukrain*"],
    "sides": {"government": ["Sudanese army"], "rsf": ["RSF"]},
}
MARKET = "Artillery shells hit the livestock market of Nyala in South Darfur, and 12 people were killed, a doctor said."
BRIDGE = (
    "The Sudanese army closed the Halfaya bridge in Khartoum after clashes with the RSF killed nine soldiers."
)
CAMP = "Gunmen burned tents in a camp of displaced people near El Geneina in West Darfur and killed six men."


class Desk:
    """Writes documents and issues days; `folder` holds seeds, config.yaml and out/archive."""

    def __init__(self, folder: Path, **settings: dict[str, Any]) -> None:
        """Make the folder of a desk; `settings` are sections of its configuration."""
        self.folder, self.seeds, self.archive = folder, folder / "seeds", folder / "out" / "archive"
        self.seeds.mkdir(parents=True)
        self.configure(**settings)

    def configure(self, **settings: dict[str, Any]) -> None:
        """Write the configuration anew."""
        text = yaml.safe_dump({"theatre": THEATRE, **settings}, allow_unicode=True)
        (self.folder / "config.yaml").write_text(text, encoding="utf-8")

    def put(
        self, name: str, day: str | None, text: str, outlet: str = "Nile Courier", title: str = ""
    ) -> Path:
        """Save an article as a record; without a day, nothing in it says when it came out."""
        record = {
            "title": title or "What happened",
            "publisher": outlet,
            "language": "en",
            "text": text,
        }
        path = self.seeds / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(record | ({"date": day} if day else {})), encoding="utf-8")
        return path

    def open(self, today: str) -> Workspace:
        """Open the desk at noon of a day."""
        now = datetime.combine(date.fromisoformat(today), time(12), UTC)
        return open_workspace(self.folder / "config.yaml", (self.seeds,), now)

    def issue(
        self, day: str, *, today: str | None = None, reason: str = "", formats: Sequence[str] = ("md", "json")
    ) -> Issued:
        """Issue a day, on the next one unless `today` is given."""
        today = today or (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        order = Order(day, self.archive, formats, reason=reason)
        return issue_day(self.open(today), order, lambda *_: None)

    def draft(self, day: str, formats: Sequence[str] = ("md", "json")) -> Brief:
        """Make the draft of a day under out/."""
        today = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        (made,) = make_briefs(self.open(today), day, self.folder / "out", formats, lambda *_: None)
        return made.brief


def words(brief: Brief) -> str:
    """Return all that the sections of a brief quote."""
    items = (item for part in brief.sections for item in (*part.items, *part.more))
    return "\n".join(excerpt.text for item in items for excerpt in item.excerpts)
