"""What a word is without the documents: an ordinary one of its language, or one that only they can tell of."""

from __future__ import annotations

from index.answers.corpus import token_flags
from index.answers.question.analysis import Concept, Question
from index.language import verbs
from index.language.analysis import is_irregular, stop_words, term_of
from index.language.crosslingual import glossary
from index.language.thesaurus import LANGUAGES, english
from index.remembering import remembered


def is_everyday(concept: Concept, question: Question) -> bool:
    """Whether a word is an ordinary one of the language; not what is asked of the others, nor when it was."""
    if concept.name or concept.number or (question.relation and question.relation.term == concept.term):
        return False
    if token_flags.tells_time(concept.surface, question.language):
        return False
    return is_ordinary(concept.surface, question.language)


@remembered(8192)
def is_ordinary(surface: str, language: str = "en") -> bool:
    """Whether a folded word of a language is known without the documents, or a form of one that is."""
    if language != "en":
        return language in LANGUAGES and glossary(language).has(surface)
    if surface in stop_words("en") or is_irregular(surface) or verbs.english().can_be(surface):
        return True
    return bool(english().others((term_of(surface, "en"),)))
