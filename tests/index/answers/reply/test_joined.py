"""Replies put together: what is shown, in which order, and how it is cut."""

from __future__ import annotations

from typing import Any

import pytest

from index.answers.ranking.selection.selection import LIMIT
from index.answers.reply.citations import CUT
from index.answers.reply.combining import joined, shortened
from index.model import Answer, Citation, Reason, Refusal, ReplyKind, Source

OPENED = "When was the Orlen Bridge opened?"
LONG = "How long is it?"
PRESIDENT = "Who is the president of Norland?"
DEPTH = "How deep is Lake Orlov?"


def answered(reply: Answer | Refusal) -> Answer:
    assert isinstance(reply, Answer), reply
    return reply


def bold(reply: Answer | Refusal) -> list[str]:
    return [c.quote[start:end] for c in answered(reply).citations for start, end in c.highlights]


def cited(document: str, first: int, *sentences: str, bold: str = "") -> Citation:
    """Neighbouring sentences of the one passage that a document has, the first with that number."""
    quote = " ".join(sentences)
    start = quote.index(bold)
    return Citation(
        Source(document, document, "en"),
        f"{document}#0",
        "¶ 1",
        quote,
        (first, first + len(sentences) - 1),
        highlights=((start, start + len(bold)),) if bold else (),
    )


def replied(*citations: Citation, confidence: float = 0.9, **rest: Any) -> Answer:
    return Answer("?", "en", citations, confidence, **rest)


def shown(*replies: Answer | Refusal) -> list[str]:
    return [c.quote for c in answered(joined("both", [f"q{n}" for n in range(len(replies))], replies)).citations]


A = "The bridge was opened in 1931."
B = "It is 812 metres long."
C = "Ada Kestrel designed it."


def test_first_citations_come_before_further_ones_take_the_room() -> None:
    long = "x" * 180
    first, second = replied(cited("a", 0, A), cited("b", 0, long)), replied(cited("c", 0, B), cited("d", 0, long))
    assert shown(first, second) == [A, long, B]  # each further one behind the answer it belongs to
    short = replied(cited("c", 0, B), cited("d", 0, C))
    assert shown(first, short) == [A, long, B, C]


def test_further_citations_fill_the_room_to_the_last_character() -> None:
    room = LIMIT - len(A) - len(B) - 2
    for length, fits in ((room, True), (room + 1, False)):
        further = "x" * length
        kept = shown(replied(cited("a", 0, A), cited("b", 0, further)), replied(cited("c", 0, B)))
        assert (further in kept) is fits


def test_what_one_answer_leaves_of_its_room_the_other_takes() -> None:
    """Of 400 characters without a blank a short one takes what it needs, the long one the rest."""
    long = " ".join(["word"] * 100)
    kept = shown(replied(cited("a", 0, B)), replied(cited("b", 0, long)))
    assert kept[0] == B
    assert LIMIT - len("word ") - 2 * len(CUT) <= len(kept[0]) + 1 + len(kept[1]) <= LIMIT


def test_three_answers_share_the_room() -> None:
    long = " ".join(["word"] * 100)
    kept = shown(*(replied(cited(name, 0, long)) for name in "abc"))
    assert max(map(len, kept)) - min(map(len, kept)) <= len("word ")
    assert LIMIT - 3 * len("word ") <= sum(map(len, kept)) + 2 <= LIMIT


def test_neighbouring_answers_are_quoted_together() -> None:
    one = replied(cited("a", 0, A, B, bold="1931"))
    other = replied(cited("a", 1, B, C, bold="812 metres"))
    (together,) = answered(joined("both", ["q0", "q1"], [one, other])).citations
    assert together.quote == f"{A} {B} {C}"
    assert together.sentences == (0, 2)
    assert [together.quote[a:b] for a, b in together.highlights] == ["1931", "812 metres"]
    (turned,) = answered(joined("both", ["q0", "q1"], [other, one])).citations
    assert turned.quote == together.quote
    assert turned.highlights == together.highlights


def test_one_quote_within_the_other_is_shown_once() -> None:
    whole, part = replied(cited("a", 0, A, B, C, bold="1931")), replied(cited("a", 1, B, bold="812 metres"))
    (together,) = answered(joined("both", ["q0", "q1"], [whole, part])).citations
    assert (together.quote, together.sentences) == (f"{A} {B} {C}", (0, 2))
    assert [together.quote[a:b] for a, b in together.highlights] == ["1931", "812 metres"]


def test_of_two_that_overlap_the_first_stays_bold() -> None:
    one, other = replied(cited("a", 0, B, bold="812 metres")), replied(cited("a", 0, B, bold="metres long"))
    (together,) = answered(joined("both", ["q0", "q1"], [one, other])).citations
    assert [together.quote[a:b] for a, b in together.highlights] == ["812 metres"]


def test_sentences_of_two_passages_or_apart_stay_two_quotes() -> None:
    assert shown(replied(cited("a", 0, A)), replied(cited("a", 1, B))) == [A, B]
    assert shown(replied(cited("a", 0, A)), replied(cited("b", 0, B))) == [A, B]


def test_what_is_quoted_already_is_not_shown_again() -> None:
    first = replied(cited("a", 0, A), cited("b", 3, C))
    assert shown(first, replied(cited("b", 3, C))) == [A, C]
    more = replied(cited("c", 0, B), more=(cited("a", 0, A), cited("d", 0, C)))
    reply = answered(joined("both", ["q0", "q1"], [first, more]))
    assert [citation.quote for citation in reply.more] == [C]


def test_only_the_first_of_an_answer_is_bold() -> None:
    one = replied(cited("a", 0, A, bold="1931"), cited("b", 0, C, bold="Ada Kestrel"))
    reply = answered(joined("both", ["q0", "q1"], [one, replied(cited("c", 0, B, bold="812 metres"))]))
    assert bold(reply) == ["1931", "812 metres"]
    plain = replied(cited("a", 0, A), cited("b", 0, C, bold="Ada Kestrel"))
    assert bold(joined("both", ["q0", "q1"], [plain, replied(cited("c", 0, B))])) == ["Ada Kestrel"]


def test_what_is_said_of_all_answers_together() -> None:
    refusal = Refusal("q1", "en", Reason.ABSENT)
    one, other = replied(cited("a", 0, A), confidence=0.9, disagree=True), replied(cited("b", 0, B), confidence=0.4)
    both = answered(joined("both", ["q0", "q1"], [one, other]))
    assert (both.confidence, both.disagree, both.kind, both.unanswered) == (0.4, False, ReplyKind.SEVERAL, ())
    alone = answered(joined("both", ["q0", "q1"], [one, refusal]))
    assert (alone.confidence, alone.disagree, alone.kind, alone.unanswered) == (0.9, True, one.kind, ("q1",))
    assert answered(joined("six", [f"q{n}" for n in range(6)], [one, refusal, one, one])).unread == ("q4", "q5")


def test_mended_spelling_is_told_with_the_parts_that_had_none() -> None:
    mended = replied(cited("a", 0, A), corrected="when was the bridge opened")
    reply = answered(joined("both", ["when was teh bridge opened", "how long"], [mended, replied(cited("b", 0, B))]))
    assert reply.corrected == "when was the bridge opened how long"
    assert answered(joined("both", ["q0", "q1"], [replied(cited("a", 0, A))] * 2)).corrected is None


def test_refusals_become_one() -> None:
    absent = Refusal("q0", "en", Reason.ABSENT, nearest=("Bridges", "Trade"))
    empty = Refusal("q1", "en", Reason.EMPTY, nearest=("Trade", "Rivers", "Towns"))
    reply = joined("both", ["q0", "q1"], [empty, absent])
    assert isinstance(reply, Refusal)
    assert (reply.reason, reply.question) == (Reason.ABSENT, "both")
    assert reply.nearest == ("Trade", "Rivers", "Towns")


@pytest.mark.parametrize("limit", [20, 33, 40])
def test_a_cut_is_marked_and_keeps_what_stands_out(limit: int) -> None:
    quote = "The old stone bridge, which was opened in 1931, crosses the Vesna, a quiet river, at Marrow."
    for wanted in ("The old stone", "1931", "Marrow"):
        cut = shortened(cited("a", 0, quote, bold=wanted), limit)
        assert len(cut.quote) <= limit
        assert [cut.quote[a:b] for a, b in cut.highlights] == [wanted]
        inner = cut.quote.strip(CUT)
        assert inner in quote
        assert cut.quote.startswith(CUT) is not quote.startswith(inner)
        assert cut.quote.endswith(CUT) is not quote.endswith(inner)


def test_what_fits_is_not_cut() -> None:
    whole = cited("a", 0, A, bold="1931")
    assert shortened(whole, len(A)) is whole
    assert len(shortened(whole, len(A) - 1).quote) < len(A)
