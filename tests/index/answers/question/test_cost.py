"""No message may cost much more than a plain question: what is read in one pass must stay read in one pass.

CPU time of this process is compared within one run, generously: beside a plain question, which is a tenth as long,
reading the worst takes 300 times as long (15,000 before patterns passed over a run once), answering 15 times. What else
a machine does only adds to that, so what seems too long is measured again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.answers.engine import LONGEST, Engine
from index.answers.question.message import Message
from index.answers.question.splitting import of

PLAIN = "Who designed the bridge over the Vesna at Marrow?"
READING, ANSWERING = 1000, 60
"""How many times as much as PLAIN the worst may cost."""
TRIES = 12

MARKS = [*" \t\n.,?!;:—–-'\"()[«“@#*_/|…·&%0aя中", "。", "？", "，", "\u200b", "😀"]
PIECES = [
    "and ", "who ", "and who ", ", and ", "please ", "thanks ", "hello ", "I am ", "what is ", "what does ", "is ",
    "? ", "@someone ", "@someone? ", "Norland ", "Orlen Bridge ", "“it” ", "(a ", "www.a ", "1931 ", "5 May 1931 ",
    "U.S. ", "R & D ", "пожалуйста ", "что ", "кто? ", "қашан ", "nedir ", "什么", "桥", "name all ", "best regards ",
]  # fmt: skip
RUNS = st.builds(
    lambda before, mark, count, after: before + mark * count + after,
    st.sampled_from(["", "who designed it", "Norland and"]),
    st.sampled_from(MARKS + PIECES),
    st.integers(100, LONGEST),
    st.sampled_from(["", "x", "and who built it"]),
)
MIXED = st.lists(st.sampled_from(PIECES + MARKS), max_size=300).map("".join)


def reading(message: str) -> float:
    """Seconds of CPU that reading a message takes."""
    start = time.process_time()
    of(Message.read(message[:LONGEST]))
    return time.process_time() - start


def within(measure: Callable[[], float], most: float) -> bool:
    """Whether one of several measurements is below it."""
    return any(measure() < most for _ in range(TRIES))


@cache
def plain_reading() -> float:
    return min(reading(PLAIN) for _ in range(TRIES))


@given(RUNS | MIXED)
@example("who designed it" + " " * 580 + "x")
@example("who designed it" + "?" * 580)
@example("who designed it" + " — " * 190)
@example("@someone? " * 60)
@settings(max_examples=60)
def test_reading_a_message_takes_one_pass(message: str) -> None:
    assert within(lambda: reading(message), READING * plain_reading())


@pytest.mark.parametrize("message", ["Orlen Bridge " * 46, "Norland? " * 66, "and who " * 75, "мост Орлен " * 54])
def test_a_name_over_and_over_costs_no_more_than_some_questions(engine: Engine, message: str) -> None:
    def answering(text: str) -> float:
        start = time.process_time()
        engine.answer(text)
        return time.process_time() - start

    engine.warm()
    plain = min(answering(f"{PLAIN[:-1]} by {message[:8]}{n}?") for n in range(3))
    shortened = (message[: LONGEST - n] for n in range(TRIES))  # each is new to what is remembered
    assert within(lambda: answering(next(shortened)), ANSWERING * plain)
