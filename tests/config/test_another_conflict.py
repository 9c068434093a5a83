"""What README says of another conflict, and of two states at war, does as it says."""

from datetime import date
from pathlib import Path

import pytest

from sitrep.analysis.analyst import Analyst
from sitrep.analysis.details import Details
from sitrep.config.load import load_configuration
from sitrep.config.settings import Settings
from tests.build import clipping

_README = Path(__file__).parents[2] / "README.md"
_TWO_STATES = """
theatre:
  name: Cambodia and Thailand
  code: KHM
  timezone: Asia/Phnom_Penh
  names: [Cambodia*, Thai*]
  parties: [Cambodian army, Thai army, Royal Thai Army]
  sides:
    cambodia: [Cambodian army, Phnom Penh government]
    thailand: [Thai army, Royal Thai Army]
  units_add: {THA: [TH32]}
"""


def settings(tmp_path: Path, text: str) -> Settings:
    file = tmp_path / "config.yaml"
    file.write_text(text, encoding="utf-8")
    return load_configuration(file).settings


def test_the_lines_of_the_readme_are_a_configuration(tmp_path: Path) -> None:
    section = _README.read_text(encoding="utf-8").partition("### Another conflict")[2]
    lines = section.partition("```yaml\n")[2].partition("```")[0]
    found = settings(tmp_path, lines)
    assert found.theatre.code == "SDN"
    (article,) = Analyst(found, date(2025, 1, 1)).read([clipping("Shells fell on Nyala, a nurse said.")])
    assert article.theatre.inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Rockets fell on Surin and killed eight shoppers, a Thai colonel said.", True),
        ("Rockets fell on a market in Surin and killed eight shoppers.", True),
        ("Thailand shut five gates at the border on Friday.", True),
        ("A mine killed two soldiers near Samraong, the Cambodian army said.", True),
        ("A bus fell into a river in Laos and nine died. It had come from Cambodia.", False),
        ("Nine died in a fire in Hanoi. Two waiters had worked in Thailand.", False),
    ],
)
def test_two_states_are_one_theatre(tmp_path: Path, text: str, inside: bool) -> None:
    (article,) = Analyst(settings(tmp_path, _TWO_STATES), date(2025, 8, 1)).read([clipping(text)])
    assert article.theatre.inside == inside, article.theatre.reason


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army in Bangkok said that 14 people were killed by rockets.", "thailand"),
        ("The army in Hanoi said that 14 people were killed by a storm.", "foreign_state"),
        ("The Royal Thai Army said that 14 people were killed by rockets.", "thailand"),
        ("The army in Siem Reap said that 14 people were killed by rockets.", "government"),
    ],
)
def test_each_state_is_its_side(tmp_path: Path, text: str, party: str) -> None:
    found = settings(tmp_path, _TWO_STATES)
    (read,) = Analyst(found, date(2025, 8, 1)).read([clipping(text)])
    (figure,) = Details(found.theatre).add_to(read).figures
    assert (figure.value, figure.party) == (14, party)
