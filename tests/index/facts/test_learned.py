"""What is learned of dated statements: how it is weighed, and that what ships fits what is measured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.documents import load
from index.facts import learned
from index.facts.learned import Weights, judged, sentence_of, weights
from index.facts.vouching import measured, weighed
from index.model import Document, Event
from index.timeline.events import dated_of
from index.timeline.story import story_of

PAGE = (
    "Crews keep the engine clean. The oil goes into the blue can. A wet floor is dried at once. Nobody smokes. "
    "The pump is seen to each spring. The hose hangs in the shed. The Saltmarsh Ferry sank off Cape Lorne in 1931. "
    "A bell hangs at the door. The lamp is filled at dusk. By 1950 there were some 40 members. The rope is dried in "
    "the loft. It has been so since 1962. The gate is shut at night. The key hangs on a nail. Each watch has two men. "
    "The flag is taken down in a gale. The log is kept by the mate. A cat lives in the hold. Bread comes on Mondays. "
    "The stove is lit at six. The decks are washed at seven. The brass is done on Fridays. The sails are of tarred "
    "cloth. The mast is of pine. The cook has the first watch. The boys have the last."
)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "page.md"
    path.write_text(f"---\nlang: en\ntitle: A page\n---\n\n{PAGE}\n", "utf-8")
    return load(path, tmp_path)


@pytest.fixture
def events(document: Document) -> list[Event]:
    story = story_of(document)
    told = weighed(document, story, dated_of(document, story))
    return [*told.shown, *told.others]


def test_a_signal_counts_by_how_far_it_is_from_its_mean() -> None:
    made = Weights({"doubt": (1.0, 0.5, -2.0)}, 0.25, np.zeros(2, dtype=np.float32), {"": 0.0})
    assert made.of_signals({"doubt": 1.5}) == pytest.approx(0.25 - 2.0)
    assert made.of_signals({}) == pytest.approx(0.25 + 4.0)
    assert made.of_signals({"doubt": 100.0}) == pytest.approx(0.25 - 2.0 * learned.FARTHEST)


def test_meaning_counts_by_how_far_it_is_from_that_of_its_language() -> None:
    made = Weights({}, 0.0, np.array([1.0, 2.0], dtype=np.float32), {"": 0.5, "kk": 1.0})
    said = made.of_meaning(np.array([[1.0, 1.0], [1.0, 1.0]], dtype=np.float32), ["kk", "fi"])
    assert said.tolist() == pytest.approx([2.0, 2.5])


def test_what_ships_weighs_what_is_measured(document: Document) -> None:
    story = story_of(document)
    names = set(weights().signals)
    for _, signals in measured(document, story, dated_of(document, story)):
        assert set(signals) <= names
    assert weights().meaning.shape == (384,)
    assert {"", "en", "ru", "kk", "zh", "tr", "de"} <= set(weights().languages)


def test_every_dated_statement_is_weighed_once(document: Document, events: list[Event]) -> None:
    story = story_of(document)
    told = weighed(document, story, dated_of(document, story))
    assert [event.date for event in told.shown] == ["1931"]
    assert {event.date for event in told.others} == {"../1950", "1962/.."}
    assert not {event.id for event in told.shown} & {event.id for event in told.others}
    by_date = {event.date: event.weight for event in events}
    assert by_date["1931"] > by_date["../1950"]
    assert by_date["1931"] > by_date["1962/.."]


def test_the_dated_sentence_is_read_alone(events: list[Event]) -> None:
    assert {sentence_of(event) for event in events} == {
        "The Saltmarsh Ferry sank off Cape Lorne in 1931.",
        "By 1950 there were some 40 members.",
        "It has been so since 1962.",
    }


@pytest.fixture
def level(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights by which meaning says nothing."""
    made = Weights({}, 0.0, np.zeros(1, dtype=np.float32), {"": 0.0})
    monkeypatch.setattr(learned, "weights", lambda: made)


def of_weights(event: Event, shown: list[float], others: list[float]) -> list[float]:
    """The weights of the events that are shown in the end."""
    every = [replace(event, weight=weight) for weight in (*shown, *others)]
    kept = judged(every[: len(shown)], every[len(shown) :], np.zeros((len(every), 1), dtype=np.float32))
    return [event.weight for event in kept]


@pytest.mark.usefixtures("level")
def test_what_is_likely_right_is_shown_and_what_hardly_is_falls(events: list[Event]) -> None:
    assert of_weights(events[0], [-2.0, -1.0], [1.0, 2.0]) == [-1.0, 2.0]


@pytest.mark.usefixtures("level")
def test_a_text_that_is_shown_as_a_whole_loses_nothing(events: list[Event]) -> None:
    assert of_weights(replace(events[0], whole=True), [-2.0, -1.0], [1.0]) == [-2.0, -1.0]


@pytest.mark.parametrize(
    "text",
    [
        "The Saltmarsh Museum opened in 1921. A fire destroyed its roof in 1934. The Lorne family gave it a new one in "
        "1936. The Saltmarsh Museum closed in 1940.",
        "# Committee, 2023-11-14\n\n**Present:** Ida Lorne\n\nThe rope is paid for.\n\n**Next meeting:** 12 December.",
    ],
    ids=["history", "minutes"],
)
def test_what_is_read_as_a_whole_is_shown_as_a_whole(tmp_path: Path, text: str) -> None:
    path = tmp_path / "history.md"
    path.write_text(f"---\nlang: en\n---\n\n{text}\n", "utf-8")
    document = load(path, tmp_path)
    story = story_of(document)
    told = weighed(document, story, dated_of(document, story))
    assert told.shown
    assert all(event.whole for event in told.shown)
