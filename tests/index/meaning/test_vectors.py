from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.meaning.similarity import Similarity
from index.meaning.vectors import HEAD, MISSING, Keys, VectorFile, key, packed, record_type, sums, text
from tests.conftest import lacking
from tests.index.meaning.made_up import MadeUp

ENCODER = MadeUp()
RECORD = record_type(ENCODER.dimensions).itemsize


def keys(*texts: str) -> Keys:
    return np.array([key("", one) for one in texts], dtype=np.uint64)


def opened(path: Path, identity: str = ENCODER.identity) -> VectorFile:
    return VectorFile(path, identity, ENCODER.dimensions)


def written(path: Path, *texts: str) -> VectorFile:
    opened(path).append(keys(*texts), ENCODER.asked(texts))
    return opened(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "meaning" / "made-up.vectors"


def test_the_title_is_part_of_what_is_encoded_and_of_its_key() -> None:
    assert text("Orlen", "It opened.") == "Orlen: It opened."
    assert text("", "It opened.") == "It opened."
    assert key("Orlen", "It opened.") != key("Norland", "It opened.")


def test_a_file_that_is_not_there_is_empty(path: Path) -> None:
    assert len(opened(path)) == 0
    assert opened(path).rows(keys("a", "b")).tolist() == [MISSING, MISSING]
    assert opened(path).cosines(ENCODER.asked(["a"])).shape == (1, 0)


def test_what_was_appended_is_found_by_its_text(path: Path) -> None:
    written(path, "a", "b")
    file = written(path, "c")
    assert len(file) == 3
    assert (file.rows(keys("c", "nothing", "a")) == MISSING).tolist() == [False, True, False]
    assert file.of(file.rows(keys("c", "b"))) == pytest.approx(ENCODER.asked(["c", "b"]), abs=0.01)


def test_cosines_are_those_of_the_vectors_but_for_rounding(path: Path) -> None:
    texts = [f"sentence {n}" for n in range(5000)]  # more than are compared at once
    file, question = written(path, *texts), ENCODER.asked(["sentence 4321"])[0]
    exact = ENCODER.asked(texts) @ question
    assert file.cosines(question[None])[0][file.rows(keys(*texts))] == pytest.approx(exact, abs=0.01)


@pytest.mark.parametrize("cut", [1, RECORD - 1, RECORD, RECORD + 1])
def test_a_file_that_was_being_written_is_good_up_to_there(path: Path, cut: int) -> None:
    written(path, "a", "b", "c")
    path.write_bytes(path.read_bytes()[:-cut])
    held = 2 if cut <= RECORD else 1
    assert len(opened(path)) == held
    assert len(written(path, "d")) == held + 1


@pytest.mark.parametrize("place", [0, 9, 13, 20, RECORD - 1])
def test_a_damaged_record_is_not_trusted(path: Path, place: int) -> None:
    written(path, "a", "b", "c")
    content = bytearray(path.read_bytes())
    content[HEAD.size + RECORD + place] ^= 4
    path.write_bytes(content)
    assert (opened(path).rows(keys("a", "b", "c")) == MISSING).tolist() == [False, True, False]


def test_zeros_are_not_a_record(path: Path) -> None:
    written(path, "a")
    path.write_bytes(path.read_bytes() + bytes(3 * RECORD))
    assert len(opened(path)) == 1


@pytest.mark.parametrize("content", [b"", b"KHORGOS", b"another file altogether" * 100])
def test_a_foreign_file_is_ignored_and_then_replaced(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert len(opened(path)) == 0
    assert len(written(path, "a")) == 1


def test_vectors_of_another_model_are_not_looked_at(path: Path) -> None:
    written(path, "a")
    assert len(opened(path, "another")) == 0


def test_who_has_the_file_open_reads_on_while_it_is_written_anew(path: Path) -> None:
    file = written(path, "a", "b", "c")
    file.keep(keys("b", "nowhere"))
    assert len(opened(path)) == 1
    assert file.of(file.rows(keys("a"))) == pytest.approx(ENCODER.asked(["a"]), abs=0.01)


def test_every_changed_word_changes_the_sum() -> None:
    records = packed(keys("a"), ENCODER.asked(["a"]))
    words = records.view("<u4").copy()
    for n in range(len(words)):
        changed = words.copy()
        changed[n] += 1
        if n != 3:  # the sum itself
            assert sums(changed.view(records.dtype))[0] != records["sum"][0]


def test_the_nearest_sentences_are_found_and_those_without_a_vector_left_out(path: Path) -> None:
    file = written(path, "a", "b", "c")
    similarity = Similarity(file, keys("b", "new", "a", "c", "a"))
    question = ENCODER.asked(["a"])[0]
    assert similarity.known == 4
    assert similarity.share == pytest.approx(0.8)
    assert np.isnan(similarity.of_all(question)).tolist() == [False, True, False, False, False]
    assert similarity.nearest(question, 2).sentences.tolist() == [2, 4]
    assert similarity.nearest(question, 9).cosines[0] == pytest.approx(1, abs=0.01)
    some = np.array([3, 1, 2], dtype=np.int32)
    assert similarity.of(question, some) == pytest.approx(similarity.of_all(question)[some], abs=1e-5, nan_ok=True)


def test_without_sentences_nothing_is_near(path: Path) -> None:
    similarity = Similarity(opened(path), keys())
    assert similarity.share == 1
    assert similarity.nearest(ENCODER.asked(["a"])[0], 5).sentences.tolist() == []


def test_before_anything_is_encoded_nothing_is_near(path: Path) -> None:
    similarity = Similarity(opened(path), keys("a", "b"))
    assert similarity.share == 0
    assert similarity.nearest(ENCODER.asked(["a"])[0], 5).sentences.tolist() == []


def test_what_was_read_of_the_file_is_not_kept_in_memory(path: Path) -> None:
    if not Path("/proc/self/smaps").is_file():
        lacking("Linux, where it is told what is in memory")
    file = written(path, *(f"sentence {number}" for number in range(2000)))
    cosines = file.cosines(ENCODER.asked(["sentence 7"]))[0]
    assert len(cosines) == 2000
    assert in_memory(path) == 0


def in_memory(path: Path) -> int:
    """How many kB of a file this process holds."""
    lines = Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines()
    mapped = [n for n, line in enumerate(lines) if line.endswith(str(path))]
    assert mapped
    assert all(lines[n + 4].startswith("Rss:") for n in mapped)
    return sum(int(lines[n + 4].split()[1]) for n in mapped)


def test_several_questions_are_compared_as_each_alone(path: Path) -> None:
    file = written(path, *(f"sentence {n}" for n in range(3000)))
    questions = ENCODER.asked(["sentence 7", "sentence 8", "another"])
    for question, found in zip(questions, file.cosines(questions), strict=True):
        assert np.array_equal(found, file.cosines(question[None])[0])
