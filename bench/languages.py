"""Lessons and judgement in other languages: public reading tests whose training halves are nobody's to be judged by.

Put the files into a folder outside the repository and name it in KHORGOS_LESSONS (`lessons` beside the checkout):

    tquad-train-v0.1.json    Turkish: train-v0.1.json of github.com/TQuad/turkish-nlp-qa-dataset
    cmrc2018_dev.json        Chinese: squad-style-data/cmrc2018_dev.json of github.com/ymcui/cmrc2018
    arcd-train.json          Arabic: data/arcd-train.json of github.com/husseinmozannar/SOQAL

Without them there are lessons in English, and across languages from `translated.jsonl`, which comes along.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bench.corpora import SHARED, Article, Asked

FOLDER = Path(os.environ.get("KHORGOS_LESSONS") or SHARED.parent / "lessons")
FILES = {"tr": "tquad-train-v0.1.json", "zh": "cmrc2018_dev.json", "ar": "arcd-train.json"}
TRANSLATED = Path(__file__).with_name("translated.jsonl")
WORKS, PARAGRAPHS, QUESTIONS = 48, 5, 3
"""Works of a language, paragraphs of a work, questions on a paragraph, at most."""
AT_LEAST = 60
"""Characters of a paragraph."""


class Shelf(NamedTuple):
    """Works in one language and questions on them in the same."""

    language: str
    articles: tuple[Article, ...]
    asked: tuple[Asked, ...]
    beside: tuple[Article, ...] = ()  # works of the other half: they may stand in the same folder

    def half(self, which: int) -> Shelf:
        """Every other work, for tuning (0) or for confirming (1)."""
        articles, others = self.articles[which::2], self.articles[1 - which :: 2]
        names = {article.name for article in articles}
        return Shelf(self.language, articles, tuple(q for q in self.asked if q.document in names), others)


@cache
def shelves() -> tuple[Shelf, ...]:
    """Those whose file is there."""
    found = {language: FOLDER / name for language, name in FILES.items()}
    return tuple(read(language, path) for language, path in found.items() if path.is_file())


def read(language: str, path: Path) -> Shelf:
    """The works of a file, as they are asked about here."""
    articles: list[Article] = []
    asked: list[Asked] = []
    for work in json.loads(path.read_text(encoding="utf-8"))["data"]:
        paragraphs = [p for p in work["paragraphs"] if len(p["context"]) >= AT_LEAST][:PARAGRAPHS]
        if not paragraphs or len(articles) == WORKS:
            continue
        name = f"{language}-{len(articles):03}.txt"
        texts = tuple(" ".join(p["context"].split()) for p in paragraphs)
        articles.append(Article(name, work.get("title") or name, texts, language))
        asked += [q for n, p in enumerate(paragraphs, 1) for q in _asked(p["qas"][:QUESTIONS], name, n, language)]
    return Shelf(language, tuple(articles), tuple(asked))


def _asked(qas: Sequence[dict[str, Any]], name: str, paragraph: int, language: str) -> list[Asked]:
    return [
        Asked(qa["question"].strip(), tuple(a["text"] for a in qa["answers"]), name, paragraph, language=language)
        for qa in qas
    ]


def translated(asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """Those of the questions that were translated, as asked in another language of the same, English, documents."""
    of = {q.text: q for q in asked}
    saved = [json.loads(line) for line in TRANSLATED.read_text(encoding="utf-8").splitlines()]
    return tuple(
        Asked(text, q.answers, q.document, q.paragraph, q.sort, language)
        for line in saved
        if (q := of.get(line["en"]))
        for language, text in line.items()
        if language != "en"
    )
