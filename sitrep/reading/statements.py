"""What the header lines of an article state, gathered while they are read."""

from dataclasses import dataclass, field

from sitrep.model import Field, FieldName, Quote
from sitrep.reading.lines import Line

RULE = "header line"


@dataclass(slots=True)
class Header:
    """What the first and last lines of an article state.

    `lines` maps the numbers of whole header lines to the reason why they aren't body; `spans` are header
    words within a line that goes on as body.
    """

    fields: list[Field] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)
    spans: list[tuple[int, int, str]] = field(default_factory=list)

    def has(self, name: FieldName) -> bool:
        """Tell whether a field was found."""
        return any(one.name is name for one in self.fields)

    def state(self, line: Line, start: int, end: int, name: FieldName) -> None:
        """Note a field that stands at offsets `start` to `end` of a line."""
        self.fields.append(
            Field(name, Quote(line.text[start:end], line.start + start, line.start + end), RULE)
        )
