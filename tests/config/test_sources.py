"""The register of sources: what may stand in it, and how mistakes are told."""

from pathlib import Path

import pytest

from sitrep.config.load import load_configuration
from sitrep.config.sources import SourceSettings, host_key
from sitrep.errors import ConfigError

SIDES = "theatre:\n  code: SDN\n  name: Sudan\n  sides: {army: [SAF], militia: [RSF]}\n"


def load(folder: Path, text: str) -> tuple[SourceSettings, ...]:
    file = folder / "config.yaml"
    file.write_text(SIDES + text, encoding="utf-8")
    return load_configuration(file).settings.sources


def test_the_packaged_register_is_empty() -> None:
    assert load_configuration(None).settings.sources == ()


def test_an_outlet_that_only_has_a_name_is_not_judged(tmp_path: Path) -> None:
    (source,) = load(tmp_path, "sources:\n  - name: Nile Courier\n")
    assert (source.name, source.reliability, source.owner, source.wire, source.kind) == (
        "Nile Courier",
        "F",
        "",
        "",
        "media",
    )


def test_all_that_can_be_said_of_an_outlet(tmp_path: Path) -> None:
    first, second = load(
        tmp_path,
        """sources:
  - name: "  Nile   Courier "
    also: [NC, Courier du Nil]
    domains: [WWW.Nile-Courier.example, news.example.org]
    reliability: B
    owner: army
    wire: Courier
    language: ar
    kind: wire
  - name: Red Sea Radio
    also: RSR
    domains: example.com
    owner: state
""",
    )
    assert first.name == "Nile Courier"
    assert first.also == ("NC", "Courier du Nil")
    assert first.domains == ("nile-courier.example", "news.example.org")
    assert (first.reliability, first.owner, first.wire, first.language, first.kind) == (
        "B",
        "army",
        "Courier",
        "ar",
        "wire",
    )
    assert (second.also, second.domains, second.owner) == (("RSR",), ("example.com",), "state")


BAD = [
    ("sources:\n  - name: A1\n    reliability: G\n", "line 7", "'A', 'B', 'C', 'D', 'E' or 'F'"),
    ("sources:\n  - name: A1\n    reliability: 2\n", "line 7", "sources.0.reliability"),
    ("sources:\n  - name: A1\n    kind: blog\n", "line 7", "'media', 'wire', 'un', 'ngo'"),
    ("sources:\n  - name: A1\n    owner: armi\n", "line 5", 'did you mean "army"?'),
    (
        "sources:\n  - name: A1\n    owner: zzz\n",
        "line 5",
        '"A1" has the owner "zzz", no side of theatre.sides; owners are army, militia, state, or empty',
    ),
    ("sources:\n  - name: A1\n    also: [a1]\n", "line 5", 'the name "a1" stands twice'),
    ("sources:\n  - name: Café\n  - name: CAFE\n", "line 5", 'the name "CAFE" stands also under "Café"'),
    (
        "sources:\n  - name: A1\n    domains: [example.org]\n  - name: B2\n    domains: [www.Example.org]\n",
        "line 5",
        'the domain "example.org" stands also under "A1"',
    ),
    ("sources:\n  - name: A1\n    domains: ['https://example.org/news']\n", "line 7", "is no domain"),
    ("sources:\n  - name: A1\n    domains: [example]\n", "line 7", "is no domain"),
    ("sources:\n  - name: A1\n    language: Dari!\n", "line 7", "sources.0.language"),
    ("sources:\n  - name: ' '\n", "line 6", "expected a name"),
    ("sources:\n  - reliability: B\n", "line 6", "sources.0.name"),
    ("sources:\n  - name: A1\n    domain: example.org\n", "line 7", 'Did you mean "domains"?'),
    ("sources: none\n", "line 5", "sources"),
]


@pytest.mark.parametrize(("text", "line", "hint"), BAD)
def test_a_mistake_is_named_with_its_line_and_remedy(tmp_path: Path, text: str, line: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert line in str(caught.value)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("WWW.Example.ORG.", "example.org"),
        ("münchen.example", "xn--mnchen-3ya.example"),
        ("a" * 300, ""),
        ("ü" * 200, ""),
        ("", ""),
    ],
)
def test_hosts_are_compared_in_one_spelling(host: str, key: str) -> None:
    assert host_key(host) == key
