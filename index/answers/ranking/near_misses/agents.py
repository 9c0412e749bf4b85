"""Sentences that tell what was done and not by whom, where that is asked."""

from __future__ import annotations

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.relation import BE, BEEN
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, near
from index.language import chinese, verbs
from index.language.ordinary import is_ordinary
from index.model import Kind as Unit

AUXILIARIES = BE | BEEN
REACH = 3
WHEN_OR_WHERE = frozenset(("in", "on", "at", "during"))
DOERS_FOLLOW = frozenset(("by", "between"))
"""'Was built *by* Novak', 'was fought *between* the mills'."""
BY_WITHIN = 6
"""Words behind a passive verb among which its 'by' is looked for."""
FAR = 14
"""Those among which it is where a name stands behind it."""
TITLED = 3
"""Words behind 'by' among which a name stands: 'by *the Lord Mayor*, Ada Kestrel'."""
_SOMEBODY = token_flags.NAME | token_flags.PERSON | token_flags.ROLE
_PROSE = KINDS.index(Unit.PROSE)
_OF_TIME = token_flags.TIME_WORDS | token_flags.BEFORE_YEARS | token_flags.BEHIND_YEARS
_OF_GRAMMAR = frozenset("的了于在是被年月日就")


def is_agentless(question: Question, words: Told) -> bool:
    """'Who repaired the bridge?', and the sentence is 'The bridge was repaired after the flood'; in English."""
    relation = question.relation
    if relation is None or not (relation.subject and relation.verb) or question.kind is not Kind.WHO:
        return False
    if not AUXILIARIES.isdisjoint(question.surfaces):
        return False  # 'who was called …' asks for none
    verb = next((n for n, c in enumerate(question.concepts) if c.term == relation.term), -1)
    at = words.of(verb)
    return bool(at) and all(
        not AUXILIARIES.isdisjoint(words.surfaces[max(0, n - REACH) : n])
        and not words.surfaces[n].endswith("s")  # 'this is who repairs the bridge'
        and DOERS_FOLLOW.isdisjoint(_rest_of_clause(words, n))
        and not _is_by_a_name_far_behind(words, n)
        for n in at
    )


def _rest_of_clause(words: Told, verb: int) -> list[str]:
    """A few words behind a verb, up to an 'and' that joins another one to it and its time or place: 'was blown up in
    1944 *and* rebuilt by …', though not 'was repaired *and* painted by …'."""
    after = words.surfaces[verb + 1 : verb + 1 + BY_WITHIN]
    own = after[: after.index("and")] if "and" in after else after
    return after if WHEN_OR_WHERE.isdisjoint(own) else own


def _is_by_a_name_far_behind(words: Told, verb: int) -> bool:
    """'Was opened in 1953, the year of the flood, *by Ada Kestrel*': with no other verb and no 'and' between."""
    far = words.surfaces[verb + 1 : verb + 1 + FAR]
    if "by" not in far:
        return False
    by = far.index("by")
    named = words.flags[verb + 2 + by : verb + 2 + by + TITLED]
    told = any(flag & (token_flags.NAME | token_flags.DATE) == token_flags.NAME for flag in named)
    return told and (AUXILIARIES | {"and"}).isdisjoint(far[:by])


def lacks_whom_it_is_asked(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> bool:
    """'Who built the loft?', and the sentence is 'The museum is in the loft on Quay Street'; 'who is the caretaker?',
    and it is what the hall costs: neither what was done, or what somebody is, nor anybody; in English."""
    relation = question.relation
    if question.kind is not Kind.WHO or not question.wanted or relation is None or not relation.subject:
        return False
    n = next((n for n, concept in enumerate(question.concepts) if concept.term == relation.term), None)
    if n is None or (relation.verb and not verbs.english().is_past(question.concepts[n].surface)):
        return False  # who does something may be told in many words
    above = max(float(e.headed[best, n]), float(e.context[e.sentence_passage[best], n]))
    if max(float(e.matched[near(e, best), n].max()), above) > 0:
        return False
    at = slice(int(e.token_starts[best]), int(e.token_starts[best + 1]))
    marks = e.token_flags[at]
    if (marks & token_flags.UNTOLD).any():
        return False
    left = e.free[at] & ((marks & (token_flags.PLACE | token_flags.DATE | token_flags.FIGURE)) == 0)
    left &= collection.term_of_word.take(e.tokens[at]) >= 0
    somebody = ((marks & _SOMEBODY) != 0) & left
    opens = ((marks & token_flags.FIRST) != 0) & left
    return not somebody.any() and all(is_ordinary(words.surfaces[m], "en") for m in opens.nonzero()[0].tolist())


def tells_of_nobody(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> bool:
    """'Who painted the dome?', and the sentence is 'The dome was painted in 1934': the question's words and a date."""
    if question.kind is not Kind.WHO or not question.wanted or e.kinds[best] != _PROSE or e.headed[best].any():
        return False
    if question.language == "zh":
        asked = _OF_GRAMMAR.union(chinese.simplified(question.text))
        return all(letter in asked or not chinese.is_han(letter) for letter in chinese.joined(words.surfaces))
    at = slice(int(e.token_starts[best]), int(e.token_starts[best + 1]))
    if (e.token_flags[at] & token_flags.QUOTED).any():
        return False  # who said it stands elsewhere
    says = collection.term_of_word.take(e.tokens[at]) >= 0
    dated = (e.token_flags[at] & (token_flags.DATE | token_flags.FIGURE)) != 0
    left = says & e.free[at] & ~dated
    return all(words.surfaces[n] in _OF_TIME for n in left.nonzero()[0].tolist())
