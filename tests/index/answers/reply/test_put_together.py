"""Answers to several questions in one message: put together out of what answers each, within the length of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from index.answers.question.message import Message
from index.answers.ranking.selection.selection import LIMIT
from index.answers.reply.combining import MOST, OFFERED, answer, joined, shortened
from index.answers.reply.conversation import Before, Turn
from index.language.shortening import CUT
from index.model import Answer, Citation, Note, Reason, Refusal, ReplyKind, Source

NORLAND = Source("norland.txt", "Norland", "en")
TWO = ("Who?", "When?")
A, B, C = "The quay was built.", "It was opened in 1931.", "Ida Berg drew it."


def cited(
    quote: str, sentences: tuple[int, int] = (0, 0), passage: str = "norland.txt#0", *, bold: str = "", **more: Any
) -> Citation:
    """Sentences of a passage; `bold` stands out."""
    at = quote.find(bold)
    return Citation(NORLAND, passage, "¶ 1", quote, sentences, ((at, at + len(bold)),) if bold else (), **more)


def said(*citations: Citation, sure: float = 0.9, **more: Any) -> Answer:
    return Answer("?", "en", citations, sure, **more)


def unsaid(reason: Reason = Reason.ABSENT, **more: Any) -> Refusal:
    return Refusal("?", "en", reason, **more)


def shown(*replies: Answer | Refusal) -> list[str]:
    reply = joined("Who? When?", [f"Part {n}?" for n in range(len(replies))], replies)
    assert isinstance(reply, Answer)
    return [citation.quote for citation in reply.citations]


def bold(citation: Citation) -> list[str]:
    return [citation.quote[start:end] for start, end in citation.highlights]


def test_it_is_as_sure_as_its_least_sure_part_and_says_that_it_answers_several() -> None:
    reply = joined("Who? When?", TWO, [said(cited(A), sure=0.8), said(cited(B, (4, 4)), sure=0.6)])
    assert isinstance(reply, Answer)
    assert (reply.question, reply.confidence, reply.kind) == ("Who? When?", 0.6, ReplyKind.SEVERAL)


def test_of_one_answer_beside_a_refusal_all_is_kept() -> None:
    only = said(cited(A), cited(C, (5, 5)), disagree=True, more=(cited(B, (4, 4)),), kind=ReplyKind.AUTHOR)
    reply = joined("Who? When?", TWO, [unsaid(), only])
    assert isinstance(reply, Answer)
    assert (reply.citations, reply.more, reply.disagree, reply.kind) == (only.citations, only.more, True, only.kind)
    assert reply.unanswered == ("Who?",)


def test_where_two_are_answered_what_disagrees_in_one_of_them_is_not_said_of_both() -> None:
    reply = joined("Who? When?", TWO, [said(cited(A), disagree=True), said(cited(B, (4, 4)))])
    assert isinstance(reply, Answer)
    assert not reply.disagree


def test_more_is_what_the_last_answer_has_beside_what_is_shown() -> None:
    seen, further = cited(A), cited(C, (5, 5))
    reply = joined("Who? When?", TWO, [said(seen), said(cited(B, (4, 4)), more=(seen, further))])
    assert isinstance(reply, Answer)
    assert reply.more == (further,)


@pytest.mark.parametrize(
    ("corrected", "told"),
    [((None, None), None), (("Who then?", None), "Who then? When?"), ((None, "When then?"), "Who? When then?")],
)
def test_what_was_mended_in_one_part_is_told_with_the_other_as_it_was_typed(
    corrected: tuple[str | None, str | None], told: str | None
) -> None:
    first, second = corrected
    for other in (said(cited(B, (4, 4)), corrected=second), unsaid(corrected=second)):
        assert joined("?", TWO, [said(cited(A), corrected=first), other]).corrected == told


def test_one_refusal_says_that_the_documents_do_not_say_if_that_is_one_of_the_reasons() -> None:
    contrary = (cited(A),)
    replies = [
        unsaid(Reason.GREETING, nearest=("one", "two")),
        unsaid(contrary=contrary, nearest=("two", "three", "x")),
    ]
    reply = joined("Hello? When?", TWO, replies)
    assert isinstance(reply, Refusal)
    assert (reply.reason, reply.question, reply.contrary) == (Reason.ABSENT, "Hello? When?", contrary)
    assert reply.nearest == ("one", "two", "three")
    assert len(reply.nearest) == OFFERED
    other = joined("?", TWO, [unsaid(Reason.THANKS), unsaid(Reason.GREETING)])
    assert isinstance(other, Refusal)
    assert other.reason is Reason.THANKS


@pytest.mark.parametrize("turned", [False, True])
def test_what_shares_sentences_is_quoted_once(turned: bool) -> None:
    one, other = cited(f"{A} {B}", (0, 1), bold="quay"), cited(f"{B} {C}", (1, 2), bold="Ida Berg")
    reply = joined("?", TWO, [said(other), said(one)] if turned else [said(one), said(other)])
    assert isinstance(reply, Answer)
    [citation] = reply.citations
    assert (citation.quote, citation.sentences) == (f"{A} {B} {C}", (0, 2))
    assert bold(citation) == ["quay", "Ida Berg"]


def test_what_stands_inside_another_quote_adds_what_is_bold_in_it() -> None:
    notes = (Note("1", "a note"), Note("2", "another"))
    whole = cited(f"{A} {B} {C}", (0, 2), bold="quay", notes=notes[:1])
    reply = joined("?", TWO, [said(whole), said(cited(B, (1, 1), bold="1931", notes=notes))])
    assert isinstance(reply, Answer)
    [citation] = reply.citations
    assert (citation.quote, citation.sentences, citation.notes) == (whole.quote, (0, 2), notes)
    assert bold(citation) == ["quay", "1931"]


def test_of_two_stretches_that_overlap_only_the_first_is_bold() -> None:
    reply = joined("?", TWO, [said(cited(B, bold="in 1931")), said(cited(B, bold="1931."))])
    assert isinstance(reply, Answer)
    assert bold(reply.citations[0]) == ["in 1931"]


def test_the_same_sentences_of_another_passage_are_others() -> None:
    assert shown(said(cited(A)), said(cited(B, passage="norland.txt#1"))) == [A, B]


def test_what_was_cut_and_does_not_overlap_any_more_stays_apart() -> None:
    assert shown(said(cited(f"{CUT}quay was built.", (0, 1))), said(cited(f"It was opened{CUT}", (1, 2)))) == [
        f"{CUT}quay was built.",
        f"It was opened{CUT}",
    ]


def test_only_one_quote_of_each_answer_has_something_bold() -> None:
    first = said(cited(A), cited(B, (1, 1), bold="1931"), cited(C, (2, 2), bold="Ida"))
    second = said(cited("Tea is sold.", (7, 7), bold="Tea"))
    reply = joined("?", TWO, [first, second])
    assert isinstance(reply, Answer)
    assert [bold(citation) for citation in reply.citations] == [[], ["1931"], [], ["Tea"]]


def test_what_supports_an_answer_stands_behind_it_while_there_is_room() -> None:
    long = "x" * (LIMIT - len(A) - len(B) - len(C) - 3)
    first = said(cited(A), cited(C, (2, 2)))
    assert shown(first, said(cited(B, (4, 4)), cited(long, (6, 6)))) == [A, C, B, long]
    assert shown(first, said(cited(B, (4, 4)), cited(f"{long}x", (6, 6)))) == [A, C, B]
    assert shown(first, said(cited(B, (4, 4)), cited(f"{A} {B}", (0, 1)))) == [A, C, B]  # its first sentence is shown


def test_of_long_quotes_each_has_the_same_room_and_a_short_one_stays_whole() -> None:
    long = ["; ".join([f"{name} came to the quay"] * 30) for name in ("Ada", "Ida")]
    quotes = shown(said(cited(long[0])), said(cited(B, (3, 3))), said(cited(long[1], (5, 5))))
    assert quotes[1] == B
    assert sum(map(len, quotes)) + 2 <= LIMIT
    room = (LIMIT - 2 - len(B)) // 2
    assert room // 2 < len(quotes[0]) <= room
    assert len(quotes[0]) <= len(quotes[2]) or quotes[2].endswith(CUT)
    assert len(quotes[2]) > room // 2
    assert all("came to the quay" in quote and CUT in quote for quote in (quotes[0], quotes[2]))


def test_a_cut_is_marked_where_something_is_left_out() -> None:
    quote = "First came the mayor, then came the guests, then the band of the town, and in 1931 came the ferry itself."
    start, middle, end = (shortened(cited(quote, bold=word), 45) for word in ("mayor", "band", "ferry"))
    assert not start.quote.startswith(CUT)
    assert start.quote.endswith(CUT)
    assert middle.quote.startswith(CUT)
    assert middle.quote.endswith(CUT)
    assert end.quote.startswith(CUT)
    assert end.quote.endswith("itself.")
    assert [bold(citation) for citation in (start, middle, end)] == [["mayor"], ["band"], ["ferry"]]
    assert shortened(cited(quote), len(quote)).quote == quote


class Answers:
    """Answers what it knows; keeps what it was asked, after what, and in how many characters."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known
        self.asked: list[tuple[str, str | None, int]] = []

    def __call__(self, part: Message, before: Before, room: int) -> Turn:
        last = before.turn
        self.asked.append((part.text, last.reply.question if last else None, room))
        known = self.known.get(part.text)
        if known is None:
            return Turn.of(None, Refusal(part.text, "en", Reason.ABSENT))
        return Turn.of(None, Answer(part.text, "en", (cited(known, passage=f"norland.txt#{known}"),), 0.9))


def asked(known: Mapping[str, str], *parts: str, last: Turn | None = None) -> tuple[Turn, Answers]:
    answers = Answers(known)
    messages: Sequence[Message] = [Message.read(part) for part in parts]
    return answer(" ".join(parts), messages, Before.known(last), answers), answers


def test_each_question_is_asked_after_the_one_before_it_in_its_share_of_the_room() -> None:
    before = Turn.of(None, Refusal("Before?", "en", Reason.ABSENT))
    turn, answers = asked({"Who?": A, "When?": B}, "Who?", "When?", last=before)
    assert answers.asked == [("Who?", "Before?", (LIMIT - 1) // 2), ("When?", "Who?", (LIMIT - 1) // 2)]
    assert turn.last.question == "When?"


def test_one_question_has_all_of_the_room_and_goes_by_the_whole_message() -> None:
    answers = Answers({"Who?": A})
    turn = answer("Please: who?", [Message.read("Who?")], Before.known(None), answers)
    assert answers.asked == [("Who?", None, LIMIT)]
    assert turn.reply.question == "Please: who?"
    assert turn.last is turn.reply


def test_the_only_one_that_is_answered_is_answered_again_in_all_of_the_room() -> None:
    turn, answers = asked({"When?": B}, "Who?", "When?", "Where?")
    assert answers.asked[-1] == ("When?", "Who?", LIMIT)
    assert isinstance(turn.reply, Answer)
    assert turn.reply.unanswered == ("Who?", "Where?")
    assert turn.last.question == "When?"


def test_what_is_too_much_for_one_reply_is_not_asked() -> None:
    parts = [f"Question {n}?" for n in range(MOST + 2)]
    turn, answers = asked(dict.fromkeys(parts, A), *parts)
    assert [part for part, _, _ in answers.asked] == parts[:MOST]
    assert isinstance(turn.reply, Answer)
    assert turn.reply.unread == tuple(parts[MOST:])


def test_where_nothing_is_answered_the_next_message_goes_on_from_the_refusal() -> None:
    turn, _ = asked({}, "Who?", "When?")
    assert turn.last is turn.reply
    assert isinstance(turn.reply, Refusal)


def test_and_is_left_out_only_where_nothing_is_found_with_it() -> None:
    _, answers = asked({"Who?": A, "When?": B}, "Who?", "and When?")
    assert [part for part, _, _ in answers.asked] == ["Who?", "and When?", "When?"]
    _, answers = asked({"Who?": A, "and When?": B}, "Who?", "and When?")
    assert [part for part, _, _ in answers.asked] == ["Who?", "and When?"]
