"""Questions in one language about documents in another: words to words, by dictionary, never by a model.

`glossaries/<language>.yaml` maps general words of a language to English ones; the countries, languages and months of
the world come from Unicode's locale data; names and terms of a subject come from the aliases beside the documents.
What none of them knows is spelled in Latin letters as a guess (a name, mostly).
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product

import yaml

from index.language import analysis, cedict, chinese, inflection, russian, segmentation, transliteration, world
from index.language.analysis import Word
from index.language.chinese_words import LISTED
from index.language.folding import fold
from index.language.phrasebook import AnyOf, English, Entries, FirstOf, Key, Phrases, Words
from index.tables import Loader

LONGEST = 5  # words of an entry
SHORTEST_STEM = 4  # letters
HYPHEN = "-"  # before a word of a key: the entry has a hyphen there
STEMS = 6  # ways to read an unknown word without its endings


@dataclass(frozen=True, slots=True)
class Translated:
    """A stretch of a question and the English words for it, the usual one first.

    `guess` marks a spelling in Latin letters that no dictionary vouches for. Offsets in characters of the question.
    """

    start: int
    end: int
    text: str
    english: English
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of one language. A key is the words of an entry as `_readings` gives those of a question."""

    language: str
    entries: Entries
    words: Collection[str]  # that stand in any key

    def below(self, names: Glossary) -> Glossary:
        """With the entries of another, which go before its own."""
        return Glossary(self.language, FirstOf((names.entries, self.entries)), AnyOf((names.words, self.words)))

    def translate(self, text: str, seen: Container[str] = ()) -> tuple[Translated, ...]:
        """The content words of a text in order; `seen` are the pairs of Chinese letters that documents have."""
        if self.language == "zh":
            return tuple(self._chinese(text, seen))
        return tuple(self._spaced(text, analysis.words(text, self.language)))

    def has(self, word: str) -> bool:
        """Whether a folded word is a form of one in an entry."""
        found = Word(word, analysis.term_of(word, self.language), 0, len(word))
        return any(reading in self.words for reading in _readings(word, found, self.language))

    def _spaced(self, text: str, words: Sequence[Word]) -> Iterator[Translated]:
        readings = [list(self._known(text, word)) for word in words]
        dashed = _dashed(text, words)
        at = 0
        while at < len(words):
            length, english = self._longest(words, readings, dashed, at)
            stretch = (words[at].start, words[at + length - 1].end)
            if english:
                yield Translated(*stretch, text[slice(*stretch)], english)
            elif english is None and words[at].term:
                yield self._unknown(text, words[at])
            at += length

    def _known(self, text: str, word: Word) -> Iterator[str]:
        """The readings of `word` that some key holds, each also as what stands behind a hyphen there."""
        for reading in _readings(text, word, self.language):
            if reading in self.words or self._is_grammar(reading):
                yield reading
            if HYPHEN + reading in self.words:
                yield HYPHEN + reading

    def _longest(
        self, words: Sequence[Word], readings: Sequence[Sequence[str]], dashed: Sequence[bool], at: int
    ) -> tuple[int, English | None]:
        """How many words from `at` on make an entry, and its English; (1, None) where none does."""
        for length in range(min(LONGEST, len(words) - at), 1, -1):
            for key in product(*readings[at : at + length]):
                if key in self.entries and self._holds_together(key, dashed[at : at + length]):
                    return length, self.entries.get(key)
        alone = readings[at] if words[at].term else [r for r in readings[at] if fold(r) == words[at].surface]
        for reading in alone:
            if (reading,) in self.entries:
                return 1, self.entries.get((reading,))
            if self._is_grammar(reading):
                return 1, ()
        return 1, None

    def _holds_together(self, key: Key, dashed: Sequence[bool]) -> bool:
        """'Самрук-Казына' may be typed without its hyphen, but 'Çin Kazakistan' are two: each is known alone."""
        typed = all(hyphen or not word.startswith(HYPHEN) for word, hyphen in zip(key, dashed, strict=True))
        return typed or not all((word.removeprefix(HYPHEN),) in self.entries for word in key)

    def _is_grammar(self, reading: str) -> bool:
        return fold(reading) in analysis.stop_words(self.language)

    def _unknown(self, text: str, word: Word) -> Translated:
        stems = [word.surface, word.term]
        if inflection.inflects(self.language):
            stems += islice(inflection.stems(word.surface, self.language), STEMS)
        spelled = tuple(dict.fromkeys(guess for stem in stems for guess in transliteration.guesses(stem)))
        english = spelled or tuple(dict.fromkeys([word.surface, *stems[2:]]))
        return Translated(
            word.start, word.end, text[word.start : word.end], english, guess=bool(spelled) or len(english) > 1
        )

    def _chinese(self, text: str, seen: Container[str]) -> Iterator[Translated]:
        for piece in segmentation.segments(chinese.simplified(text), self.words, seen, LISTED):
            english = self.entries.get((piece.text,))
            if english:
                yield Translated(piece.start, piece.end, piece.text, english)
            elif transliteration.is_han(piece.text):
                if not piece.known:
                    guesses = transliteration.guesses(piece.text) if len(piece.text) > 1 else ()
                    yield Translated(piece.start, piece.end, piece.text, guesses, guess=True)
            else:
                for word in analysis.words(piece.text, "en"):
                    if word.term:
                        start = piece.start + word.start
                        yield Translated(start, piece.start + word.end, word.surface, (word.surface,))


def translate(text: str, language: str) -> tuple[Translated, ...]:
    """The content words of `text` (in `language`) with English ones, in order; Latin words and figures stay."""
    return glossary(language).translate(text)


@cache
def glossary(language: str) -> Glossary:
    """Of a language; an empty one where there is no file for it."""
    file = files("index.language").joinpath("glossaries", f"{language}.yaml")
    if not file.is_file():
        return of_entries(language, {})
    raw = yaml.load(file.read_text(encoding="utf-8"), Loader)
    entries = {str(key): _split(english) for key, english in raw.items()}
    return of_entries(language, {**world.names(language), **entries})


@cache
def dictionary(language: str) -> Glossary:
    """The glossary of a language with what a larger dictionary has beyond it: of Chinese, where one is installed."""
    ours, further = glossary(language), cedict.words() if language == "zh" else None
    if further is None:
        return ours
    entries, words = further
    return Glossary(language, FirstOf((ours.entries, entries)), AnyOf((ours.words, words)))


def of_entries(language: str, entries: Mapping[str, Sequence[str]]) -> Glossary:
    """A glossary of `entries`: words or phrases of the language in dictionary form → English words.

    Where two entries come to the same key, a word as it stands goes before a stem, and the shorter word's English
    before the longer's.
    """
    keyed: dict[Key, English] = {}
    derived: dict[Key, English] = {}
    for phrase in sorted(entries, key=len):
        english = tuple(entries[phrase])
        first, *others = _keys(phrase, language) or ((),)
        keyed[first] = _joined(keyed.get(first, ()), english)
        for key in others:
            derived[key] = _joined(derived.get(key, ()), english)
    keyed = {**derived, **keyed}
    keyed.pop((), None)
    return Glossary(language, Phrases(keyed), Words(word for key in keyed for word in key))


def _joined(known: English, more: English) -> English:
    return tuple(dict.fromkeys((*known, *more)))


def _keys(phrase: str, language: str) -> tuple[Key, ...]:
    if language == "zh":
        return ((chinese.simplified(phrase),),)
    words = analysis.words(phrase, language)
    marks = [HYPHEN if hyphen else "" for hyphen in _dashed(phrase, words)]
    if not words:
        return ()
    if inflection.inflects(language):
        typed = tuple(mark + _typed(phrase, word) for mark, word in zip(marks, words, strict=True))
        folded = tuple(mark + word.surface for mark, word in zip(marks, words, strict=True))
        in_a_hurry = any(word.term and fold(word.term) == word.term for word in words)  # 'oldu' is no 'öldü'
        return (typed, folded) if in_a_hurry else (typed,)
    stems = tuple(mark + _stem(word) for mark, word in zip(marks, words, strict=True))
    if len(words) > 1:
        return (stems,)
    others = tuple(_other_forms(words[0].surface)) if language == "ru" else ()
    return ((words[0].surface,), stems, *((form,) for form in others))


def _other_forms(word: str) -> Iterator[str]:
    """Forms of a Russian word as they stand, and their stems where those are long enough to be nobody else's."""
    for form in russian.forms(word):
        yield form
        stem = _stem_of(form, "ru")
        if len(stem) > SHORTEST_STEM:
            yield stem


def _dashed(text: str, words: Sequence[Word]) -> list[bool]:
    """Whether each word follows the one before it with nothing but a hyphen between."""
    return [n > 0 and text[words[n - 1].end : word.start] in ("-", "–", "—") for n, word in enumerate(words)]


def _readings(text: str, word: Word, language: str) -> tuple[str, ...]:
    """What `word` may stand under, the surest first."""
    if inflection.inflects(language):
        forms = inflection.dictionary_forms
        return tuple(dict.fromkeys((*forms(_typed(text, word), language), *forms(word.surface, language))))
    readings = [word.surface, _stem(word)]
    if language == "ru":
        readings.append(_stem_of(russian.plain(word.surface), language))
    return tuple(dict.fromkeys(readings))


def _typed(text: str, word: Word) -> str:
    """The word as it was typed, in lower case with its diacritics, without what was cut off behind an apostrophe."""
    raw = text[word.start : word.end].replace("I", "ı").replace("İ", "i").lower()
    return raw[: len(word.surface)] if "'" in raw or "’" in raw else raw


def _stem(word: Word) -> str:
    """Its term, marked, so that no stem is taken for a word; a stop word has none and stands for itself alone."""
    return f"{word.term}-" if word.term else word.surface


def _stem_of(form: str, language: str) -> str:
    return f"{analysis.term_of(form, language)}-"


def _split(english: object) -> English:
    return tuple(part.strip() for part in str(english).split(",") if part.strip())
