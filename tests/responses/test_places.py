"""Where something stands in a document, in the words of each language."""

import pytest

from index.documents.draft import ABOUT_AUTHOR, ABOUT_DOCUMENT, NOTE_PLACE
from responses.places import in_place, unbroken
from responses.texts import languages, texts

NAMED = ("row 5", "p. 12", NOTE_PLACE.format(label="e3"), ABOUT_AUTHOR, ABOUT_DOCUMENT)


@pytest.mark.parametrize("place", NAMED)
def test_a_place_that_the_index_names_is_told_in_every_language(place: str) -> None:
    told = {language: in_place(place, texts(language)) for language in languages()}
    assert told["en"] == place
    assert len(set(told.values())) == len(told)


@pytest.mark.parametrize("place", ["¶ 12", "Notes & queries ¶ 3", "0:12:03", "rowing", "2019-03-04 10:00"])
def test_what_is_the_same_everywhere_stays(place: str) -> None:
    assert {in_place(place, texts(language)) for language in languages()} == {place}


@pytest.mark.parametrize(
    ("place", "together"),
    [
        ("¶ 12", "¶\u00a012"),
        ("¶ 3, ¶ 7", "¶\u00a03, ¶\u00a07"),
        ("p. 4", "p.\u00a04"),
        ("с. 4", "с.\u00a04"),
        ("Notes & queries ¶ 3", "Notes & queries ¶\u00a03"),
        ("0:12:03", "0:12:03"),
    ],
)
def test_a_sign_and_its_number_stay_on_one_line(place: str, together: str) -> None:
    assert unbroken(place) == together
