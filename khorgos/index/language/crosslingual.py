"""Questions in one language about documents in another: words to words, by dictionary, never by a model.

`glossaries/<language>.yaml` maps general words of a language to English ones; names and terms of a subject come from
the aliases beside the documents. What neither knows is spelled in Latin letters as a guess (a name, mostly).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from khorgos.index.language import analysis, transliteration
from khorgos.index.language.analysis import Word

LONGEST = 5  # words of an entry
HAN_LONGEST = 10  # characters of a Chinese entry
SHORTEST_STEM = 3  # letters that an entry must share with an inflected word


@dataclass(frozen=True, slots=True)
class Translated:
    """A stretch of a question and the English words for it, the usual one first.

    `guess` marks a spelling in Latin letters that no dictionary vouches for. Offsets in characters of the question.
    """

    start: int
    end: int
    text: str
    english: tuple[str, ...]
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of one language by the terms they consist of, and by their surface for inflecting languages."""

    language: str
    by_terms: Mapping[tuple[str, ...], tuple[str, ...]]
    by_surface: Mapping[str, tuple[str, ...]]

    def translate(self, text: str) -> tuple[Translated, ...]:
        if self.language == "zh":
            return tuple(_chinese(text, self.by_surface))
        return tuple(self._translate(text, analysis.words(text, self.language)))

    def _translate(self, text: str, words: Sequence[Word]) -> list[Translated]:
        found: list[Translated] = []
        at = 0
        while at < len(words):
            length, english = self._longest(words, at)
            if english:
                last = words[at + length - 1]
                found.append(Translated(words[at].start, last.end, text[words[at].start : last.end], english))
            elif words[at].term:
                found.append(_unknown(text, words[at]))
            at += max(1, length)
        return found

    def _longest(self, words: Sequence[Word], at: int) -> tuple[int, tuple[str, ...]]:
        """How many words from `at` on make an entry, and its English; (1, ()) where none does."""
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            stretch = words[at : at + length]
            english = self.by_terms.get(_key(stretch))
            if english:
                return length, english
        return 1, self._inflected(words[at])

    def _inflected(self, word: Word) -> tuple[str, ...]:
        """By the longest entry that the word begins with, in the languages that put their endings one after another."""
        endings = _ENDINGS.get(self.language)
        if not endings or not word.term:
            return ()
        for length in range(len(word.surface), SHORTEST_STEM - 1, -1):
            if not _peels(word.surface[length:], endings):
                continue
            for stem in _hardened(word.surface[:length]):
                if stem in self.by_surface:
                    return self.by_surface[stem]
        return ()


def translate(text: str, language: str) -> tuple[Translated, ...]:
    """The content words of `text` (in `language`) with English ones, in order; Latin words and figures stay."""
    return glossary(language).translate(text)


@cache
def glossary(language: str) -> Glossary:
    """Of a language; an empty one where there is no file for it."""
    file = files("khorgos.index.language").joinpath("glossaries", f"{language}.yaml")
    raw = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader) if file.is_file() else {}
    return of_entries(language, {key: _split(english) for key, english in raw.items()})


def of_entries(language: str, entries: Mapping[str, Sequence[str]]) -> Glossary:
    """A glossary of `entries`: words or phrases of the language in dictionary form → English words."""
    by_terms: dict[tuple[str, ...], tuple[str, ...]] = {}
    by_surface: dict[str, tuple[str, ...]] = {}
    for key, english in entries.items():
        words = analysis.words(key, language)
        by_terms.setdefault(_key(words), tuple(english))
        by_surface.setdefault(key if language == "zh" else " ".join(w.surface for w in words), tuple(english))
    return Glossary(language, by_terms, by_surface)


def _key(words: Sequence[Word]) -> tuple[str, ...]:
    """The terms of `words`; a stop word, which has none, can't be mistaken for the stem of another word."""
    return tuple(word.term or f"({word.surface})" for word in words)


def _split(english: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in str(english).split(",") if part.strip())


def _unknown(text: str, word: Word) -> Translated:
    raw = text[word.start : word.end]
    spelled = tuple(dict.fromkeys((*transliteration.guesses(word.surface), *transliteration.guesses(word.term))))
    return Translated(word.start, word.end, raw, spelled or (word.surface,), guess=bool(spelled))


def _chinese(text: str, entries: Mapping[str, tuple[str, ...]]) -> list[Translated]:
    """Longest match from left to right; what lies between is read as pinyin if it is short enough to be a name."""
    found: list[Translated] = []
    pending = at = 0
    while at <= len(text):
        length = next((n for n in range(min(HAN_LONGEST, len(text) - at), 0, -1) if text[at : at + n] in entries), 0)
        if length or at == len(text):
            found.extend(_between(text, pending, at))
            english = entries.get(text[at : at + length], ())
            if english:
                found.append(Translated(at, at + length, text[at : at + length], english))
            pending = at + length
        at += max(1, length)
    return found


def _between(text: str, start: int, end: int) -> list[Translated]:
    found: list[Translated] = []
    for run, offset in _runs(text[start:end]):
        if transliteration.is_han(run):
            if len(run) > 1:
                found.append(_guess(run, start + offset))
        else:
            found += [
                Translated(start + offset + w.start, start + offset + w.end, w.surface, (w.surface,))
                for w in analysis.words(run, "en")
                if w.term
            ]
    return found


def _guess(run: str, start: int) -> Translated:
    return Translated(start, start + len(run), run, transliteration.guesses(run), guess=True)


def _runs(text: str) -> list[tuple[str, int]]:
    """`text` cut where Han characters begin and end, particles taken out."""
    runs: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if character in _HAN_PARTICLES:
            runs.append(("", at))
            continue
        kind = transliteration.is_han(character)
        if runs and runs[-1][0] and transliteration.is_han(runs[-1][0][-1]) == kind:
            runs[-1] = (runs[-1][0] + character, runs[-1][1])
        else:
            runs.append((character, at))
    return [run for run in runs if run[0].strip()]


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HAN_PARTICLES = frozenset("的了是在和与及而也都就被把对从向到于吗呢吧啊么之其这那哪谁几多少什怎为何有没不")
_ENDINGS = analysis.ENDINGS
_SOFTENED = {"ğ": "k", "g": "k", "b": "p", "c": "c", "d": "t", "г": "к", "ғ": "қ", "б": "п"}


def _hardened(stem: str) -> tuple[str, ...]:
    """The stem as it stands, and with the final consonant that an ending with a vowel softens: kitab- → kitap."""
    hard = _SOFTENED.get(stem[-1])
    return (stem, stem[:-1] + hard) if hard else (stem,)


@cache
def _peels(rest: str, endings: tuple[str, ...]) -> bool:
    """Whether `rest` consists of endings alone."""
    return not rest or any(rest.startswith(e) and _peels(rest[len(e) :], endings) for e in endings)
