"""Words that point at what the sentence hasn't told: '… after the rebellion failed', '… to protect them'."""

from __future__ import annotations

import re

from index.facts.fact_words import words_of
from index.facts.generic import is_introduced, leaves_open
from index.facts.sentence import Told
from index.facts.short_names import Naming
from index.language.lexicon import lexicon_of
from index.language.standalone import WORD, Lean, leanings


def leans(told: Told) -> bool:
    """Whether a dated sentence leaves to what stands around it whom or what it means; that it goes on from the one
    before ('However, …') takes nothing from what happened then.
    """
    before = told.passage.quote(told.index - 1) if told.index else None
    lacks = set(leanings(told.text, told.passage.language, before)) - {Lean.CONNECTIVE}
    return bool(lacks) or leaves_open(told.text, told.document.source.title, told.passage.language)


def dangles(text: str, title: str, naming: Naming, language: str) -> bool:
    """Whether nothing in a sentence of a document with this title says which or whom some word of it means."""
    words = words_of(language)
    for found in words.dangling.finditer(text):
        noun = (found.groupdict().get("noun") or "").lower()
        if not noun:
            return True
        if noun in words.known or is_introduced(noun, text[: found.start()]):
            continue
        if not _is_defined(text, found.start(), naming, language):
            return True
    return leaves_open(text, title, language) or words.lacks_antecedent(text) or _is_subordinate(text, language)


def _is_subordinate(text: str, language: str) -> bool:
    """'Although the conquest was complete by 1000, excluding Iberia.': a clause, and no verb besides its own."""
    if not words_of(language).subordinate.match(text):
        return False
    lexicon = lexicon_of(language)
    verbs = [word for word in WORD.findall(text) if word.islower() and lexicon.is_verb(word)]
    return len(verbs) < 2


def _is_defined(text: str, start: int, naming: Naming, language: str) -> bool:
    """Whether the words after 'the' say which, or a name does: 'ABC … the network', 'to Byzantium … the city'."""
    words = words_of(language)
    if words.defined.match(text, start) or lexicon_of(language).pairs.match(text, start):
        return True
    kind = re.match(r"the (\w+)", text[start:])
    if kind is not None and kind.group(1) in words.grounds and words.places.search(text, 0, start):
        return True
    named = any(0 <= text.find(name) < start for name in naming.subject)
    return kind is not None and kind.group(1) in naming.kinds and named
