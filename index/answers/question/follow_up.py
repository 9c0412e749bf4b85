"""'And Tajikistan?', 'how long is it?', 'more', 'source?': a message understood from the one before it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

from index.answers.corpus import token_flags
from index.answers.question import exchanging
from index.answers.question.analysis import Concept, Question, asking
from index.answers.question.going_on import Follow, of_language, plain
from index.answers.question.kind import Kind
from index.answers.question.opposites import opposites
from index.language import chinese, verbs
from index.language.analysis import words

IMPLIED = 0.6
"""What a concept counts that the conversation adds, against one that was typed."""
NO_SPACES = ("zh",)
BARE = 2
"""Content words of a message that can be a bare name: 'Norland's?', '1958?'"""
_POSSESSED = {"tr": re.compile(r"\w{3,}(?:s?[ıiuü])"), "kk": re.compile(r"\w{3,}(?:с?[ыі])")}
"""Words of languages in which an ending says whose it is: 'fiyatı', 'бағасы'."""
NAMED_FIRST = 4
"""Words before the comma behind which a question goes on with a pronoun: 'and Ivo Marten, where was he born?'"""
_COMMA = re.compile("[，、]")
BRIEF = 4
"""Content words of a message that can be a mere ellipsis."""
SHORT = 2
"""Content words of a question that may have left its subject to the one before: 'who pays less?'"""
ELLIPTIC = (Kind.KEYWORD, Kind.HOW_MUCH, Kind.YES_NO, Kind.WHAT)
"""Kinds of message in which a name may stand for all the rest: 'and Norland?', 'how much is Sudmark?'"""
WHOLE = (Kind.WHO, Kind.WHERE)
"""Kinds of message that may be whole though they begin with 'and', if they have two content words."""


PERHAPS = (Follow.RATHER_NOT, Follow.MAYBE_INSTEAD, Follow.MAYBE_OF_IT, Follow.CORRECTED)
"""What may stand by itself as well, and is read so where leaning on the turn before finds no answer."""


def leaning(question: Question) -> Follow:
    """How a question leans on the one before it."""
    said = plain(question.text)
    table = of_language(question.language)
    if _names_its_subject(question):
        return Follow.NOT
    brief = len(question.concepts) <= BRIEF
    named = any(c.name or c.number for c in question.concepts)
    if table.opens.search(said) and brief and named and question.kind in ELLIPTIC:
        return Follow.RATHER_NOT if _says_what_was_done(question) else Follow.INSTEAD
    if not question.concepts or table.points.search(said) or _only_orders(question):
        return Follow.OF_IT
    opened = table.opens.search(said)
    if opened and brief and not named:
        if opened.start() and question.kind is not Kind.KEYWORD:
            return Follow.MAYBE_OF_IT  # 'are dogs allowed too?' may have nothing to do with what was asked before
        content = sum(c.softness == 1.0 for c in question.concepts)
        return Follow.RATHER_NOT if question.kind in WHOLE and content > 1 else Follow.OF_IT
    return _perhaps(question)


def _names_its_subject(question: Question) -> bool:
    """'And Ivo Marten, where was he born?': whether whom the pronoun stands for is named before a comma."""
    ahead, comma, rest = _COMMA.sub(",", question.text).partition(",")
    if not comma or not of_language(question.language).points.search(plain(rest)):
        return False
    front = {word.surface for word in words(ahead, question.language)}
    names = {c.surface for c in question.concepts if c.name and not c.number}
    if question.language in NO_SPACES:
        return any(name in ahead for name in names) and len(ahead) <= NAMED_FIRST
    return bool(names & front) and len(front) <= NAMED_FIRST


def _says_what_was_done(question: Question) -> bool:
    """'And what happened to Norland?', 'and what did Norland sell?': a name, and a verb that asks something of it."""
    if question.kind is not Kind.WHAT or question.language != "en":
        return False
    verb = question.relation.term if question.relation and question.relation.verb else None
    done = any(one == "what" and verbs.english().is_past(other) for one, other in pairwise(question.surfaces))
    return done or any(c.term == verb and c.softness == 1.0 for c in question.concepts)


def _perhaps(question: Question) -> Follow:
    """How a question may lean that has no word for it."""
    content = [c for c in question.concepts if c.softness == 1.0 or c.number]
    if question.kind is Kind.KEYWORD:
        bare = question.text.rstrip().endswith(("?", "？")) and 0 < len(content) <= BARE
        return Follow.MAYBE_INSTEAD if bare and all(_replaces(c, question) for c in content) else Follow.NOT
    if not content:
        return Follow.MAYBE_OF_IT
    if len(content) <= SHORT and of_language(question.language).denies.search(plain(question.text)):
        return Follow.MAYBE_OF_IT
    possessed = _POSSESSED.get(question.language)
    whose = len(content) == 1 and possessed and not content[0].name and possessed.fullmatch(content[0].surface)
    return Follow.MAYBE_OF_IT if whose else Follow.NOT


def _replaces(concept: Concept, question: Question) -> bool:
    """Whether a word can take the place of one of the question before: a name, a number, a day."""
    return concept.name or concept.number or token_flags.tells_time(concept.surface, question.language)


def is_bare(question: Question) -> bool:
    """Whether a message is a word or two that say a thing and ask nothing: 'deposit?', 'the rivers'."""
    content = [c for c in question.concepts if c.softness == 1.0] or question.concepts
    if not 0 < len(content) <= BARE or any(_replaces(c, question) for c in content):
        return False
    asks = asking(question.language)
    joined = question.language in NO_SPACES
    if joined or not asks:
        return question.kind is Kind.KEYWORD
    return len(question.surfaces) <= BARE + 1 and not asks & set(question.surfaces)


def may_stand_beside(question: Question) -> bool:
    """Whether a message may be asked of what stands where the last answer was quoted from."""
    return is_bare(question) or may_lack_its_subject(question)


def may_lack_its_subject(question: Question) -> bool:
    """Whether a question that is none by its grammar may go on from what came before: 'who pays less?'"""
    content = [c for c in question.concepts if c.softness == 1.0]
    asks = question.kind not in (Kind.KEYWORD, Kind.DEFINITION, Kind.ENUMERATION)
    return asks and 0 < len(content) <= SHORT and not any(c.name or c.number for c in content)


def is_another_thing(question: Question) -> bool:
    """'And the mill?': whether nothing but a thing is named; no time, no number, no group of people, which something
    is asked about, and no 'second', of which the conversation says what."""
    content = [c for c in question.concepts if c.softness == 1.0]
    listed = opposites(question.language)
    others = any(_replaces(c, question) or listed.is_group(c.surface) or _counts(c, question) for c in content)
    return question.kind is Kind.KEYWORD and 0 < len(content) <= BARE and not others


def is_a_year(question: Question) -> bool:
    """'In 2010?': whether nothing but years is named, and nothing asked of them."""
    content = [c for c in question.concepts if c.softness == 1.0]
    return question.kind is Kind.KEYWORD and bool(content) and all(c.surface in question.years for c in content)


def _counts(concept: Concept, question: Question) -> bool:
    """Whether a word says which of several: 'the *second*', 'the *other*'."""
    table = of_language(question.language)
    return any(one.fullmatch(concept.surface) for one in (table.n1, table.n2, table.n3))


def counted_off(question: Question, before: Question, resolved: Question) -> Question | None:
    """'And the second one?' after 'how tall is the first lighthouse?', as a question for the thing alone, if the
    documents don't say of it what was asked; None for any other. `resolved`: the question with what it takes over."""
    listed = opposites(before.language)
    counting = [c.surface for c in question.concepts if _counts(c, question)]
    first = next((n for n, c in enumerate(before.concepts) for s in counting if listed.exclude(s, c.surface)), None)
    if question.kind is not Kind.KEYWORD or first is None:
        return None
    noun = before.concepts[first + 1 : first + 2]
    concepts = tuple(c for c in resolved.concepts if c.fresh or c.implied or c.name or c in noun)
    return dataclasses.replace(resolved, concepts=concepts, kind=Kind.KEYWORD, wanted=0, measure=0, priced=False)


def of_a_person(question: Question) -> bool:
    """Whether its pronoun stands for someone."""
    table = of_language(question.language)
    return bool(table.person.search(plain(question.text)))


def of_another(question: Question, before: Question | None) -> Question | None:
    """'Who was it before?', 'and earlier?' after a question for someone: the question without its words of order, which
    stand otherwise in an answer; None for any other."""
    table = of_language(question.language)
    if before is None or before.kind not in (Kind.WHO, Kind.WHEN) or not table.order.search(plain(question.text)):
        return None
    if question.kind is not Kind.WHO and not _only_orders(question):
        return None
    concepts = tuple(c for c in question.concepts if not table.order.fullmatch(c.surface))
    someone = token_flags.NAME | token_flags.PERSON
    return dataclasses.replace(question, concepts=concepts, kind=Kind.WHO, wanted=someone)


def _only_orders(question: Question) -> bool:
    """Whether nothing but who came before or after is asked: 'а кто раньше?'"""
    table = of_language(question.language)
    content = [c for c in question.concepts if c.softness == 1.0]
    ordered = table.order.search(plain(question.text))
    return bool(ordered) and all(table.order.fullmatch(c.surface) for c in content)


def resolve(question: Question, before: Question, follow: Follow) -> Question:
    """The question with what it takes over from the one before."""
    if follow in (Follow.INSTEAD, Follow.MAYBE_INSTEAD):
        return _instead(question, before)
    if follow is Follow.OF_IT and exchanging.is_exchange(question, before):
        return _instead(question, before)
    if follow in (Follow.OF_IT, Follow.MAYBE_OF_IT, Follow.RATHER_NOT):
        return _of_it(question, before)
    if follow is Follow.CORRECTED:
        return _corrected(question, before)
    return question


def _instead(question: Question, before: Question) -> Question:
    """The question before, with its years and its last name exchanged for those of this one."""
    kept = list(before.concepts)
    fresh = [c for c in exchanging.weighed(question.concepts, before) if c.softness == 1.0 or c.number]
    if any(c.number for c in fresh):
        kept = [c for c in kept if not c.number]
    if _times(fresh, question):
        kept = [c for c in kept if c not in _times(kept, before)]
    names = [c for c in fresh if c.name and not c.number]
    if names:
        kept = _without_last_name(kept, {c.term for c in names})
    kept = list(exchanging.kept(kept, fresh, question))
    terms = {c.term for c in fresh}
    fresh = [dataclasses.replace(c, fresh=c.name or c.number or exchanging.excludes(c, before)) for c in fresh]
    concepts = (*(c for c in kept if c.term not in terms), *fresh)
    return dataclasses.replace(
        before,
        text=question.text,
        language=question.language,
        concepts=concepts,
        surfaces=question.surfaces,
        translated=before.translated or question.translated,
        years=question.years or before.years,
        focus=frozenset(),
        counted=None,
        follows=True,
    )


def _times(concepts: Sequence[Concept], question: Question) -> list[Concept]:
    """Those that name a day, a season or the like: another one takes their place."""
    return [c for c in concepts if token_flags.tells_time(c.surface, question.language)]


def _corrected(question: Question, before: Question) -> Question:
    """What was asked before, of another subject: of the question before its word that says what is asked is left."""
    if any(c.name for c in question.concepts):
        return _instead(question, before)
    relation = before.relation.term if before.relation else None
    named = any(c.name for c in before.concepts)
    kept = [
        c
        for c in before.concepts
        if not c.implied and (c.softness < 1.0 or _asks(c, relation, named or before.follows))
    ]
    return _instead(question, dataclasses.replace(before, concepts=tuple(kept)))


def _asks(concept: Concept, relation: str | None, subject_is_told: bool) -> bool:
    """Whether a word of a question says what is asked, not of what: its relation, or where its subject is told by a
    name or by the turn before, all the rest."""
    return concept.term == relation if relation else subject_is_told and not (concept.name or concept.number)


def _without_last_name(concepts: Sequence[Concept], new: set[str]) -> list[Concept]:
    """Take the last run of names off, unless it is the only one that the new name doesn't replace anyway."""
    last = max((n for n, c in enumerate(concepts) if c.name and not c.number), default=None)
    if last is None:
        return list(concepts)
    first = last
    while first > 0 and concepts[first - 1].name and concepts[first - 1].alternatives == concepts[last].alternatives:
        first -= 1
    return [c for n, c in enumerate(concepts) if not first <= n <= last or c.term in new]


def _of_it(question: Question, before: Question) -> Question:
    """The question, and the subject of the one before: its words that carry it, not those that asked, nor its verb."""
    if question.language in NO_SPACES and chinese.is_grammar(question.text):
        question = dataclasses.replace(question, concepts=())  # 要多, of 要多久: the conversation says what is meant
    typed = {c.term for c in question.concepts}
    anew = (
        question.concepts or question.kind is Kind.HOW_MUCH
    )  # 'how much is it?' asks of a thing, not of what was done
    verb = before.relation.term if before.relation and before.relation.verb and anew else None
    if all(c.term == verb for c in before.concepts):
        verb = None  # 'where can I park?', 'how much is it?': nothing else says what is asked of
    past = _times(before.concepts, before) if _times(question.concepts, question) else ()
    taken = tuple(
        dataclasses.replace(c, softness=c.softness * IMPLIED, implied=True)
        for c in exchanging.kept(before.concepts, question.concepts, question)
        if c.term not in typed and c.term != verb and c.softness > 0.2 and c not in past
    )
    kind = before.kind if question.kind is Kind.KEYWORD and not question.concepts else question.kind
    return dataclasses.replace(
        question,
        concepts=(*question.concepts, *taken),
        kind=kind,
        translated=question.translated or before.translated,
        follows=True,
    )
