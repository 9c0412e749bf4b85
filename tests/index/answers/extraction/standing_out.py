"""What of a sentence stands out for a question."""

from __future__ import annotations

from index.answers.corpus import token_flags
from index.answers.extraction.highlighting import highlights
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import understand
from index.language.analysis import words


def bold(question: str, text: str, language: str = "en") -> list[str]:
    asked = understand(question, language)
    found = words(text, language)
    place = {concept.term: n for n, concept in enumerate(asked.concepts)}
    concepts = [place.get(word.term, -1) for word in found]
    spans = highlights(asked, Sentence(text, found, token_flags.of(text, found, language), concepts))
    return [text[start:end] for start, end in spans]
