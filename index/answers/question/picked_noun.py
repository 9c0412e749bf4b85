"""The noun that a question picks out: the one whose number is asked for, or of whose kind one is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from index.answers.question import relation
from index.language import verbs
from index.language.analysis import Word


def counted(found: Sequence[Word], index: Mapping[str, int], counting: Set[str], language: str) -> int | None:
    """The last of the content words that follow 'how many', up to the verb: 'how many *member states* does it have'.

    In a language whose verbs aren't known, the first of them. `index` are the concepts by term, `counting` the words
    that ask for a number.
    """
    for n, word in enumerate(found):
        if word.surface in counting:
            noun: int | None = None
            for at in range(n + 1, min(n + (4 if language == "en" else 2), len(found))):
                if found[at].term not in index or (noun is not None and _is_verb_here(found, at)):
                    break
                noun = index[found[at].term]
            return noun
    return None


def _is_verb_here(found: Sequence[Word], at: int) -> bool:
    """'How many people *live* in …': it can be a verb, and no other verb follows at once."""
    following = found[at + 1].surface if at + 1 < len(found) else ""
    return verbs.english().can_be(found[at].surface) and following not in relation.BE | relation.DO


def focus(found: Sequence[Word], index: Mapping[str, int], which: Set[str]) -> frozenset[int]:
    """The noun that 'which' asks for: the content words after it up to the next word of grammar."""
    for n, word in enumerate(found):
        if word.surface in which:
            nouns: list[int] = []
            for following in found[n + 1 : n + 5]:
                if following.term not in index:
                    break
                nouns.append(index[following.term])
            return frozenset(nouns[:3])
    return frozenset()
