"""What asks for a numbered piece of a text: 'what does article 5 say?' wants that article, whatever it is about."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Container
from functools import cache

from index.answers.question.analysis import SOFT, Alternative, Concept, Question
from index.language.chinese import HAN
from index.language.folding import fold
from index.language.references import COUNTED, ITEM, Reference, references
from index.tables import read_table

AS_GOOD = 0.95
"""What the item of a numbered list counts where a step, a rule or a point is asked for."""


def numbered(question: Question, known: Container[str]) -> Question:
    """The question with the pieces it names by number as one concept each, where the documents have them.

    `known` are the terms of the index. What only asks what stands there ('say', 'content') then frames the question.
    """
    there = [(ref, terms) for ref in references(question.text) if (terms := [t for t in _terms(ref) if t in known])]
    if not there:
        return question
    named = " ".join(fold(question.text[ref.start : ref.end]) for ref, _ in there)
    kept = [concept for concept in question.concepts if not _is_part(concept.surface, named)]
    pieces = [_concept(question.text[ref.start : ref.end], terms) for ref, terms in there]
    return dataclasses.replace(
        question,
        concepts=(*pieces, *map(_framing, kept)),
        counted=None,
        focus=frozenset(),
        relation=None,
        wanted=0,
        measure=0,
    )


def _terms(ref: Reference) -> list[str]:
    """As it is called, and as what else it may be told in the documents."""
    others = (ITEM,) if ref.kind in COUNTED else ()
    return [Reference(kind, ref.number).term for kind in (ref.kind, *others)]


def _concept(surface: str, terms: list[str]) -> Concept:
    others = tuple(Alternative((term,), AS_GOOD) for term in terms[1:])
    return Concept(surface=fold(surface), term=terms[0], number=True, alternatives=others)


def _is_part(surface: str, named: str) -> bool:
    """Whether a concept stands in the reference; Chinese words may reach beyond it by a character."""
    return surface in named if not _HAN.search(surface) else bool(set(surface) & set(named) - {" "})


def _framing(concept: Concept) -> Concept:
    return dataclasses.replace(concept, softness=SOFT) if _frames().match(concept.surface) else concept


_HAN = re.compile(f"[{HAN}]")


@cache
def _frames() -> re.Pattern[str]:
    return re.compile("|".join(read_table("index.language", "references.yaml")["frames"]))
