"""What every section of the configuration shares."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """Frozen, and closed: a key that is not known is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)
