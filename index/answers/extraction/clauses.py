"""The clauses of a sentence, and what each says of a question: 'signed in 1994 *and ratified in 1995*'.

No parser: a clause ends at a pause or at a conjunction. One that leaves words out means those of the one before it
('612 work in Norland and 398 in Sudmark'), and an opening like 'In 1931,' belongs to what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.answers.extraction.spans import Sentence, Stretch
from index.answers.question.analysis import Question
from index.tables import read_words

LEFT_OUT = 0.9
"""What a word counts that a clause means, but that only the clause before it has."""
OTHER_WORD = 0.7
"""What another word counts that stands for the question's own."""
RELATION = 2.0
"""What the word counts that says what is asked of the others, or whose number is asked for."""
OF_ANOTHER = 0.1
"""What remains of a clause that goes on to another: 'before her'."""
_BEFORE_OR_AFTER = re.compile(
    r"\b(?:before|after|until|succeeding|preceding) (?:her|him|them)\b"
    r"|\b(?:до|после|перед) (?:него|неё|нее|них|ним|ней)\b"
    r"|\b(?:одан|олардан) (?:бұрын|кейін)|\b(?:ondan|onlardan) (?:önce|sonra)|[他她](?:之[前后]|的前任|的继任)",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(
    r"\b(?:before|after|until|succe\w+|prece\w+|predecessor|follow\w*|replac\w+)\b"
    r"|\b(?:до|после|перед|раньше|предшеств\w*|преемн\w*)\b"
    r"|бұрын|кейін|дейін|önce|sonra|onc|之[前后]|前任|继任",
    re.IGNORECASE,
)
QUALIFIED = 0.3
"""What a word counts that 'deputy' or 'former' stands before, which the question doesn't have."""
_LISTS = read_words("index.language", "grammar.yaml")
_BEFORE = _LISTS["qualifiers"] | _LISTS["qualifiers_more"]
_BEHIND = _LISTS["qualifiers_behind"]
_VERB_LAST = ("kk", "tr")
"""Languages in which the verb at the end of a sentence, with what stands between it and the last stretch, is that of
every clause which has none."""
_ITS_OWN_VERB = {
    "kk": re.compile(r"\w+(?:[дт][ыі]|[ғқгк][ае]н|[еай]ді|[еай]ды)"),
    "tr": re.compile(r"\w+(?:[dt][ıiuü](?:lar|ler)?|m[ıiuü]ş|[ae]cak|yor|[ıiuü]r|(?<!l)[ae]r)"),
}
"""How the last word of such a clause ends that has one."""
_PARTICLES = frozenset(("off", "out", "up", "down", "away", "back"))
"""What turns a verb into another: 'switched on', 'switched off'."""
_HAN_BEFORE = "副"
_CONJUNCTIONS = frozenset(
    ("and", "but", "while", "whereas", "then", "because", "although", "though", "и", "а", "но", "ve", "ama")
)
_PAUSE = re.compile(r"[,;:—–，；：、]")


def held(question: Question, s: Sentence, runs: Sequence[Stretch]) -> list[float]:
    """How much of the question the clause of each stretch holds, what it leaves out included."""
    clause = _clauses(s, runs)
    weight = _weights(question, s)
    said: list[dict[int, float]] = [{} for _ in range(clause[-1] + 1)]
    terms = {word.term for word in s.words}
    for n, concept in enumerate(s.concepts):
        if concept >= 0:
            term = question.concepts[concept].term
            if s.words[n].term != term and term in terms:
                continue  # children aren't meant where babies are named as well
            own = 1.0 if s.words[n].term == term else OTHER_WORD
            if _is_qualified(s, n, question):
                own *= QUALIFIED
            said[clause[n]][concept] = max(own, said[clause[n]].get(concept, 0.0))
    if len(said) > 1 and not said[0]:
        said[0] = {concept: LEFT_OUT * share for concept, share in said[1].items()}
    behind = max(run.last for run in runs) + 1
    last = {*s.concepts[-1:], *s.concepts[behind:]} - {-1} if question.language in _VERB_LAST else set()
    ends = {number: n for n, number in enumerate(clause)}
    for number, (before, here) in enumerate(pairwise(said)):
        if last and not _ITS_OWN_VERB[question.language].fullmatch(s.words[ends[number]].surface):
            for concept in last:
                before.setdefault(concept, said[-1].get(concept, 0.0))
        for concept, share in before.items():
            here[concept] = max(LEFT_OUT * share, here.get(concept, 0.0))
    return [
        sum(share * weight[concept] for concept, share in said[clause[run.first]].items())
        * (OF_ANOTHER if _is_of_another(question, s, clause, run) or _turns_round(question, s, clause, run) else 1.0)
        for run in runs
    ]


def _turns_round(question: Question, s: Sentence, clause: Sequence[int], run: Stretch) -> bool:
    """Whether 'off' is asked, and another clause than that of the stretch has it: 'turned on *in April* and off …'."""
    asked = _PARTICLES.intersection(question.surfaces)
    with_it = {clause[n] for n, word in enumerate(s.words) if word.surface in asked}
    return bool(with_it) and clause[run.first] not in with_it


def _is_of_another(question: Question, s: Sentence, clause: Sequence[int], run: Stretch) -> bool:
    """Whether it is told of who came before or after another, which isn't asked: 'before her, *Arne Lund*'."""
    opening = next(n for n, number in enumerate(clause) if number >= clause[run.first] - 1)
    ahead = s.text[s.words[opening].start : s.words[run.first].start]
    return bool(_BEFORE_OR_AFTER.search(ahead)) and not _IN_ORDER.search(question.text)


def _is_qualified(s: Sentence, n: int, question: Question) -> bool:
    """Whether it is a deputy's or former office and the question's is not: 'müdür *yardımcısı*', '*副*园长'; where
    the deputy is a sign of the word itself, also the other way round."""
    asked = question.surfaces
    before = s.words[n - 1].surface if n else ""
    behind = s.words[n + 1].surface if n + 1 < len(s.words) else ""
    han = s.text[max(0, s.words[n].start - 1) : s.words[n].start]
    said = {before} & _BEFORE | {behind} & _BEHIND
    if not said.issubset(asked):
        return True
    of_a_deputy = han == _HAN_BEFORE
    if of_a_deputy:
        return not any(han in word for word in asked)
    return f"{_HAN_BEFORE}{s.words[n].surface}" in question.text


def _clauses(s: Sentence, runs: Sequence[Stretch]) -> list[int]:
    """The number of the clause of each word; a comma inside a date ends none."""
    inside = {n for run in runs for n in range(run.first + 1, run.last + 1)}
    numbers = [0]
    for n in range(1, len(s.words)):
        between = s.text[s.words[n - 1].end : s.words[n].start]
        pauses = between != " " and bool(_PAUSE.search(between))
        ends = n not in inside and (pauses or s.words[n].surface in _CONJUNCTIONS)
        numbers.append(numbers[-1] + ends)
    return numbers


def _weights(question: Question, s: Sentence) -> list[float]:
    relation = question.relation.term if question.relation else None
    return [
        (s.weights[n] if s.weights else max(concept.softness, 0.5))
        * (RELATION if concept.term == relation or n == question.counted else 1.0)
        for n, concept in enumerate(question.concepts)
    ]
