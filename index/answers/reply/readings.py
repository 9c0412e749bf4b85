"""How a message may be meant by what came before it, likeliest first."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.answers.question import exchanging, follow_up
from index.answers.question.analysis import Question, carrying, understand
from index.answers.question.expansion import Expansion
from index.answers.question.going_on import Follow
from index.answers.reply.conversation import Before, Turn, language_of
from index.language.analysis import words
from index.model import Answer, Reason, Refusal

SENTENCE = 3
"""Words from which a message that names nothing is a sentence: 'how do we get in'."""
OPENING = 4
"""Words at a sentence's beginning among which what it is about stands: 'In 1954 *the mill* …'."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it may be meant, and the passages that the conversation is about."""

    question: Question
    prefer: Sequence[str] = ()
    leans: bool = False
    someone: str = ""  # the person whom its pronoun stands for, or who stays in mind: 'since when?'
    at_home: bool = False  # what was answered in the asker's language isn't gone on with in another
    thing: Question | None = None  # what a sentence of the document before must be about: 'and the mill?'


def possible(leans: Follow, last: Turn | None) -> Follow:
    """How a message that leans may be understood from the turn before it."""
    if last is None or last.question is None:
        return Follow.NOT
    if leans in (Follow.INSTEAD, Follow.MAYBE_INSTEAD) and isinstance(last.last, Refusal):
        asked = last.last.reason is Reason.ABSENT  # of something else the documents may say it
        return Follow.MAYBE_INSTEAD if asked else Follow.NOT
    return leans


def in_turn(question: Question, follow: Follow, last: Turn | None, expansion: Expansion) -> Iterator[Reading]:
    """How a question may be meant, likeliest first: the first that is answered is taken."""
    carried = any(c.softness == 1.0 for c in question.concepts)
    alone = Reading(question if carried else carrying(question))
    if follow is Follow.RATHER_NOT:
        yield alone
    if last is not None and last.question is not None and follow is not Follow.NOT:
        leaning = _taken_over(question, last, follow, expansion)
        yield leaning
        if (earlier := _of_whom_it_was_asked(question, last, leaning)) is not None:
            yield earlier
        if (thing := follow_up.counted_off(question, last.question, leaning.question)) is not None:
            yield dataclasses.replace(leaning, question=thing)
        if last.is_answered and follow_up.is_another_thing(question):
            yield dataclasses.replace(leaning, question=alone.question, thing=question, leans=False)
        if last.is_answered and follow is Follow.MAYBE_INSTEAD and follow_up.is_a_year(question):
            return  # 'and in 2010?' asks what was asked before; what else happened then is no answer to it
    if follow is Follow.NOT or (follow in follow_up.PERHAPS and follow is not Follow.RATHER_NOT):
        yield alone


def strays(turn: Turn, before: Before) -> bool:
    """Whether a question of one word that says what is asked and of nothing, 'who designed it' as Chinese has it, is
    answered in another language, where the turn before was answered in the asker's."""
    question = turn.question
    if question is None or not turn.is_answered or turn.is_answered_in(question.language):
        return False
    lacking = follow_up.may_lack_its_subject(question) and sum(c.softness == 1.0 for c in question.concepts) == 1
    return lacking and before.turn is not None and before.turn.is_answered_in(question.language)


def of_what_came_before(question: Question, last: Turn | None, expansion: Expansion) -> Reading | None:
    """A short question as asked of the subject of the turn before; None where it isn't short or there is none."""
    if last is None or not last.is_answered or not last.question or not follow_up.may_lack_its_subject(question):
        return None
    return _taken_over(question, last, Follow.OF_IT, expansion)


def _taken_over(question: Question, last: Turn, follow: Follow, expansion: Expansion) -> Reading:
    """The question with what it takes over from the turn before, and the passages that was answered from."""
    assert last.question is not None
    another = follow_up.of_another(question, last.question)
    someone = last.someone if another or follow_up.of_a_person(question) else ""
    in_mind = someone or ("" if any(c.softness == 1.0 for c in question.concepts) else last.someone)
    topic = expansion.of(understand(someone, language_of(last))) if someone else last.question
    if another and someone:  # who had the office before who has it
        office = tuple(c for c in last.question.concepts if c.term not in {one.term for one in topic.concepts})
        question, topic = another, dataclasses.replace(last.question, concepts=(*topic.concepts, *office))
    prefer = [c.passage for c in last.last.citations] if isinstance(last.last, Answer) else ()
    resolved = follow_up.resolve(question, topic, follow)
    at_home = not last.is_answered or last.is_answered_in(question.language)
    return Reading(resolved, prefer, leans=True, someone=in_mind, at_home=at_home)


def _of_whom_it_was_asked(question: Question, last: Turn, leaning: Reading) -> Reading | None:
    """'Where did she teach?' after 'Who was her teacher?': if the documents don't say it of the teacher, it may be
    asked of whom the question before was about; None where no answer named somebody, or that question nobody."""
    assert last.question is not None
    if not leaning.someone or leaning.someone == last.about or not follow_up.of_a_person(question):
        return None
    names = tuple(c for c in last.question.concepts if c.name and not c.number)
    if not names:
        return None
    topic = dataclasses.replace(last.question, concepts=names, relation=None, counted=None, focus=frozenset())
    resolved = follow_up.resolve(question, topic, Follow.OF_IT)
    return dataclasses.replace(leaning, question=resolved, someone=last.about)


def of_another(question: Question, last: Turn, expansion: Expansion) -> Iterator[Reading] | None:
    """'The second one?' after an answer that shows one thing, where that was asked for as the first; else None."""
    alone = isinstance(last.last, Answer) and len(last.last.citations) == 1
    if not alone or not last.question or not exchanging.is_exchange(question, last.question):
        return None
    return in_turn(question, Follow.INSTEAD, last, expansion)


def is_about(reply: Answer | Refusal, thing: Question, last: Turn) -> bool:
    """Whether an answer stands in the document of the last one, and begins with what was named: 'and the mill?'"""
    if not isinstance(reply, Answer) or not reply.citations or not isinstance(last.last, Answer):
        return False
    first, before = reply.citations[0], last.last.citations[0]
    opening = {word.term for word in words(first.quote, first.source.language)[:OPENING]}
    return first.source == before.source and any(c.term in opening for c in thing.concepts if c.softness == 1.0)


def nothing_to_go_on(question: Question, leans: Follow) -> Reason | None:
    """Why a question of no content words, with nothing before it, can't be asked; None where it can."""
    if question.concepts and leans not in (Follow.OF_IT, Follow.INSTEAD):
        return None
    return Reason.NO_CONTEXT if question.concepts or len(question.surfaces) >= SENTENCE else Reason.EMPTY
