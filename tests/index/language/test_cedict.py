"""Chinese words in English out of CC-CEDICT, as lines of the dictionary tell them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.question.analysis import understand
from index.answers.question.translation import Translation
from index.language import cedict, crosslingual
from index.language.thesaurus import of_groups
from tests.index.answers.conftest import document

LINES = """# CC-CEDICT
傳統 传统 [chuan2 tong3] /tradition/traditional/convention/CL:個|个[ge4]/
國民黨 国民党 [Guo2 min2 dang3] /Guomindang or Kuomintang (KMT)/Nationalist Party/
燒窯 烧窑 [shao1 yao2] /to fire (pottery, in a kiln)/to bake; to burn/variant of 燒/
井 井 [jing3] /a well/
A圈 A圈 [A quan1] /circle A/
陶藝 陶艺 [tao2 yi4] /see 陶器[tao2 qi4]/
長 句 長句 [chang2 ju4] /a very long sentence that says too much/
長句 长句 [chang2 ju4] /a very long sentence that says too much/
傳統 传统 [chuan2 tong3] /custom/
"""


def test_a_word_has_its_first_meanings_without_what_is_said_of_the_entry() -> None:
    read = cedict.read(LINES.splitlines())
    assert read["传统"] == ("tradition", "traditional", "convention")
    assert read["国民党"] == ("Guomindang or Kuomintang", "Nationalist Party")
    assert read["烧窑"] == ("fire", "bake", "burn")


def test_single_letters_mixed_writing_and_entries_without_short_english_are_left_out() -> None:
    assert set(cedict.read(LINES.splitlines())) == {"传统", "国民党", "烧窑"}


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with a dictionary of these lines."""
    file = tmp_path / "dictionary.txt"
    file.write_text(LINES, encoding="utf-8")
    monkeypatch.setattr(cedict, "find", lambda: file)
    _forget()
    yield
    _forget()


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cedict, "find", lambda: None)
    _forget()
    yield
    _forget()


def _forget() -> None:
    cedict.words.cache_clear()
    crosslingual.dictionary.cache_clear()


@pytest.mark.usefixtures("installed")
def test_it_stands_behind_our_glossary_and_for_chinese_alone() -> None:
    ours, further = crosslingual.glossary("zh"), crosslingual.dictionary("zh")
    known = next(word for word in ours.words if len(word) > 1)
    assert further.entries.get((known,)) == ours.entries.get((known,))
    assert ("烧窑",) not in ours.entries
    assert further.entries.get(("烧窑",)) == ("fire", "bake", "burn")
    assert "烧窑" in further.words
    assert crosslingual.dictionary("tr") is crosslingual.glossary("tr")


@pytest.mark.usefixtures("missing")
def test_without_it_our_glossary_is_all() -> None:
    assert crosslingual.dictionary("zh") is crosslingual.glossary("zh")


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("english", "found"), [(True, True), (False, False)])
def test_a_word_of_a_question_is_met_in_english_documents_alone(english: bool, found: bool) -> None:
    contents = Unindexed([document("a.md", "Pots", ("Pots are baked twice in this kiln.",))])
    vocabulary = Corpus(contents.arrays, contents.postings).vocabulary
    translated = Translation((), vocabulary).of(understand("什么时候烧窑？", "zh"), of_groups(()), english)
    terms = {term for concept in translated.concepts for other in concept.alternatives for term in other.terms}
    assert ("bake" in terms) is found


def test_a_package_that_isnt_there_has_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cedict, "PACKAGE", "no-such-package-of-ours")
    assert cedict.find() is None
