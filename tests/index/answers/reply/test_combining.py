from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.selection.selection import LIMIT
from index.answers.reply.combining import shortened
from index.model import Answer, Citation, Document, Reason, Refusal, ReplyKind, Source
from tests.index.answers.conftest import document

OPENED = "When was the Orlen Bridge opened?"
LONG = "How long is it?"
PRESIDENT = "Who is the president of Norland?"
DEPTH = "How deep is Lake Orlov?"


def answered(reply: Answer | Refusal) -> Answer:
    assert isinstance(reply, Answer), reply
    return reply


def quotes(reply: Answer | Refusal) -> str:
    return " ".join(citation.quote for citation in answered(reply).citations)


def bold(reply: Answer | Refusal) -> list[str]:
    return [c.quote[start:end] for c in answered(reply).citations for start, end in c.highlights]


def test_both_questions_are_answered_in_their_order(engine: Engine) -> None:
    reply = answered(engine.answer(f"{OPENED} {PRESIDENT}"))
    assert "4 May 1931" in reply.citations[0].quote
    assert "Ivo Marten" in reply.citations[1].quote
    assert reply.unanswered == ()
    assert reply.question == f"{OPENED} {PRESIDENT}"


def test_the_second_leans_on_the_first(engine: Engine) -> None:
    assert "812 metres" in quotes(engine.answer(f"{OPENED} {LONG}"))


@pytest.mark.parametrize("second", ["and how much timber comes by the Orlen Bridge?", "And what does Sudmark sell?"])
def test_and_may_only_join_two_questions(engine: Engine, second: str) -> None:
    reply = answered(engine.answer(f"Why were the piers repaired? {second}"))
    assert "timber" in reply.citations[-1].quote
    assert reply.unanswered == ()


def test_what_answers_each_is_bold(engine: Engine) -> None:
    assert {"4 May 1931", "812 metres"} <= set(bold(engine.answer(f"{OPENED} {LONG}")))


def test_a_sentence_that_answers_both_is_shown_once(engine: Engine) -> None:
    reply = answered(engine.answer("Who designed the Orlen Bridge? When was it opened?"))
    assert quotes(reply).count("It was designed") == 1
    assert {"Ada Kestrel", "4 May 1931"} <= set(bold(reply))


def test_what_is_not_answered_is_told(engine: Engine) -> None:
    reply = answered(engine.answer(f"{OPENED} {DEPTH}"))
    assert reply.unanswered == (DEPTH,)
    assert reply.citations == answered(engine.answer(OPENED)).citations
    assert reply.kind is ReplyKind.FOUND


def test_where_nothing_is_answered_there_is_one_refusal(engine: Engine) -> None:
    reply = engine.answer(f"{DEPTH} Who won the football championship?")
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.ABSENT


def test_more_questions_than_a_reply_holds_are_left_for_another(engine: Engine) -> None:
    reply = answered(engine.answer(f"{OPENED} {LONG} {PRESIDENT} Why were the piers repaired? Who built it? {DEPTH}"))
    assert reply.unread == ("Who built it?", DEPTH)


def test_a_misspelt_part_is_mended(engine: Engine) -> None:
    reply = answered(engine.answer(f"When was the Orlenn Bridge opened? {PRESIDENT}"))
    assert reply.corrected is not None
    assert "orlen bridge" in reply.corrected.lower()
    assert reply.corrected.endswith(PRESIDENT)


def test_source_and_more_are_of_the_last_answer(engine: Engine) -> None:
    before = [f"{OPENED} {PRESIDENT}"]
    assert {c.source.document for c in answered(engine.answer("source?", before=before)).citations} == {"trade.txt"}
    more = answered(engine.answer("more", before=before))
    assert more.kind is ReplyKind.MORE
    assert more.citations[0].source.document == "trade.txt"
    assert "Ivo Marten" not in quotes(more)


def test_source_is_of_what_was_answered(engine: Engine) -> None:
    reply = answered(engine.answer("source?", before=[f"{OPENED} {DEPTH}"]))
    assert {c.source.document for c in reply.citations} == {"bridge.txt"}


def test_the_next_question_leans_on_the_last_part(engine: Engine) -> None:
    assert "812 metres" in quotes(engine.answer(LONG, before=[f"{PRESIDENT} {OPENED}"]))


def test_the_first_part_leans_on_the_message_before(engine: Engine) -> None:
    assert "812 metres" in quotes(engine.answer(f"{LONG} {PRESIDENT}", before=[OPENED]))


@pytest.mark.parametrize("message", ["Can you help me? When was the Orlen Bridge opened?", f"Hello? {OPENED} Thanks!"])
def test_what_asks_nothing_does_no_harm(engine: Engine, message: str) -> None:
    assert answered(engine.answer(message)).citations == answered(engine.answer(OPENED)).citations


@pytest.mark.parametrize("message", ["кто президент Норландии? какой длины мост Орлен?"])
def test_other_languages_are_answered_as_well(engine: Engine, message: str) -> None:
    shown = quotes(engine.answer(message))
    assert "Ivo Marten" in shown
    assert "812 metres" in shown


def test_two_long_sentences_share_the_room() -> None:
    padded = ["and the mayor, the council and the guests of honour from both countries watched it with pleasure"] * 3
    told = [
        f"The Tarn Tunnel was opened in 1931, {', '.join(padded)}.",
        f"The Sorn Tower was designed by Ada Tolk, {', '.join(padded)}.",
    ]
    engine = Engine(Unindexed([document("a.txt", "Tunnels and Towers", told)]))
    reply = answered(engine.answer("When was the Tarn Tunnel opened? Who designed the Sorn Tower?"))
    assert "1931" in reply.citations[0].quote
    assert "Ada Tolk" in reply.citations[1].quote
    assert len(quotes(reply)) <= LIMIT
    assert all(0 <= start < end <= len(c.quote) for c in reply.citations for start, end in c.highlights)


@given(st.integers(80, 200), st.integers(0, 40))
def test_a_shortened_quote_keeps_what_is_bold(limit: int, place: int) -> None:
    quote = "the guests came, " * place + "it opened in 1931, " + "the guests left, " * 20
    start = quote.index("1931")
    cited = Citation(Source("a", "A", "en"), "a#0", "¶ 1", quote, (0, 0), ((start, start + 4),))
    shown = shortened(cited, limit)
    assert len(shown.quote) <= limit
    assert [shown.quote[start:end] for start, end in shown.highlights] == ["1931"]


PARTS = [OPENED, LONG, PRESIDENT, DEPTH, "and Sudmark?", "source?", "Who wrote the text on Norland?", "more", "why?"]


@settings(max_examples=80)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6))
def test_whatever_is_asked_at_once_the_reply_is_verbatim_and_short(
    engine: Engine, documents: list[Document], asked: list[str]
) -> None:
    reply = engine.answer(" ".join(asked))
    if isinstance(reply, Refusal):
        return
    texts = {passage.id: passage.text for document in documents for passage in document.passages}
    assert all(c.quote.strip("…") in texts[c.passage] for c in (*reply.citations, *reply.more))
    assert sum(len(c.quote) + 1 for c in reply.citations) - 1 <= LIMIT
    assert len({c.quote for c in reply.citations}) == len(reply.citations)
    assert all(0 <= start < end <= len(c.quote) for c in reply.citations for start, end in c.highlights)


@pytest.mark.parametrize(
    "message",
    [
        "Hello, our teacher went on about two towns and a quarrel. How long is the Orlen Bridge? Lena",
        "I slept through the lesson, sorry! I need to know how long the Orlen Bridge is. Thank you so much, Lena, 7b",
    ],
)
def test_a_story_around_a_question_need_not_be_part_of_it(engine: Engine, message: str) -> None:
    reply = engine.answer(message)
    assert isinstance(reply, Answer)
    assert "812 metres" in reply.citations[0].quote


def test_what_is_asked_of_a_story_is_not_asked_without_it(engine: Engine) -> None:
    assert isinstance(engine.answer("Our cousin Zebulon keeps a zeppelin in Quorn. How long is it?"), Refusal)


def test_a_question_that_is_repeated_is_answered_once(engine: Engine) -> None:
    once, often = (
        engine.answer("How long is the bridge?"),
        engine.answer("How long is the bridge? HOW long is the bridge? " * 9),
    )
    assert isinstance(once, Answer)
    assert isinstance(often, Answer)
    assert often.citations == once.citations
    assert not often.unread
