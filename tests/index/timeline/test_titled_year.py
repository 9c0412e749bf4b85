"""The year in a document's title or file name is that of dates which lack one."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import documents
from index.timeline.events import events_of
from tests.index.timeline.making import document

DIARY = """{title}

Jan 3
frost again, pipes in the shed froze solid
ordered seeds from the mill

Feb 18
storm took the greenhouse roof off
no power from 11 till 7

6 March
went to Lowmoor for the poultry auction
"""


BEES = """Bienentagebuch 2021

14. Februar
noch liegt der Schnee auf den Beuten

28. März
mit Hedi und ihrem Bruder die Beuten gereinigt

19. Juni
die erste Ernte des Jahres ist geschleudert
"""


@pytest.mark.parametrize(("title", "name"), [("Garden diary 2022", "diary.txt"), ("Garden diary", "diary-2022.txt")])
def test_a_diary_of_a_year_tells_its_days(tmp_path: Path, title: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(DIARY.format(title=title), encoding="utf-8")
    events = events_of(documents.load(path, tmp_path))
    assert [event.date for event in events] == ["2022-01-03", "2022-02-18", "2022-03-06"]
    assert events[0].text.startswith("Jan 3 frost again, pipes in the shed froze solid")


def test_a_diary_of_no_year_tells_none(tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    path.write_text(DIARY.format(title="Garden diary"), encoding="utf-8")
    assert events_of(documents.load(path, tmp_path)) == ()


def test_the_year_of_a_report_is_where_its_story_begins() -> None:
    text = "On 12 January the river at Cressing rose to 3.41 m.|In March the Weir Trust of Cressing bought the mill."
    told = events_of(document(text, title="Annual report 2022 of the Weir Trust"))
    assert [event.date for event in told] == ["2022-01-12", "2022-03"]


def test_of_two_years_in_a_title_neither_is() -> None:
    text = "On 12 January the river at Cressing rose to 3.41 m."
    assert events_of(document(text, title="The Weir Trust, 1968 to 2022")) == ()


def test_a_diary_in_a_language_of_few_words_tells_its_days(tmp_path: Path) -> None:
    path = tmp_path / "tagebuch.txt"
    path.write_text(BEES, encoding="utf-8")
    events = events_of(documents.load(path, tmp_path))
    assert [event.date for event in events] == ["2021-02-14", "2021-03-28", "2021-06-19"]
    assert events[0].text == "14. Februar noch liegt der Schnee auf den Beuten"
