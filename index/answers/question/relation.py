"""Which word of a question says what is asked of the others: 'who *signed* the treaty', 'what is the *price* of oil'.

No parser: English questions have few shapes, told by their question word and auxiliary. A question of another shape,
or in another language, has no such word, and nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.language import verbs
from index.language.analysis import Word
from index.tables import read_words

QUESTION_WORDS = frozenset(("who", "whom", "whose", "what", "which", "when", "where", "why", "how"))
HAVE = frozenset(("has", "have", "had"))
MODALS = frozenset(("can", "could", "will", "would", "should", "may", "might", "must"))
DO = frozenset(("do", "does", "did")) | HAVE | MODALS
BE = frozenset(("am", "is", "are", "was", "were"))
PERMITS = frozenset(("allowed", "permitted", "supposed", "able"))
BEEN = frozenset(("be", "been", "being"))
ARTICLES = frozenset(("the", "a", "an"))
_LISTS = read_words("index.language", "grammar.yaml")
BEFORE_NOUNS = _LISTS["before_nouns"]
AFTER_NOUNS = BEFORE_NOUNS | BE | DO | _LISTS["between_nouns"]


@dataclass(frozen=True, slots=True)
class Relation:
    """The word that tells what is asked. `term` as in `Concept`; `subject` when it is asked who or what does it.

    `by_after`: who does it is named behind it, 'where was Norland *beaten* by Sudmark'.
    """

    term: str
    subject: bool = False
    verb: bool = True
    by_after: bool = False


def relation(found: Sequence[Word]) -> Relation | None:
    """The relation that an English question asks about, given its words, stop words included."""
    surfaces = [word.surface for word in found]
    asking = next((n for n, surface in enumerate(surfaces) if surface in QUESTION_WORDS), None)
    helping = next((n for n, s in enumerate(surfaces) if s in BE | DO and (asking is None or n > asking)), None)
    if asking is None:
        return _of_clause(found, surfaces, helping) if helping == 0 else None
    if helping is None:
        return _of_subject(found, surfaces, asking)
    between = helping - asking - 1
    clause = helping - 1  # what stands right before an auxiliary is no verb: 'how many member *states* does …'
    if between and (own := _of_subject(found[:clause], surfaces[:clause], asking)) is not None:
        return own
    if (own := _right_after(found, surfaces, asking, helping)) is not None:
        return own
    if surfaces[asking] in ("who", "what", "which") and surfaces[helping] in BE:
        return _after_copula(found, surfaces, helping, between)
    return _of_clause(found, surfaces, helping)


def _of_subject(found: Sequence[Word], surfaces: Sequence[str], asking: int) -> Relation | None:
    """'Who signed …', 'which company bought …', 'how many people died …': the first verb after the noun asked for."""
    noun = {"who": 0, "whom": 0, "how": 2}.get(surfaces[asking], 1)  # words that are no verb yet: 'how many people'
    can_be = verbs.english().can_be
    for n in range(asking + 1 + noun, len(found)):
        if not found[n].term or surfaces[n - 1] in BEFORE_NOUNS or not can_be(surfaces[n]):
            continue
        plural = (
            surfaces[n].endswith("s") and n + 1 < len(found) and bool(found[n + 1].term) and can_be(surfaces[n + 1])
        )
        if not plural:  # 'which teams play …'
            return Relation(found[n].term, subject=True)
    return None


def _right_after(found: Sequence[Word], surfaces: Sequence[str], asking: int, helping: int) -> Relation | None:
    """'Who *has won* the cup', 'how many workers *were hired*', 'who *will be elected*': no subject stands between."""
    if surfaces[asking] in ("when", "where", "why") or (surfaces[asking] == "how" and helping - asking < 2):
        return None
    after = helping + 1
    passive = surfaces[helping] in BE
    if after < len(found) and surfaces[after] in BEEN:
        passive, after = True, after + 1
    if after == len(found) or not found[after].term:
        return None
    if passive or surfaces[helping] in HAVE:
        verb = verbs.english().is_past(surfaces[after])
    else:
        verb = surfaces[asking] == "who" and surfaces[helping] in MODALS and verbs.english().can_be(surfaces[after])
    counted = passive and surfaces[asking] == "how"  # they are done to, and may stand on either side
    return Relation(found[after].term, subject=not counted) if verb else None


def _after_copula(found: Sequence[Word], surfaces: Sequence[str], helping: int, noun: int) -> Relation | None:
    """'Who was the founder of …', 'what is the length of …'; but 'which year was the club *founded*'."""
    clause = _of_clause(found, surfaces, helping)
    after = helping + 1
    if after == len(found) or surfaces[after] not in ARTICLES or (noun and clause is not None):
        return clause
    head = None
    for n in range(after + 1, len(found)):
        if surfaces[n] in AFTER_NOUNS:
            break
        head = n if found[n].term else head
    return None if head is None else Relation(found[head].term, subject=not noun, verb=False)


def _of_clause(found: Sequence[Word], surfaces: Sequence[str], helping: int | None) -> Relation | None:
    """'When did Ada *found* the club', 'where was the club *founded*': the verb after the subject; behind the word that
    permits it, 'am I allowed to *camp*'."""
    if helping is None:
        return None
    for n in range(helping + 2, len(found) - 2):
        if surfaces[n] in PERMITS and surfaces[n + 1] == "to":
            return Relation(found[n + 2].term) if found[n + 2].term else None
    known = verbs.english()
    passive = surfaces[helping] in BE or (surfaces[helping] in HAVE | MODALS and not BEEN.isdisjoint(surfaces))
    fits = known.is_past if passive or surfaces[helping] in HAVE else known.is_plain
    for n in range(helping + 2, len(found)):
        if not found[n].term or surfaces[n - 1] in BEFORE_NOUNS:
            continue
        if fits(surfaces[n]) or (surfaces[n - 1] in BEEN and known.can_be(surfaces[n])):
            return Relation(found[n].term, by_after=passive and "by" in surfaces[n + 1 :])
    return None
