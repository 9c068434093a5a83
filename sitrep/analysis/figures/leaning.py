"""What a count takes from the one that it leans on, and the bounds that its words set."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.figures.quantities import Quantity
from sitrep.model import Figure, Qualifier

_AGAIN = 4  # counts: "the same period" is that of one so near before it
_OPEN_ABOVE = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_OPEN_BELOW = frozenset({Qualifier.UP_TO, Qualifier.NEARLY, Qualifier.FEWER_THAN})


def bounds(quantity: Quantity) -> tuple[int | None, int | None, int | None]:
    """Return value, least and most as the words bound them; None where they leave it open."""
    number, qualifier = quantity.number, quantity.qualifier
    if number.value is None:
        return None, number.floor if number.floor is not None else number.low, number.high
    value = number.value
    if qualifier is Qualifier.EXACT:
        return value, value, value
    if qualifier in _OPEN_ABOVE:
        return value, value, None
    if qualifier in _OPEN_BELOW:
        return value, None, value
    return value, None, None


def leaning(figure: Figure, before: Figure, *, people: bool, groups: bool = True) -> Figure:
    """Give "put the number at 700" the people, place and time of the count before it.

    Where several groups were counted (`groups` is false), nobody can tell of which it is.
    """
    same = figure.metric is before.metric  # "Of these, 89 came back": somewhere else, and later
    return replace(
        figure,
        unit=figure.unit if people else before.unit,
        group=figure.group or (before.group if groups else ()),
        place=figure.place or (before.place if same else None),
        period=figure.period or (before.period if same else None),
        as_of=figure.as_of or (before.as_of if same else None),
    )


def one_of(figure: Figure, before: Figure, figures: list[Figure], *, said: bool) -> Figure:
    """Link "of these, 34 were children" to the total before it; whoever told that tells this if none else."""
    # The total stands near the end; comparing from the start would take the square of a long text's time.
    position = next(at for at in range(len(figures) - 1, -1, -1) if figures[at] is before)
    linked = replace(figure, part_of=position)
    if said:
        return linked
    return replace(linked, speaker=before.speaker, party=before.party, basis=before.basis)


def in_same_period(figure: Figure, earlier: Sequence[Figure]) -> Figure:
    """Give "in the same period" the days that were told last before it."""
    before = next((each for each in reversed(earlier[-_AGAIN:]) if each.period is not None), None)
    if before is None:
        return figure
    return replace(figure, period=before.period, as_of=figure.as_of or before.as_of)


def within(figure: Figure, whole: Figure, position: int, quantity: Quantity) -> Figure:
    """Link a part to its total; one without a noun counts the same people or units."""
    linked = replace(figure, part_of=position)
    if quantity.unit and (quantity.harm is None or figure.group):
        return linked
    return replace(linked, unit=whole.unit, group=figure.group or whole.group)
