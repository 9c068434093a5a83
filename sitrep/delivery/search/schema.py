"""The tables of the search index, and how its file is opened."""

import sqlite3
from pathlib import Path
from urllib.parse import quote_from_bytes

FILE_NAME = "index.sqlite"
VERSION = 2  # raise it with any change of the tables: an index of another version is made anew
APPLICATION = 0x53495452  # "SITR": tells the file from a database of something else

_TABLES = """
CREATE TABLE issues (
  id INTEGER PRIMARY KEY,             -- in the order in which the issues were frozen
  sequence INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL,
  newest INTEGER NOT NULL,            -- 1: no later version of its day
  status TEXT,
  theatre TEXT NOT NULL,
  publisher TEXT NOT NULL,
  cutoff TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  corrects TEXT REFERENCES issues (name),
  reason TEXT NOT NULL,
  program_version TEXT NOT NULL,
  folder TEXT NOT NULL,
  digest TEXT NOT NULL,               -- SHA-256 of the bag's tag manifest
  problem TEXT                        -- why nothing of it could be read, where nothing could
);
CREATE TABLE items (
  id INTEGER PRIMARY KEY,             -- a million times the issue's, and its place in the issue
  issue INTEGER NOT NULL REFERENCES issues (id),
  item TEXT NOT NULL,                 -- its anchor in the page
  part TEXT NOT NULL,                 -- printed, more (left out of the page for length) or late
  theme TEXT NOT NULL,
  topic TEXT,
  place TEXT,                         -- its label
  text TEXT NOT NULL,
  beside TEXT NOT NULL,
  sources TEXT NOT NULL,              -- publishers and headlines
  mark TEXT,
  tag TEXT,
  reliability TEXT,
  credibility INTEGER,
  origins INTEGER,
  articles INTEGER,
  earliest TEXT,
  latest TEXT,
  approximate INTEGER NOT NULL,
  story TEXT,
  reviewed INTEGER NOT NULL
);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issues (id),
  article TEXT NOT NULL,
  title TEXT,
  publisher TEXT,
  byline TEXT,
  day TEXT,
  earliest TEXT,
  latest TEXT,
  date_basis TEXT,
  language TEXT,
  themes TEXT NOT NULL,               -- strongest first
  in_theatre INTEGER,
  story TEXT,
  origin TEXT,
  duplicate_of TEXT,
  url TEXT,
  file TEXT,
  sha256 TEXT,
  start INTEGER,
  "end" INTEGER
);
CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issues (id),
  number INTEGER NOT NULL,            -- of the endnote
  article TEXT NOT NULL,
  publisher TEXT,
  byline TEXT,
  headline TEXT,
  untitled INTEGER NOT NULL,          -- 1: the first words stand in the headline's place
  day TEXT,
  earliest TEXT,
  latest TEXT,
  date_basis TEXT,
  language TEXT,
  url TEXT,
  file TEXT,
  sha256 TEXT,
  start INTEGER,
  "end" INTEGER,
  retrieved TEXT,
  reliability TEXT,
  owner TEXT,
  kind TEXT,
  kept INTEGER,                       -- 1: the archive holds a copy of the document
  UNIQUE (issue, number)
);
CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,                 -- country, admin1, admin2 or town
  code TEXT,                          -- of the first-level unit that it is or lies in
  unit TEXT,
  country TEXT,
  lat REAL,
  lon REAL
);
CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issues (id),
  item INTEGER REFERENCES items (id),
  source INTEGER REFERENCES sources (id),
  figure TEXT NOT NULL,
  metric TEXT NOT NULL,
  owner TEXT,                         -- who says so: the speaker, else the publisher
  speaker TEXT,
  party TEXT,
  value INTEGER,
  min INTEGER,
  max INTEGER,
  qualifier TEXT,
  unit TEXT,
  as_printed TEXT,
  "group" TEXT NOT NULL,
  perpetrator TEXT,
  place TEXT,
  spot TEXT,                          -- the place that the text names with the count
  code TEXT,                          -- of the first-level unit
  period TEXT,
  period_start TEXT,
  period_end TEXT,
  as_of TEXT,
  published TEXT,
  basis TEXT,
  tag TEXT,
  reliability TEXT,
  credibility INTEGER,
  denied_by TEXT NOT NULL,
  told TEXT NOT NULL                  -- the words that state it
);
CREATE TABLE item_places (
  item INTEGER NOT NULL REFERENCES items (id),
  place INTEGER NOT NULL REFERENCES places (id),
  PRIMARY KEY (item, place)
) WITHOUT ROWID;
CREATE TABLE figure_places (         -- of a figure: what its words name, else what its item is about
  figure INTEGER NOT NULL REFERENCES figures (id),
  place INTEGER NOT NULL REFERENCES places (id),
  PRIMARY KEY (figure, place)
) WITHOUT ROWID;
CREATE TABLE item_sources (
  item INTEGER NOT NULL REFERENCES items (id),
  source INTEGER NOT NULL REFERENCES sources (id),
  role TEXT NOT NULL,                 -- quoted, told (in words of its own) or beside
  PRIMARY KEY (item, source, role)
) WITHOUT ROWID;
CREATE INDEX issues_by_day ON issues (day, version);
CREATE INDEX items_by_issue ON items (issue);
CREATE INDEX items_by_theme ON items (theme);
CREATE INDEX articles_by_issue ON articles (issue, article);
CREATE INDEX sources_by_publisher ON sources (publisher);
CREATE INDEX figures_by_metric ON figures (metric, code);
CREATE INDEX item_places_by_place ON item_places (place);
CREATE INDEX figure_places_by_place ON figure_places (place);
CREATE INDEX item_sources_by_source ON item_sources (source);
CREATE VIRTUAL TABLE items_search USING fts5 (
  text, beside, place, sources, content="items", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIEW newest_issues AS SELECT * FROM issues WHERE newest;
"""
# So many items an issue may have; the issue of an item then shows in its id, without a look at its row.
ITEMS = 1_000_000
_VIEW = """
CREATE VIEW newest_TABLE AS
  SELECT issues.name AS issue_name, issues.day AS issue_day, TABLE.*
  FROM TABLE JOIN issues ON issues.id = TABLE.issue WHERE issues.newest;
"""
_OF_AN_ISSUE = ("items", "articles", "sources", "figures")


def connect_new(file: Path) -> sqlite3.Connection:
    """Open a new, empty index for writing, with its tables; whoever kills the writer leaves no index.

    Raises:
        sqlite3.Error: where it can't be written, or this SQLite has no FTS5.
    """
    connection = connect_part(file)
    connection.executescript(_TABLES + "".join(_VIEW.replace("TABLE", table) for table in _OF_AN_ISSUE))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    return connection


def connect_part(file: Path) -> sqlite3.Connection:
    """Open a file that takes its place only when it is whole: it needs neither journal nor lock."""
    connection = sqlite3.connect(_address(file, "rwc"), uri=True, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def connect_to_read(file: Path) -> sqlite3.Connection:
    """Open an index for reading only; nothing beside it is read or written.

    Raises:
        sqlite3.Error: where it isn't there or can't be opened.
    """
    connection = sqlite3.connect(address_to_read(file), uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def address_to_read(file: Path) -> str:
    """Return the address of an index for reading only; nothing beside it is read or written."""
    return _address(file, "ro&immutable=1")


def _address(file: Path, mode: str) -> str:
    return f"file:{quote_from_bytes(bytes(file.absolute()))}?mode={mode}"
