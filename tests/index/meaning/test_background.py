from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock

from index.meaning import background
from index.meaning.background import Filled, fill
from index.meaning.vectors import MISSING, Keys, VectorFile, key
from tests.conftest import ROOT
from tests.index.meaning.made_up import MadeUp

SENTENCES = [f"sentence {n}" for n in range(10)]


@pytest.fixture
def encoder() -> MadeUp:
    return MadeUp()


@pytest.fixture
def path(tmp_path: Path, encoder: MadeUp) -> Path:
    return background.place(tmp_path, encoder)


def keys(texts: Sequence[str]) -> Keys:
    return np.array([key("", text) for text in texts], dtype=np.uint64)


def filled(path: Path, encoder: MadeUp, texts: Sequence[str], stop_after: int | None = None) -> Filled:
    chunks = iter(range(1000))
    return fill(
        path,
        encoder,
        keys(texts),
        lambda numbers: [texts[n] for n in numbers],
        stop=lambda: stop_after is not None and next(chunks) >= stop_after,
        chunk=3,
    )


def test_every_sentence_gets_its_vector(path: Path, encoder: MadeUp) -> None:
    assert filled(path, encoder, SENTENCES) == Filled(10, 0)
    file = VectorFile(path, encoder.identity, encoder.dimensions)
    assert file.of(file.rows(keys(SENTENCES))) == pytest.approx(encoder.asked(SENTENCES), abs=0.01)


def test_an_empty_folder_needs_nothing(path: Path, encoder: MadeUp) -> None:
    assert filled(path, encoder, []) == Filled(0, 0)
    assert encoder.encoded == []


def test_only_what_is_new_is_encoded_and_the_same_text_once(path: Path, encoder: MadeUp) -> None:
    filled(path, encoder, SENTENCES)
    encoder.encoded.clear()
    filled(path, encoder, [*SENTENCES[5:], "new", "new", *SENTENCES[:5]])
    assert encoder.encoded == ["new"]


def test_a_sentence_that_returns_within_the_waste_needs_no_encoding(path: Path, encoder: MadeUp) -> None:
    filled(path, encoder, SENTENCES)
    filled(path, encoder, SENTENCES[1:])
    encoder.encoded.clear()
    filled(path, encoder, SENTENCES)
    assert encoder.encoded == []


def test_stopped_in_the_middle_it_goes_on_from_there(path: Path, encoder: MadeUp) -> None:
    assert filled(path, encoder, SENTENCES, stop_after=2) == Filled(6, 4)
    assert filled(path, encoder, SENTENCES) == Filled(4, 0)
    assert encoder.encoded == SENTENCES


def test_an_encoder_that_fails_loses_its_chunk_only(path: Path, encoder: MadeUp) -> None:
    def texts(numbers: Sequence[int]) -> list[str]:
        if 7 in numbers:
            raise RuntimeError("out of memory")
        return [SENTENCES[n] for n in numbers]

    with pytest.raises(RuntimeError):
        fill(path, encoder, keys(SENTENCES), texts, chunk=3)
    assert filled(path, encoder, SENTENCES) == Filled(4, 0)


def test_what_no_document_holds_is_dropped_once_it_is_much(path: Path, encoder: MadeUp) -> None:
    filled(path, encoder, SENTENCES)
    size = path.stat().st_size
    filled(path, encoder, SENTENCES[:2])
    assert path.stat().st_size < size / 2
    file = VectorFile(path, encoder.identity, encoder.dimensions)
    assert (file.rows(keys(SENTENCES)) == MISSING).tolist() == [False] * 2 + [True] * 8


def test_vectors_of_another_model_go_when_the_new_ones_are_complete(path: Path, encoder: MadeUp) -> None:
    filled(path, encoder, SENTENCES)
    other = MadeUp("another model", dimensions=16)
    place = path.with_name("another-model.vectors")
    filled(place, other, SENTENCES, stop_after=1)
    assert path.exists()
    filled(place, other, SENTENCES)
    assert not path.exists()


def test_two_never_write_at_once(path: Path, encoder: MadeUp) -> None:
    path.parent.mkdir(parents=True)
    with FileLock(path.with_suffix(".lock")):
        assert filled(path, encoder, SENTENCES) == Filled(0, 10, busy=True)


def test_progress_is_told_up_to_the_end(path: Path, encoder: MadeUp) -> None:
    told: list[tuple[int, int]] = []
    texts = SENTENCES
    fill(path, encoder, keys(texts), lambda ns: [texts[n] for n in ns], progress=lambda *p: told.append(p), chunk=4)
    assert told == [(0, 10), (4, 10), (8, 10), (10, 10)]


def test_the_name_of_the_file_is_safe_whatever_the_model_is_called(tmp_path: Path) -> None:
    place = background.place(tmp_path, MadeUp("../a b/c: d"))
    assert place.parent == tmp_path / "meaning"
    assert set(place.name) <= set("abcdefghijklmnopqrstuvwxyz.-")


def test_killed_in_the_middle_it_loses_at_most_the_chunk_it_was_at(tmp_path: Path, encoder: MadeUp) -> None:
    program = textwrap.dedent("""
        import sys, time
        from pathlib import Path
        from index.meaning.background import fill, place
        from tests.index.meaning.made_up import MadeUp
        from tests.index.meaning.test_background import SENTENCES, keys

        def texts(numbers):
            if 6 in numbers:
                print("at the third chunk", flush=True)
                time.sleep(60)
            return [SENTENCES[n] for n in numbers]

        fill(place(Path(sys.argv[1]), MadeUp()), MadeUp(), keys(SENTENCES), texts, chunk=3)
    """)
    command = [sys.executable, "-c", program, str(tmp_path)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline() == "at the third chunk\n"
        process.send_signal(signal.SIGKILL)
    assert filled(background.place(tmp_path, encoder), encoder, SENTENCES) == Filled(4, 0)
    assert encoder.encoded == SENTENCES[6:]
