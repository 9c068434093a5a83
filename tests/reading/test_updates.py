"""New versions of a wire: headline, bullets, the desk's note and the dateline are one article."""

import pytest

from sitrep.model import FieldName
from sitrep.reading.clean import clip_document
from sitrep.reading.updates import is_update_note
from tests.reading.samples import document

DARFUR = """UPDATE 2-Nearly 3,000 cross into Chad from Darfur -UN

* UN says 2,940 crossed since Saturday, up from 2,300
* Aid group asks for a corridor to the camps of the west
* Army says two rebel officers gave up on Monday near the border

(Adds aid group, army; updates numbers)

N'DJAMENA, February 9, 2005 (Sahel Press) - The number of people who have fled Darfur for Chad since Saturday
has reached 2,940, the UN said on Wednesday, raising an earlier count of 2,300.

The army said two rebel officers had given themselves up near the border on Monday."""
MISRATA = """UPDATE 1-Shells hit port of Misrata, five dead -medics

(Adds detail, background)

By Ana Example

MISRATA, Libya, April 14, 2011 (Coast Wire) - Shells hit the port of Misrata on Thursday and killed five
people, medics said. A ship with migrants turned round."""
BENGHAZI = """UPDATE 3-More than 40 hurt as camp is shelled -doctors

* Doctors say 43 are hurt
* Rebels blame the army

(Recasts with doctors, rebels)

BENGHAZI, Libya, April 14, 2011 (Coast Wire) - More than 40 people were hurt when a camp near Ajdabiya was
shelled on Thursday, doctors said. The rebels blamed the army for it."""
DOHA = """WRAPUP 2-Ministers meet on Libya as fighting goes on
(Updates with ministers)
DOHA, April 13, 2011 (Coast Wire) - Ministers met in Doha on Wednesday to talk of Libya while the fighting at
Brega went on, officials said."""
BANGUI = """Les combats reprennent à Bambari

(Actualisé avec le bilan de la Croix-Rouge)

BANGUI, 9 mars 2014 (Presse du Fleuve) - Les combats ont repris dimanche à Bambari et ont fait neuf blessés,
selon la Croix-Rouge. La route du nord est fermée depuis la veille au soir."""


@pytest.mark.parametrize("text", [DARFUR, MISRATA, BENGHAZI, DOHA, BANGUI])
def test_a_new_version_is_one_article_under_its_headline(text: str) -> None:
    (clipping,) = clip_document(document(text))
    assert clipping.title is not None
    assert clipping.title.text == text.split("\n", 1)[0]
    assert clipping.publisher is not None
    assert clipping.publisher.text in {"Sahel Press", "Coast Wire", "Presse du Fleuve"}
    assert [removal.reason for removal in clipping.removed if removal.text[0] == "("] == ["wire mark"]
    assert "(Adds" not in clipping.text


def test_a_dump_of_new_versions_is_cut_at_their_headlines() -> None:
    clippings = clip_document(document(f"{MISRATA}\n\n{BENGHAZI}\n\n{DOHA}"))
    assert [clipping.title.text.split("-")[0] for clipping in clippings if clipping.title] == [
        "UPDATE 1",
        "UPDATE 3",
        "WRAPUP 2",
    ]
    assert "* Doctors say 43 are hurt" in clippings[1].text
    assert any(field.name is FieldName.BYLINE for field in clippings[0].fields)


@pytest.mark.parametrize(
    "text",
    [
        "(Adds army; updates toll)",
        "(Recasts, adds quotes)",
        "[Updates with governor in paragraph 4]",
        "(Ajoute le bilan)",
        "(Actualiza con cifras)",
        "(Дополняется, добавлены данные)",
    ],
)
def test_a_note_stands_in_brackets_and_says_what_is_new(text: str) -> None:
    assert is_update_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "(The army adds that nobody was hurt.) It said no more.",
        "(See map)",
        "Adds army; updates toll",
        "(Updated figures show that the number fell.) The ministry",
    ],
)
def test_other_words_in_brackets_are_no_note(text: str) -> None:
    assert not is_update_note(text)


def test_bullets_alone_are_no_new_version() -> None:
    text = "* One\n* Two\n\n" + MISRATA.split("\n\n", 3)[3]
    (clipping,) = clip_document(document(text))
    assert clipping.text.startswith("* One")


@pytest.mark.parametrize("line", ["(adds " * 30, "* a\n" * 50_000, "UPDATE 1-" * 50_000])
def test_odd_notes_are_read_in_no_time_at_all(line: str) -> None:
    assert clip_document(document(line + "\n\nGOMA, 3 May 2012 (Lake Wire) - The road is shut."))
