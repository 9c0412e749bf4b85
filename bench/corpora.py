"""Folders of documents of any size to measure on: the wiki gold articles where they are, made-up prose elsewhere.

More passages than the articles have are made by mixing: the first half of one paragraph and the second half of another,
a tenth of the words exchanged for others of the same texts and some names coined, so that the vocabulary keeps growing
as that of real documents does (Heaps). Everything follows from a seed.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
WIKI = SHARED / "gold" / "wiki"
HISTORIES = SHARED / "gold" / "dates" / "wikiwars_01-16.jsonl"
PEOPLE = Path(__file__).with_name("people.jsonl")
TITLES = {
    "01_WW2": "World War II", "02_WW1": "World War I", "03_AmCivWar": "American Civil War",
    "04_AmRevWar": "American Revolutionary War", "05_VietnamWar": "Vietnam War", "06_KoreanWar": "Korean War",
    "07_IraqWar": "Iraq War", "08_FrenchRev": "French Revolution", "09_GrecoPersian": "Greco-Persian Wars",
    "10_PunicWars": "Punic Wars", "11_ChineseCivWar": "Chinese Civil War", "12_IranIraq": "Iran–Iraq War",
    "13_RussianCivWar": "Russian Civil War", "14_FirstIndochinaWar": "First Indochina War",
    "15_MexicanRev": "Mexican Revolution", "16_SpanishCivilWar": "Spanish Civil War",
}  # fmt: skip
"""The histories come without titles."""

PARAGRAPHS = 50
"""Paragraphs of a made document."""
EXCHANGED = 0.1
COINED = 0.01
"""Shares of a mixed paragraph's words that are exchanged for others, and for names that nobody has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the accepted answers, and the paragraph (from 1) of the article that holds them.

    No answers and paragraph 0: on the article's subject, but not answered by it. `sort` says how it was thought up,
    `before` what was asked before it in the same conversation, oldest first.
    """

    text: str
    answers: tuple[str, ...]
    document: str
    paragraph: int
    sort: str = ""
    language: str = "en"
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A text file: its name, its title and its paragraphs; with `markdown` that is what is read, and the paragraphs are
    only what others are mixed from."""

    name: str
    title: str
    paragraphs: tuple[str, ...]
    language: str = "en"
    markdown: str = ""

    def write(self, folder: Path) -> None:
        text = "\n\n".join((self.title, *self.paragraphs))
        (folder / self.name).write_text(text + "\n", encoding="utf-8")


def articles() -> tuple[Article, ...]:
    """The wiki gold articles by name; made-up ones where the gold folder is missing."""
    if not WIKI.is_dir():
        return tuple(made_up(24))
    return tuple(_read(path) for path in sorted((WIKI / "documents").glob("*.txt")))


def questions() -> tuple[Asked, ...]:
    """About `articles()`, shuffled once and for all."""
    if WIKI.is_dir():
        lines = (WIKI / "questions.jsonl").read_text(encoding="utf-8").splitlines()
        asked = [_asked(json.loads(line)) for line in lines]
    else:
        asked = list(made_up_questions(articles()))
    random.Random(7).shuffle(asked)
    return tuple(asked)


def histories() -> tuple[Article, ...]:
    """The war histories of the gold dates; none where the gold folder is missing."""
    if not HISTORIES.is_file():
        return ()
    saved = (json.loads(line) for line in HISTORIES.read_text(encoding="utf-8").splitlines())
    return tuple(
        Article(f"{entry['doc']}.txt", TITLES[entry["doc"]], tuple(text for text in _blocks(entry["text"]) if text))
        for entry in saved
    )


def people() -> tuple[Asked, ...]:
    """Questions on `articles()` and `histories()` as people ask them, written for this bench by readers of those texts.

    Less than half repeats the text's words; nearly half has no answer, though the names asked about are all there.
    """
    saved = (json.loads(line) for line in PEOPLE.read_text(encoding="utf-8").splitlines())
    return tuple(
        Asked(q["question"], tuple(q.get("answers", ())), q["document"], q.get("paragraph", 0), q["sort"])
        for q in saved
    )


def halves() -> tuple[frozenset[str], frozenset[str]]:
    """Names of the articles and histories that weights were tuned on, and of those that only confirm them."""
    wiki, wars = ([article.name for article in some] for some in (articles(), histories()))
    return frozenset((*wiki[0::2], *wars[0::2])), frozenset((*wiki[1::2], *wars[1::2]))


def _asked(saved: dict[str, object]) -> Asked:
    answers = saved["answers"]
    paragraph = saved["paragraph"]
    if not isinstance(answers, list) or not isinstance(paragraph, int):
        raise TypeError(f"unexpected form of question {saved.get('id')}")
    return Asked(str(saved["question"]), tuple(map(str, answers)), str(saved["doc"]), paragraph)


def _read(path: Path) -> Article:
    texts = _blocks(path.read_text(encoding="utf-8"))
    return Article(path.name, texts[0], tuple(text for text in texts[1:] if text))


def _blocks(text: str) -> list[str]:
    return [" ".join(block.split()) for block in text.split("\n\n")]


def write(folder: Path, passages: int, seed: int = 1) -> tuple[Article, ...]:
    """A documents folder of about `passages` paragraphs: the articles, then mixed ones until there are enough."""
    folder.mkdir(parents=True, exist_ok=True)
    written = list(_up_to(articles(), passages))
    written += mixed(articles(), passages - sum(len(article.paragraphs) for article in written), seed)
    for article in written:
        article.write(folder)
    return tuple(written)


def _up_to(given: Sequence[Article], passages: int) -> Iterator[Article]:
    for article in given:
        if passages <= 0:
            return
        yield Article(article.name, article.title, article.paragraphs[:passages])
        passages -= len(article.paragraphs)


def mixed(given: Sequence[Article], passages: int, seed: int = 1) -> Iterator[Article]:
    """Documents of up to PARAGRAPHS paragraphs, `passages` of them in all, that nobody wrote."""
    rng = random.Random(seed)
    paragraphs = [paragraph for article in given for paragraph in article.paragraphs]
    words = re.findall(r"[^\W\d_]{4,}", " ".join(paragraphs))
    for number, first in enumerate(range(0, passages, PARAGRAPHS)):
        size = min(PARAGRAPHS, passages - first)
        texts = tuple(_mixture(rng.sample(paragraphs, 2), words, rng) for _ in range(size))
        yield Article(f"mixed-{seed}-{number:04}.txt", f"{rng.choice(words).title()} and {coined(rng)}", texts)


_ENDS = re.compile(r"(?<=[.!?؟]) +(?=[^\Wa-z\d_])|(?<=[。！？])")


def _mixture(two: Sequence[str], words: Sequence[str], rng: random.Random) -> str:
    first, second = (_ENDS.split(text) for text in two)
    sentences = first[: (len(first) + 1) // 2] + second[len(second) // 2 :]
    return " ".join(_exchanged(word, words, rng) for word in " ".join(sentences).split(" "))


def _exchanged(word: str, words: Sequence[str], rng: random.Random) -> str:
    chance = rng.random()
    if not word.isalpha() or word >= "\u3000" or chance > EXCHANGED + COINED:
        return word
    return coined(rng) if chance < COINED else rng.choice(words)


_ONSETS = (*"bdfghjklmnprstvz", "br", "dr", "kr", "tr", "st", "sh")
_RHYMES = (*"aeiou", "an", "en", "ar", "or", "el", "ai", "us", "ak", "im")


def coined(rng: random.Random, syllables: int = 3) -> str:
    """A name that nobody has."""
    return "".join(rng.choice(_ONSETS) + rng.choice(_RHYMES) for _ in range(syllables)).title()


def made_up(count: int, seed: int = 3) -> Iterator[Article]:
    """Plain sentences about things that don't exist, with dates, figures and names."""
    rng = random.Random(seed)
    things = ["bridge", "railway", "harbour", "school", "canal", "museum", "treaty", "factory", "library", "dam"]
    deeds = ["was opened", "was closed", "was rebuilt", "was surveyed", "was sold", "was extended", "was named"]
    for number in range(count):
        place = coined(rng)
        texts = []
        for _ in range(PARAGRAPHS):
            sentences = [
                f"The {rng.choice(things)} of {coined(rng)} near {place} {rng.choice(deeds)} by {coined(rng)} "
                f"{coined(rng)} in {rng.randint(1700, 2015)} and is {rng.randint(10, 9000)} metres long."
                for _ in range(5)
            ]
            texts.append(" ".join(sentences))
        yield Article(f"made-up-{number:03}.txt", f"The works of {place}", tuple(texts))


def made_up_questions(given: Sequence[Article]) -> Iterator[Asked]:
    """When what was made up happened, a question for each paragraph."""
    for article in given:
        for number, paragraph in enumerate(article.paragraphs, 1):
            found = re.match(r"The (\w+ of \w+) near \w+ (was) (\w+) by .*? in (\d{4})", paragraph)
            if found:
                yield Asked(f"When {found[2]} the {found[1]} {found[3]}?", (found[4],), article.name, number)
