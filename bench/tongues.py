"""What the vectors of each language have in common: measured with translations, kept in index/meaning/tongues.npz.

    python -m bench.tongues            # of all translations, into the file that ships
    python -m bench.tongues --half 0   # of those on the works that tune, to be judged by the others

KHORGOS_TONGUES names another file to write.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml

from bench import corpora, encoded, languages
from bench.learning import practical, rooms
from bench.learning.practical import LANGUAGES
from index.meaning import tongues
from index.meaning.encoder import Encoder, Vectors
from index.meaning.pieces import Reader
from index.tables import TextLoader

GLOSSARIES = Path(tongues.__file__).parent.parent / "language" / "glossaries"
LEAST = 20
"""Characters of a sentence whose pieces are looked at."""
OUT = Path(os.environ.get("KHORGOS_TONGUES") or Path(tongues.__file__).with_name(tongues.FILE))


def questions(half: int | None = None) -> list[dict[str, str]]:
    """Questions in all languages; those on works of one half alone, where that is told, and those on none."""
    folder = practical.FOLDER
    lines = [json.loads(line) for line in languages.TRANSLATED.read_text(encoding="utf-8").splitlines()]
    across = [json.loads(line) for line in (folder / "across.jsonl").read_text(encoding="utf-8").splitlines()]
    foreign = [json.loads(line) for line in (folder / "foreign.jsonl").read_text(encoding="utf-8").splitlines()]
    if half is not None:
        works = corpora.halves()[half]
        on = {q.text: q.document for q in (*corpora.questions(), *corpora.people())}
        lines = [line for line in lines if on.get(line["en"]) in works]
        names = sorted(practical.polyglot().documents)[half::2]
        across = [line for line in across if line["document"] in names]
        foreign = foreign[half::2]
    return [*lines, *(line["questions"] for line in across), *foreign]


def words(language: str) -> list[tuple[str, str]]:
    """Single words of a language, each with its usual English one."""
    entries = yaml.load((GLOSSARIES / f"{language}.yaml").read_text(encoding="utf-8"), TextLoader)
    pairs = ((word, english.partition(",")[0].strip()) for word, english in entries.items())
    return [(word, other) for word, other in pairs if word.isalpha() and len(word) > 1 and other.isalpha()]


def sentences(language: str, half: int | None = None) -> list[str]:
    """What is said in the practical documents and those that come along, which are translations of each other."""
    whole = next(practice for practice in practical.practices() if practice.language == language)
    practice = whole if half is None else whole.half(half)
    beside = whole.beside
    found = [
        passage.text[sentence.start : sentence.end]
        for article in (*practice.articles, *beside)
        for passage in rooms.document(article).passages
        for sentence in passage.sentences
    ]
    return [text for text in found if len(text) >= LEAST]


def common(encoder: Encoder, texts: Sequence[str], *, asked: bool) -> Vectors:
    """The mean of all pieces of some texts."""
    if not isinstance(encoder, Reader):
        raise SystemExit("the encoder doesn't tell pieces")
    mean: Vectors = np.concatenate([states for states, _ in encoder.read(texts, asked=asked)]).mean(axis=0)
    return mean


def measured(encoder: Encoder, asked: Sequence[dict[str, str]]) -> tuple[Vectors, Vectors]:
    """By language, in the order of LANGUAGES: how questions and words differ from the English ones."""
    english = encoder.asked([one["en"] for one in asked])
    of_questions = [(encoder.asked([one[name] for one in asked]) - english).mean(axis=0) for name in LANGUAGES]
    of_words = [np.zeros(encoder.dimensions, np.float32)]
    for name in LANGUAGES[1:]:
        own, other = (encoder.said(some) for some in zip(*words(name), strict=True))
        of_words.append((own - other).mean(axis=0))
    return np.array(of_questions, np.float32), np.array(of_words, np.float32)


def main() -> None:
    encoder = encoded.encoder()
    if encoder is None:
        raise SystemExit("no encoder is installed")
    half = int(sys.argv[sys.argv.index("--half") + 1]) if "--half" in sys.argv else None
    asked = questions(half)
    of_questions, of_words = measured(encoder, asked)
    pieces_asked = [common(encoder, [one[name] for one in asked], asked=True) for name in LANGUAGES]
    pieces_said = [common(encoder, sentences(name, half), asked=False) for name in LANGUAGES]
    measures = (of_questions, of_words, np.array(pieces_asked), np.array(pieces_said))
    parts = (tongues.QUESTIONS, tongues.WORDS, tongues.ASKED, tongues.SAID)
    saved = {part: measure.astype(np.float16) for part, measure in zip(parts, measures, strict=True)}
    np.savez(OUT, **saved, **{tongues.IDENTITY: np.array(encoder.identity), tongues.LANGUAGES: np.array(LANGUAGES)})
    print(f"{len(asked)} questions in {len(LANGUAGES)} languages → {OUT}")


if __name__ == "__main__":
    main()
