"""Measure everything and write RESULTS.md: `make bench`, or `python -m benchmarks`."""

import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import corpus
from benchmarks.measuring import measure

RESULTS = Path(__file__).with_name("RESULTS.md")
# Each of these modules measures one stage: its quality on labels and its speed, beside the usual tools.
REPORTS = ("dates", "themes", "places", "figures", "stories", "judgements", "archive", "site", "mail")
# What no program can measure again: who labelled what without having seen the code, and what came of it.
BY_HAND = Path(__file__).with_name("by_hand.md")
SIZES = (200, 2_000, 20_000)
LARGE_DAY = 10_000
EMPTY_APP = """
import typer
app = typer.Typer()
@app.command()
def one(): pass
@app.command()
def two(): pass
app()
"""


def main() -> None:
    """Run every measurement and write the page."""
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-") as folder:
        whole = _whole_day(Path(folder))  # on all cores
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core, as the aims say
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-") as folder:
        lines = [*_head(), *_speed(Path(folder)), *whole, *_brief(Path(folder)), *_help(Path(folder))]
    for module in REPORTS:
        print(f"… {module}", file=sys.stderr)
        # In a process of its own: what one leaves in memory is not counted with the next.
        command = [sys.executable, "-m", f"benchmarks.{module}"]
        lines += ["", subprocess.run(command, check=True, capture_output=True, text=True).stdout]
    lines += ["", BY_HAND.read_text(encoding="utf-8")]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
    RESULTS.write_text(text, encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


def _head() -> list[str]:
    return [
        "# What was measured",
        "",
        (
            f"Made by `make bench` on {datetime.now(UTC).date().isoformat()}: {_processor()}, one core of "
            f"{os.cpu_count()}, {platform.system()} {platform.release()}, Python {platform.python_version()}, "
            f"sitrep {version('sitrep')}. Times are of one run; the machine is shared, so expect them to vary by a third."
        ),
        "",
        (
            "The corpus is generated with a fixed seed (`benchmarks/corpus.py`): English news of 300 to 600 words, a "
            "hundred days, four themes, one file an article."
        ),
        "",
    ]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _speed(folder: Path) -> list[str]:
    lines = [
        "## Reading to theming",
        "",
        "| what | articles | seconds | articles/s | peak MB |",
        "|---|--:|--:|--:|--:|",
    ]
    rates = {}
    for size in SIZES:
        texts = folder / f"texts-{size}"
        corpus.write_texts(texts, size)
        found = measure("read_to_theme", str(texts))
        rates[size] = _rate(found)
        lines.append(_row(f"sitrep, plain text, {size:,} files", found))
    for size in SIZES[:2]:
        pages = folder / f"pages-{size}"
        corpus.write_pages(pages, size)
        lines.append(_row(f"sitrep, web pages, {size:,} files", measure("read_to_theme", str(pages))))
    others = {name: measure(name, "200") for name in ("search_dates", "lexrank", "newspaper")}
    labels = {
        "search_dates": "`dateparser.search.search_dates` alone",
        "lexrank": "sumy LexRank alone, three sentences",
        "newspaper": "newspaper4k alone, parse only, web pages",
    }
    lines += [_row(labels[name], found) for name, found in others.items()]
    ratio = rates[SIZES[1]] / _rate(others["search_dates"])
    lines += [
        "",
        (
            f"Aim: at least 500 articles/s of plain text: {rates[SIZES[1]]:.0f}. At least 20 times `search_dates`: "
            f"{ratio:.0f} times. Linear to 20,000: the rate there is {rates[SIZES[2]] / rates[SIZES[1]]:.2f} of that at 2,000."
        ),
        "",
    ]
    return lines


def _whole_day(folder: Path) -> list[str]:
    """Measure the whole analysis of a large day on the cores there are, with the memory of all processes."""
    day = folder / "large-day"
    corpus.write_day(day, LARGE_DAY)
    found = measure("whole_day", str(day), tree=True)
    return [
        "## The whole analysis of a large day",
        "",
        "| what | articles | seconds | peak MB, all processes |",
        "|---|--:|--:|--:|",
        _day_row(f"read, date, theme, places, figures, copies, stories, {os.cpu_count()} cores", found),
        "",
        "Aim: a day of 10,000 articles on two cores under 60 s and under 1 GB.",
        "",
    ]


def _brief(folder: Path) -> list[str]:
    lines = [
        "## The brief of a 200-article day",
        "",
        "| what | articles of the day | seconds | peak MB |",
        "|---|--:|--:|--:|",
    ]
    for formats in (("md", "html", "json"), ("md", "html", "pdf", "json")):
        alone = folder / "day"
        if not alone.exists():
            _write_day(alone)
        found = measure("one_day", str(alone), str(folder / "out"), *formats)
        lines.append(_day_row(f"200 documents of one day, {' '.join(formats)}", found))
    found = measure("one_day", str(folder / f"texts-{SIZES[2]}"), str(folder / "out"))
    lines.append(_day_row(f"one day out of {SIZES[2]:,} documents, all formats", found))
    lines += ["", "Aim: the 200-article day, read, composed and rendered with its PDF, under 4 s.", ""]
    return lines


def _write_day(folder: Path) -> None:
    everything = folder.with_name("all-days")
    corpus.write_texts(everything, 200 * corpus.DAYS)
    folder.mkdir()
    for number in range(0, 200 * corpus.DAYS, corpus.DAYS):
        path = everything / f"{number // 1000:02}" / f"{number:05}.txt"
        path.rename(folder / path.name)


def _help(folder: Path) -> list[str]:
    empty = folder / "empty.py"
    empty.write_text(EMPTY_APP, encoding="utf-8")
    ours = [str(Path(sys.executable).with_name("sitrep")), "--help"]
    theirs = [sys.executable, str(empty), "--help"]
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(12)][2:]
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(left / right for left, right in pairs)
    return [
        "## `--help`",
        "",
        (
            f"`sitrep --help` {mine * 1000:.0f} ms, a two-command typer app that does nothing {other * 1000:.0f} ms "
            f"(medians of ten pairs): {ratio:.2f} times. Aim: under 1.3 times."
        ),
    ]


def _seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _rate(found: dict[str, float]) -> float:
    return found["articles"] / found["seconds"]


def _row(what: str, found: dict[str, float]) -> str:
    return f"| {what} | {found['articles']:,.0f} | {found['seconds']:.2f} | {_rate(found):,.0f} | {found['peak_mb']:.0f} |"


def _day_row(what: str, found: dict[str, float]) -> str:
    return f"| {what} | {found['articles']:,.0f} | {found['seconds']:.2f} | {found['peak_mb']:.0f} |"


if __name__ == "__main__":
    main()
