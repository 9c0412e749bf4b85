"""Vectors of an index: made once, found again, and of every edition those of its own sentences."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.cli import context
from index import encoding
from index.answers.corpus import arrays as words
from index.library import Library
from index.meaning import background
from index.meaning.space import Meaning, Space
from index.model import Answer
from index.snapshot import Snapshot
from index.store import generations
from tests.index.meaning.made_up import MadeUp
from tests.one_document import folder_with

BRIDGE = "Bridges\n\nThe Saryagash bridge is 340 metres long. It was opened in 1978."
FERRY = "---\ntitle: {}\nlanguage: {}\nid: ferry\n---\n\n{}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_with(tmp_path, BRIDGE)


def opened(folder: Path, data: Path, encoder: MadeUp) -> Library:
    return Library.open(folder, data, encoder=encoder)


def test_sentences_are_encoded_with_the_title_of_their_work(folder: Path, data: Path) -> None:
    encoder = MadeUp()
    assert opened(folder, data, encoder).unencoded() == 2
    assert encoding.fill(data, encoder).done == 2
    assert encoder.encoded == ["Bridges: The Saryagash bridge is 340 metres long.", "Bridges: It was opened in 1978."]
    assert opened(folder, data, encoder).unencoded() == 0


def test_without_an_encoder_nothing_is_missing(folder: Path, data: Path) -> None:
    assert Library.open(folder, data).unencoded() == 0


def test_only_what_is_new_is_encoded(folder: Path, data: Path) -> None:
    encoder = MadeUp()
    opened(folder, data, encoder)
    encoding.fill(data, encoder)
    encoder.encoded.clear()
    (folder / "ferry.txt").write_text("Ferries\n\nThe Orlen ferry leaves at noon.")
    opened(folder, data, encoder)
    encoding.fill(data, encoder)
    assert encoder.encoded == ["Ferries: The Orlen ferry leaves at noon."]


def test_an_answer_is_encoded_with_its_question(folder: Path, data: Path) -> None:
    (folder / "bridge.txt").write_text(
        "Orlen ferry\n\nQ: Can I bring my bicycle?\nA: Yes, at no charge, on deck two.\n"
    )
    encoder = MadeUp()
    opened(folder, data, encoder)
    encoding.fill(data, encoder)
    assert any("Can I bring my bicycle?" in text and "at no charge" in text for text in encoder.encoded)


def test_editions_ask_of_their_own_sentences(folder: Path, data: Path) -> None:
    (folder / "ferry.md").write_text(FERRY.format("The ferry", "en", "The ferry leaves at noon."))
    (folder / "fähre.md").write_text(FERRY.format("Die Fähre", "de", "Die Fähre fährt um zwölf."))
    encoder = MadeUp()
    opened(folder, data, encoder)
    encoding.fill(data, encoder)
    snapshot, space = Snapshot(generations.current(data).path), Space.of(data, encoder)
    assert space
    german = words.select(snapshot.arrays, [snapshot.arrays.documents.index("fähre.md")])
    meaning = Meaning(space, german.keys)
    assert meaning.ready
    assert len(meaning.of_all("Die Fähre: Die Fähre fährt um zwölf.")) == 1
    assert meaning.nearest("Die Fähre: Die Fähre fährt um zwölf.", 5).cosines == pytest.approx([1.0], abs=0.02)


def test_meaning_waits_until_every_sentence_has_a_vector(folder: Path, data: Path) -> None:
    encoder = MadeUp()
    opened(folder, data, encoder)
    space = Space.of(data, encoder)
    assert space
    assert not Meaning(space, Snapshot(generations.current(data).path).arrays.keys).ready


def test_the_context_of_what_stays_is_numbered_anew_when_words_fall_away(folder: Path, data: Path) -> None:
    (folder / "a.txt").write_text("Zebras\n\nZebras graze at dawn near Quarry Hill.")
    (folder / "ferry.md").write_text("# Ferry\n\n## Fares\n\nQ: May hounds travel?\n\nA: On a lead they may.\n")
    Library.open(folder, data)
    (folder / "a.txt").unlink()
    Library.open(folder, data)
    arrays = Snapshot(generations.current(data).path).arrays
    context = {arrays.surfaces[word] for word in np.unique(arrays.context_tokens)}
    assert "hounds" in context


def test_where_vectors_can_not_be_written_the_mend_is_named(folder: Path, data: Path) -> None:
    encoder = MadeUp()
    opened(folder, data, encoder)
    background.place(data, encoder).mkdir(parents=True)
    with pytest.raises(encoding.Unencoded, match=r"vectors.*--data"):
        encoding.fill(data, encoder)


def test_where_vectors_can_not_be_written_words_answer_alone(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    encoder = MadeUp()
    monkeypatch.setattr(context, "encoder_of", lambda _: encoder)
    background.place(data, encoder).mkdir(parents=True)
    library = context.opened(context.Options(folder, data), patience=60)
    assert isinstance(library.ask("How long is the Saryagash bridge?"), Answer)
    assert "Words alone answer" in capsys.readouterr().err
