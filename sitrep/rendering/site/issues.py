"""The calendar of issues, and a page for each."""

from calendar import monthcalendar
from collections.abc import Iterator

from sitrep.rendering.site.addresses import archived
from sitrep.rendering.site.site import Page, Site


def issue_pages(site: Site) -> Iterator[Page]:
    """Yield a page for each day, and the calendar that leads to them."""
    for number in range(len(site.days)):
        yield _issue(site, number)
    years: dict[str, list[str]] = {}
    for month in site.months:
        years.setdefault(month[:4], []).append(month)
    counts = tuple(
        (day.day.isoformat(), day.number, day.count("printed"), day.count("more"), day.version)
        for day in site.days
    )
    yield site.page("issues/index.html", counts, lambda: _calendar(site, years))


def _issue(site: Site, number: int) -> Page:
    day = site.days[number]
    before = site.days[number - 1].day if number else None
    after = site.days[number + 1].day if number + 1 < len(site.days) else None
    files = tuple(site.files[day.day])

    def make() -> str:
        return site.frame.render(
            "issue.html", issue=day, report=site.pieces(day).page, before=before, after=after, files=files,
            archived=archived,
        )  # fmt: skip

    inputs = (day.digest, str(before), str(after), repr(files))
    return site.page(f"issues/{day.day.isoformat()}.html", inputs, make)


def _calendar(site: Site, years: dict[str, list[str]]) -> str:
    known = {day.day.isoformat(): day for day in site.days}
    tables = [
        (
            year,
            [
                (month, [
                    [(number, known.get(f"{month}-{number:02}")) for number in week]
                    for week in monthcalendar(int(year), int(month[5:]))
                ])
                for month in months
            ],
        )
        for year, months in reversed(years.items())
    ]  # fmt: skip
    return site.frame.render("calendar.html", years=tables, issues=len(site.days))
