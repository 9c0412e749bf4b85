from __future__ import annotations

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.language.shortening import CUT
from index.model import Answer
from tests.index.answers.conftest import document

LIST = ", ".join(f"the bridge of mason number {n} in the north" for n in range(14))


def test_what_stands_out_in_a_cut_quote_is_where_it_should_be() -> None:
    text = f"There were {LIST}, and the Vesna Tunnel was opened in 1931."
    reply = Engine(Unindexed([document("t.txt", "Tunnels", (text,))])).answer("When was the Vesna Tunnel opened?")
    assert isinstance(reply, Answer)
    shown = reply.citations[0]
    assert shown.quote.startswith(CUT)
    assert [shown.quote[start:end] for start, end in shown.highlights] == ["1931"]


CLUB = (
    "The club is open Monday to Friday 6:30–21:00, weekends 7:00–19:00. The office of the club opens 10:00 to 12:30 on "
    "Thursdays.",
    "Marrow has a harbour, two mills and a weekly market for wool and timber.",
)


def test_hours_of_another_day_than_is_asked_for_are_neither_shown_nor_bold() -> None:
    reply = Engine(Unindexed([document("t.txt", "Club", CLUB)])).answer("When is the club open at weekends?")
    assert isinstance(reply, Answer)
    assert [citation.quote for citation in reply.citations] == [CLUB[0].partition(" The office")[0]]
    assert [reply.citations[0].quote[start:end] for start, end in reply.citations[0].highlights] == ["7:00–19:00"]


def test_no_more_than_two_places_are_quoted_unless_a_list_is_asked_for() -> None:
    texts = tuple(
        f"The {name} pump was painted in May by Ada {name}." for name in ("Orm", "Marrow", "Vesna", "Sudmark")
    )
    engine = Engine(Unindexed([document("pumps.txt", "Pumps", texts)]))
    answer = engine.answer("Who painted the pump in May?")
    assert isinstance(answer, Answer)
    assert len(answer.citations) == 2
    assert answer.more
