"""Sentences by hand, one passage after another, as they may be shown for a question."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import understand
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.showing import Showing
from index.answers.ranking.selection.selection import LIMIT
from index.language.analysis import words
from index.model import Kind

Said = tuple[Kind, str]


def displayed(question: str, *passages: Sequence[Said], language: str = "en", room: int = LIMIT) -> Showing:
    """Each passage is given by its sentences, with their kinds."""
    sentences = [(k, kind, text) for k, passage in enumerate(passages) for kind, text in passage]
    starts = [0]
    for passage in passages:
        starts.append(starts[-1] + len(passage))
    flags: list[int] = []
    token_sentence: list[int] = []
    for s, (_, _, text) in enumerate(sentences):
        found = words(text, language)
        flags += list(token_flags.of(text, found, language))
        token_sentence += [s] * len(found)
    looked_at = SimpleNamespace(
        passages=np.arange(len(passages)),
        passage_starts=np.array(starts),
        sentence_passage=np.array([k for k, _, _ in sentences]),
        kinds=np.array([KINDS.index(kind) for _, kind, _ in sentences], dtype=np.uint8),
        token_flags=np.array(flags, dtype=np.uint16),
        token_sentence=np.array(token_sentence),
    )
    return Showing(
        understand(question, language),
        cast(Evidence, looked_at),
        [len(text) for _, _, text in sentences],
        lambda passage, place: passages[passage][place][1],
        room,
    )


def prose(*sentences: str) -> list[Said]:
    return [(Kind.PROSE, text) for text in sentences]


def listed(lead: str, *items: str, kind: Kind = Kind.ITEM, lead_kind: Kind = Kind.PROSE) -> list[Said]:
    return [(lead_kind, lead), *((kind, item) for item in items)]
