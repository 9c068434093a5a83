"""Measure the archive of a year: `python -m benchmarks.archive` prints rows for RESULTS.md."""

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks import corpus
from sitrep.delivery.archive.bags import compose_bag
from sitrep.delivery.archive.facts import FrozenIssue, KeptSource, Predecessor, SourceCopy
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.freeze import next_edition
from sitrep.delivery.archive.index import write_index
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.names import day_folder, theatre_folder
from sitrep.delivery.archive.records import RUN, SOURCES, compose_run, compose_sources, read_issue
from sitrep.delivery.archive.sources import keep_sources
from sitrep.delivery.search.build import rebuild_search, update_search
from sitrep.delivery.search.comparison import check_search
from sitrep.delivery.search.filters import Filters
from sitrep.delivery.search.find import find_items
from sitrep.delivery.search.opening import open_search
from sitrep.delivery.search.schema import FILE_NAME
from sitrep.delivery.search.spellings import Spellings
from sitrep.gazetteer import load_units
from tests.delivery.archive.making import SETTINGS, facts
from tests.delivery.search.making import Counted, Told, articles_of, brief_of

CODE = "AFG"
DAYS, ITEMS = 365, 200
FIRST = date(2020, 9, 1)
THEMES = ("battlefield", "diplomacy", "refugees", "humanitarian")
QUERIES = 200
COMMANDS = 10
SHA256SUM = "/usr/bin/sha256sum"


def write_archive(archive: Path, days: int = DAYS, items: int = ITEMS) -> None:
    """Write issues that tell so many items each, bag by bag, as freezing does but for the waits for the disk."""
    units = {entry.code: entry.name for entry in load_units(CODE)}
    issues: list[FrozenIssue] = []
    for number in range(days):
        day = FIRST + timedelta(number)
        told = [_told(number * items + n, units) for n in range(items)]
        edition = next_edition(issues[-1:], CODE, day, facts(day))
        edition = replace(edition, number=number + 1)
        files = {
            "brief.json": json.dumps(brief_of(told, day, CODE, units), indent=2).encode(),
            "articles.jsonl": articles_of(told, day, units),
            # What an issue has beside its records: a page as long as they are.
            "brief.html": json.dumps([each.text for each in told] * 4).encode(),
        }
        document = "\n".join(each.text for each in told).encode()
        kept = _keep(archive, document, day)
        last = issues[-1] if issues else None
        before = Predecessor(last.id, last.digest) if last else None
        bag = compose_bag(
            files,
            {RUN: compose_run(edition, facts(day), number + 1, before, ()), SOURCES: compose_sources(kept)},
            [("External-Identifier", edition.id)],
        )
        folder = day_folder(archive, CODE, day) / "v1"
        for name, content in bag.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        issues.append(read_issue(folder))
    write_index(archive, CODE, issues, SETTINGS)


def _keep(archive: Path, document: bytes, day: date) -> tuple[KeptSource, ...]:
    import hashlib

    digest = hashlib.sha256(document).hexdigest()
    return keep_sources(archive, CODE, [SourceCopy(digest, (f"wire/{day}.txt",), document)], "copies")


def _told(number: int, units: dict[str, str]) -> Told:
    dice = random.Random(number)
    _, headline, text = corpus.article(number)
    sentences = text.replace("\n\n", " ").split(". ")
    words = ". ".join(sentences[1 : 1 + dice.randint(2, 4)]) + "."
    code = dice.choice(sorted(units))
    words = f"In {units[code]}, {words}"
    dead = dice.randint(2, 60)
    words += f" A doctor there counted {dead} dead."
    return Told(
        words,
        theme=THEMES[number % len(THEMES)],
        publisher=f"Sample Wire {dice.randint(1, 60)}",
        headline=headline,
        units=(code,),
        towns=((units[code], units[code], code),),
        counts=(Counted("killed", dead, f"{dead} dead", speaker="doctor", party="medical"),),
        file=f"wire/{number}.txt",
    )


def queries() -> Iterator[tuple[str, str, Filters]]:
    """Yield queries of several kinds: what kind, the words, what narrows them."""
    dice = random.Random(11)
    rare = ("insulin", "Astana", "orchard", "Muscat", "bandages", "Tashkent", "cemetery", "firewood")
    common = ("killed", "said", "families", "hospital", "northern", "fighters")
    kinds: tuple[tuple[str, Callable[[], str], Filters], ...] = (
        ("one word", lambda: dice.choice(rare), Filters()),
        ("a common word", lambda: dice.choice(common), Filters()),
        ("two words", lambda: f"{dice.choice(rare)} {dice.choice(common)}", Filters()),
        ("a phrase", lambda: f'"{dice.choice(("air strike", "roadside bomb", "makeshift camp", "aid roads"))}"', Filters()),
        ("a beginning", lambda: f"{dice.choice(('neg', 'refug', 'disp', 'ambu', 'milit'))}*", Filters()),
        ("operators", lambda: f"({dice.choice(rare)} OR {dice.choice(rare)}) NOT {dice.choice(common)}", Filters()),
        ("a place in another spelling", lambda: dice.choice(("Hilmand", "Hirat", "Jowzjan", "Sari Pul", "Khowst")), Filters()),
        ("a word in a place", lambda: dice.choice(common), Filters(place="Hilmand")),
        ("a word of a theme and month", lambda: dice.choice(common), Filters(theme="refugees", first=date(2021, 3, 1), last=date(2021, 3, 31))),
        ("a word of a source", lambda: dice.choice(common), Filters(source="Sample Wire 7")),
    )  # fmt: skip
    for number in range(QUERIES):
        kind, make, filters = kinds[number % len(kinds)]
        yield kind, make(), filters


def report() -> list[str]:
    """Return the page."""
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-") as folder:
        archive = Path(folder) / "archive"
        write_archive(archive)
        return [*_build(archive), *_search(archive), *_verify(archive), ""]


def _build(archive: Path) -> list[str]:
    begun, used = time.perf_counter(), time.process_time()
    rebuild_search(archive, CODE)
    rebuilt, worked = time.perf_counter() - begun, time.process_time() - used
    size = (theatre_folder(archive, CODE) / FILE_NAME).stat().st_size / 1e6
    last = list_issues(archive, CODE)[-1].folder
    aside = archive.parent / "aside"
    last.rename(aside)
    rebuild_search(archive, CODE)
    aside.rename(last)
    begun = time.perf_counter()
    update_search(archive, CODE)
    added = time.perf_counter() - begun
    whole = (
        sum(path.stat().st_size for path in archive.rglob("*") if path.is_file() and path.name != FILE_NAME)
        / 1e6
    )
    return [
        "## The archive of a year",
        "",
        f"{DAYS} issues with {ITEMS} items each, {DAYS * ITEMS:,} items, {whole:,.0f} MB.",
        "",
        "| what | measured | aim |",
        "|---|--:|--:|",
        f"| search index made from the folders, s | {rebuilt:.1f} | 60 |",
        f"| … of processor time, s | {worked:.1f} | |",
        f"| one issue added to it, s | {added:.1f} | |",
        f"| size of the index, MB | {size:.0f} | |",
    ]


def _search(archive: Path) -> list[str]:
    times: dict[str, list[float]] = {}
    waits: list[float] = []
    opening: list[float] = []
    begun = time.process_time()
    with open_search(archive, CODE) as opened:
        spellings = Spellings(CODE, {}, opened.connection)
        opening.append(time.process_time() - begun)
        for kind, words, filters in queries():
            begun, waited = time.process_time(), time.perf_counter()
            find_items(opened.connection, spellings, words, filters, 20)
            times.setdefault(kind, []).append(time.process_time() - begun)
            waits.append(time.perf_counter() - waited)
    everything = [each for kind in times.values() for each in kind]
    lines = [
        f"| search, p95 of {len(everything)} queries, ms of processor time | {_p95(everything):.1f} | 50 |",
        f"| … by the clock, ms | {_p95(waits):.1f} | 50 |",
        f"| to open the index and the gazetteer, once, ms | {1000 * opening[0]:.0f} | |",
    ]
    lines += [
        f"| … {kind}, median, ms | {1000 * statistics.median(found):.1f} | |" for kind, found in times.items()
    ]
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    for _, words, _ in list(queries())[:COMMANDS]:
        subprocess.run(
            [
                sys.executable,
                "-c",
                "from sitrep.cli import main; main()",
                "search",
                words,
                "--archive",
                str(archive),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    each = 1000 * (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - used) / COMMANDS
    return [*lines, f"| `sitrep search` as a command, mean, ms of processor time | {each:.0f} | |"]


def _p95(times: list[float]) -> float:
    return 1000 * sorted(times)[int(len(times) * 0.95)]


def _verify(archive: Path) -> list[str]:
    files = [path for path in sorted(archive.rglob("*")) if path.is_file() and path.name != FILE_NAME]
    size = sum(path.stat().st_size for path in files) / 1e6
    begun = time.perf_counter()
    findings = [finding for finding in verify_archive(archive) if not finding.harmless]
    ours = size / (time.perf_counter() - begun)
    begun = time.perf_counter()
    for start in range(0, len(files), 500):
        subprocess.run([SHA256SUM, *files[start : start + 500]], check=True, stdout=subprocess.DEVNULL)
    theirs = size / (time.perf_counter() - begun)
    begun = time.perf_counter()
    wrong = len(list(check_search(archive)))
    compared = time.perf_counter() - begun
    return [
        f"| search index compared with the folders, s ({wrong} findings) | {compared:.1f} | |",
        f"| `archive verify`, MB/s ({len(findings)} findings) | {ours:.0f} | |",
        f"| `sha256sum` on the same files, one process, MB/s | {theirs:.0f} | |",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
