"""How issues are kept."""

from typing import Literal

from pydantic import Field

from sitrep.config.base import Section


class ArchiveSettings(Section):
    """What the archive holds beside the issues, and how its feed is addressed."""

    keep_sources: Literal["copies", "hashes"] = Field(
        description="copies: the cited documents are kept; hashes: only their hashes and names are"
    )
    keep: Literal["read", "cited"] = Field(
        description="read: all documents that an issue was made from, so that they make it again; "
        "cited: only those that it cites"
    )
    address: str = Field(
        pattern=r"^(https?://[^\s<>\"]{1,500}/)?$",
        description='where the theatre\'s folder of the archive is published, with "/" at its end; empty: '
        "the feed's links are relative",
    )
    feed_days: int = Field(ge=1, le=1000, description="issued days in the Atom feed, newest first")
    wait: int = Field(ge=0, le=3600, description="seconds to wait while somebody else writes to the archive")
