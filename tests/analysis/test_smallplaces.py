"""Districts and small towns tell of the theatre where a text dwells on them and names nothing abroad."""

import pytest

from sitrep.analysis.smallplaces import compile_small_places
from tests.analysis.test_theatre_names import is_inside


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("UKR", "Shells fell on Lyptsi, a nurse said. Two houses in Lyptsi burned."),
        ("SDN", "Gunmen burned the market of Tawila, a trader said. Half of Tawila has fled."),
        ("COD", "Some 700 people have left Walikale, a nurse said. Nine were buried in Walikale."),
        ("COD", "Farmers in Fizi territory hid in the hills for a week, a priest said."),
        ("NGA", "Raiders burned forty houses in Gwoza local government area, a teacher said."),
        ("AFG", "Two elders were shot in the district of Ghormach, a teacher said."),
        ("SYR", "Mortar rounds hit a clinic in Tadmor. The bakery in Tadmor is closed."),
    ],
)
def test_a_text_that_dwells_on_a_small_place_is_inside(code: str, text: str) -> None:
    assert is_inside(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("COD", "Kenyan police fired on a march in Eldoret on Monday. The court in Eldoret sat late."),
        ("COD", "Ugandan police seized ivory in Kasese. Kasese district has a new court."),
        ("COD", "A teacher in Texas found Befale on a map. In Befale, she read, there is a ferry."),
        ("SDN", "A trader of Tawila in Kenya wept. Half of the town of Tawila has fled."),
        ("AFG", "A bomb in Peshawar killed two guards. Peshawar's markets stayed shut."),
        ("AFG", "She starred in Argo ten years ago. Argo is still shown."),
        ("SYR", "The singer Hala Harim filled a hall. In Harim's songs there is rain."),
        ("MMR", "Voters chose Kani for mayor; Kani said he was glad."),
        ("MMR", "A train left the rails near Chittagong. Doctors in Chittagong treated twenty."),
        ("MLI", "A bridge fell in Kindia. The mayor of Kindia wept."),
        ("SOM", "The mayor of Garissa opened a school. Garissa county has four of them now."),
        ("SSD", "Rioters burned a bank in Gulu. The mayor in Gulu asked for calm."),
        ("UKR", "The mayor of Alexandria opened a library. In Alexandria there are eleven of them."),
        ("UKR", "A driver stopped once in Lyptsi."),
    ],
)
def test_a_namesake_abroad_or_a_person_stays_out(code: str, text: str) -> None:
    assert not is_inside(code, text)


@pytest.mark.parametrize("unit", ["in Tawila ", "Tawila district of ", "Tawila Tawila, ", "of the town of "])
def test_a_megabyte_is_read(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    found = compile_small_places(["Tawila"], ["Kenya*"]).find(text, "")
    assert all(text[start:end] == "Tawila" for start, end, _ in found)
    assert compile_small_places(["Tawila"], ["Kenya*"]).find(f"{text} Kenyans", "") == ()


def test_words_and_people_are_no_small_places() -> None:
    small = compile_small_places(["Market", "Tawila"], [])
    assert small.find("He stood in Market. In Market it rained.", "") == ()
    assert len(small.find("He stood in Tawila. It rained.", "Rain over Tawila")) == 1
