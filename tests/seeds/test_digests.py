"""The default documents against the originals that they retell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.model import Document, Zone
from tests.reading import loaded, works

LONGEST_COMMON_RUN = 7  # words
DIGESTS = (
    "china-kazakhstan-relations",
    "china-seeks-cooperation",
    "central-asia-china-dynamics",
    "china-and-central-asia",
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_HAN = re.compile(r"[㐀-鿿]+")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


TRANSLATIONS = ("kk", "ru", "tr", "zh")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


@pytest.fixture(params=DIGESTS)
def pair(request: pytest.FixtureRequest, seeds: Path, originals: Path) -> tuple[Document, Document]:
    """A digest and its original."""
    digest = loaded(seeds / "en" / f"{request.param}.md", seeds)
    assert digest.source.digest_of is not None
    (original,) = [work for work in works(originals) if work.source.title == digest.source.digest_of.title]
    return digest, original


def paragraphs(document: Document) -> dict[int, str]:
    """The text of the body by paragraph number; a place '¶ 3–4' stands for both."""
    texts: dict[int, str] = {}
    for passage in document.body:
        first, *last = (int(n) for n in re.findall(r"\d+", passage.place))
        for number in range(first, (last or [first])[0] + 1):
            texts[number] = f"{texts.get(number, '')} {passage.text}"
    return texts


def words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def test_a_digest_says_that_it_is_one_and_of_what(pair: tuple[Document, Document]) -> None:
    digest, original = pair
    assert digest.source.title != original.source.title
    assert digest.source.licence
    assert digest.source.digest_of is not None
    assert original.source.author in (None, digest.source.digest_of.author)
    assert (original.source.publisher or "") in (digest.source.digest_of.publisher or "")
    assert digest.source.address is None
    assert digest.remarks == ()


def test_every_paragraph_of_the_original_is_covered_in_order(pair: tuple[Document, Document]) -> None:
    digest, original = pair
    assert list(paragraphs(digest)) == list(paragraphs(original))


def test_every_figure_and_chinese_name_stands_in_the_paragraph_it_comes_from(pair: tuple[Document, Document]) -> None:
    digest, original = (paragraphs(document) for document in pair)
    for number, text in original.items():
        assert set(_FIGURE.findall(text)) <= set(_FIGURE.findall(digest[number])), f"¶ {number}"
        assert set(_HAN.findall(text)) <= set(_HAN.findall(digest[number])), f"¶ {number}"


def test_the_sentences_are_our_own(pair: tuple[Document, Document]) -> None:
    digest, original = pair
    size = LONGEST_COMMON_RUN + 1
    theirs = {
        tuple(run)
        for text in paragraphs(original).values()
        for run in zip(*(words(text)[start:] for start in range(size)), strict=False)
    }
    for number, text in paragraphs(digest).items():
        ours = words(_QUOTED.sub(" quoted ", text))
        copied = [" ".join(ours[at : at + size]) for at in range(len(ours)) if tuple(ours[at : at + size]) in theirs]
        assert not copied, f"¶ {number}"


def test_a_digest_is_about_as_long_as_its_original(pair: tuple[Document, Document]) -> None:
    digest, original = (sum(len(text) for text in paragraphs(document).values()) for document in pair)
    assert 0.75 < digest / original < 1.35


def test_the_original_s_notes_are_notes_of_the_digest(pair: tuple[Document, Document]) -> None:
    digest, original = pair
    assert [note.label for note in digest.notes] == [note.label for note in original.notes]
    assert any(passage.zone is Zone.ABOUT for passage in digest.passages)


@pytest.fixture(params=[(language, name) for language in TRANSLATIONS for name in DIGESTS], ids="-".join)
def translated(request: pytest.FixtureRequest, seeds: Path) -> tuple[Document, Document]:
    """A digest in another language, and the English one."""
    language, name = request.param
    return loaded(seeds / language / f"{name}.md", seeds), loaded(seeds / "en" / f"{name}.md", seeds)


def test_a_translation_is_the_same_work_in_its_language(translated: tuple[Document, Document], seeds: Path) -> None:
    ours, english = translated
    assert ours.source.work == english.source.work is not None
    assert ours.source.language == Path(ours.source.document).parts[0]
    assert ours.source.digest_of == english.source.digest_of
    assert ours.remarks == ()


def test_a_translation_has_the_same_paragraphs_sections_and_notes(translated: tuple[Document, Document]) -> None:
    ours, english = translated
    assert list(paragraphs(ours)) == list(paragraphs(english))
    assert [len(passage.section) for passage in ours.body] == [len(passage.section) for passage in english.body]
    assert [note.label for note in ours.notes] == [note.label for note in english.notes]
    assert {p.zone for p in ours.passages} == {p.zone for p in english.passages}


def test_a_translation_has_the_same_years_and_chinese_names(translated: tuple[Document, Document]) -> None:
    ours, english = (paragraphs(document) for document in translated)
    for number, text in english.items():
        assert set(_YEAR.findall(text)) <= set(_YEAR.findall(ours[number])), f"¶ {number}"
        assert set(_HAN.findall(text)) <= set(_HAN.findall(ours[number])) or "zh" in translated[0].source.language
