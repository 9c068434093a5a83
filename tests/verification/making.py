"""A day of another war, from documents in our own words, as the program makes it; and ways to spoil it."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from sitrep.assets import packaged
from sitrep.config.load import load_configuration
from sitrep.model import Brief
from sitrep.pipeline.briefs import make_briefs
from sitrep.pipeline.workspace import open_workspace
from sitrep.rendering.render import FILES, render_brief
from sitrep.verification import Failure, Verification, verify_brief

DAY = "2023-06-14"

CONFIG = """\
theatre:
  name: Sudan
  code: SDN
  timezone: Africa/Khartoum
  names: [Sudan*, Khartoum*]
  parties: [Rapid Support Forces, RSF]
  places: [Khartoum, Omdurman, El Geneina, Nyala, El Obeid, Port Sudan, Wad Madani, Kosti, Kassala, Merowe]
  homonyms: []
  sides:
    government: [Sudanese army, Sudanese Armed Forces]
    rsf: [Rapid Support Forces, RSF]
  verifiers: [OHCHR]
  effects: []
  elsewhere: [Ukrain*, Syria*, Niger]
  cues: {}
brief:
  section_items: 3
"""

DOCUMENTS = {
    "wire/omdurman-market.txt": """\
Shells fall on Omdurman market
By Amal Idris
Sample Nile Wire
14 June 2023

At least 17 people were killed and 43 wounded on Wednesday when shells hit the vegetable market of Omdurman, a
doctor at the Nau hospital said.

The Sudanese army said that it had struck positions of the Rapid Support Forces west of the market. The RSF denied
that it had any fighters there.

Three ambulances burned out in the yard of the hospital, the doctor said. He counted 9 children among the dead.

Residents said that the shelling lasted for 40 minutes and that 28 shops burned down.
""",
    "wire/omdurman-toll.md": """\
---
title: Toll of the Omdurman shelling disputed
publisher: Sample Harbour Post
date: 2023-06-14
url: https://post.example.org/2023/06/14/omdurman-toll-7
---

The shelling of the Omdurman market killed 31 people on Wednesday, a volunteer of the neighbourhood committee said,
nearly twice as many as the hospital had counted.

The committee's list holds 31 names, 12 of them of women, the volunteer said.

The Rapid Support Forces claimed that their fighters had seized two checkpoints north of Khartoum on Tuesday.
""",
    "relief/camps.html": """\
<html lang="en"><head><title>Camps east of Kassala are full, agency says</title>
<meta property="article:published_time" content="2023-06-14T09:20:00+02:00">
<meta property="og:site_name" content="Sample Relief Letter">
</head><body><article><h1>Camps east of Kassala are full, agency says</h1>
<p>More than 6,400 families have arrived in the camps east of Kassala since 20 May, the relief agency of the state
said on Wednesday. They came from Khartoum in trucks and on foot.</p>
<p>The agency has 1,150 tents and needs 3,000 more, its director said. Drinking water is brought by 14 trucks a
day.</p>
<p>Cholera was found in 23 patients of the camp's clinic in the past week, a nurse said.</p>
</article></body></html>
""",
    "relief/border.json": """\
{"title": "Boats to the border town", "publisher": "Sample River Radio", "date": "2023-06-14",
 "text": "About 2,750 refugees from Sudan crossed the river by boat on Tuesday, the border police said.\\n\\nThe \
police registered 880 children who travelled alone. Returnees slept in a school with 6 classrooms."}
""",
    "talks/envoys.txt": """\
Envoys leave Jeddah without a truce
Sample Gulf Telegraph
14 June 2023

Talks between envoys of the Sudanese army and the Rapid Support Forces ended on Wednesday without a ceasefire,
two diplomats said.

The Security Council will meet on 21 June to discuss Sudan, its president said. He named a figure of 500 million
dollars that donors had pledged for relief.
""",
    "talks/army.md": """\
---
title: Army says it killed fighters near El Obeid
publisher: Sample Gulf Telegraph
date: 2023-06-14
url: https://telegraph.example.org/sudan/el-obeid-60
---

The Sudanese Armed Forces said on Wednesday that their aircraft had killed more than 60 RSF fighters near El Obeid.
An RSF spokesman rejected the claim and said that 4 civilians had died.
""",
}


def write_workspace(folder: Path) -> Path:
    """Write configuration and documents."""
    (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
    for name, text in DOCUMENTS.items():
        file = folder / "seeds" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def make_day(folder: Path, formats: Iterable[str] = tuple(FILES)) -> Path:
    """Make the outputs of the day below a workspace; return their folder."""
    workspace = open_workspace(folder / "config.yaml", [folder / "seeds"], datetime(2023, 6, 20, tzinfo=UTC))
    made = make_briefs(workspace, DAY, folder / "out", tuple(formats), lambda *_: None)
    return next(iter(made)).folder


def verification_of(
    folder: Path,
    rebuild: Callable[[Brief, tuple[str, ...]], Mapping[str, bytes]] | None = None,
    changed: Mapping[str, bytes] | None = None,
) -> Verification:
    """Return what verifies a workspace's outputs; `changed` are documents that are not as they were cited."""
    sources = {
        hashlib.sha256(file.read_bytes()).hexdigest(): file.read_bytes()
        for file in sorted((folder / "seeds").rglob("*"))
        if file.is_file()
    }
    sources |= changed or {}
    settings = load_configuration(folder / "config.yaml").settings
    return Verification(settings, sources.get, (packaged("templates"),), rebuild)


def rebuild(brief: Brief, names: tuple[str, ...]) -> Mapping[str, bytes]:
    """Make outputs anew."""
    formats = [name for name, file in FILES.items() if file in names]
    return render_brief(brief, formats, templates=None, paper="A4")


def verified(folder: Path, outputs: Mapping[str, bytes], verification: Verification) -> tuple[Failure, ...]:
    """Verify outputs that are put into a folder, in place of what is in it."""
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for name, content in outputs.items():
        (folder / name).write_bytes(content)
    return verify_brief(folder, verification)


def repacked(docx: bytes, part: str, content: bytes) -> bytes:
    """Return a Word file with one part changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return packed.getvalue()


def part_of(docx: bytes, part: str) -> bytes:
    """Return one part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as packed:
        return packed.read(part)


def flipped(content: bytes, at: int, step: int) -> bytes:
    """Return content with the digit at a place raised by 1 to 9, round the clock."""
    digit = ord("0") + (content[at] - ord("0") + step) % 10
    return content[:at] + bytes([digit]) + content[at + 1 :]
