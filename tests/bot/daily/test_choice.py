from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.daily.choice import Choice, Wish, choose
from bot.state.deliveries import Use
from index.model import Fact
from tests.bot.daily.facts import fact, plain_facts

DAY = date(2026, 3, 22)
WISH = Wish(chat=-100)


def pick(facts: list[Fact], day: date = DAY, wish: Wish = WISH, used: dict[str, Use] | None = None) -> str:
    chosen = choose(facts, used or {}, 1, wish, day)
    assert chosen is not None
    return chosen.fact.id


class Reader:
    """A chat that is given one fact after the other."""

    def __init__(self, wish: Wish = WISH) -> None:
        self.used: dict[str, Use] = {}
        self.round = 1
        self.wish = wish

    def get(self, facts: list[Fact], day: date) -> Choice:
        chosen = choose(facts, self.used, self.round, self.wish, day)
        assert chosen is not None
        self.round = chosen.round
        self.used[chosen.fact.id] = Use(chosen.round, day)
        return chosen

    def read(self, facts: list[Fact], days: int, start: date = DAY) -> list[str]:
        return [self.get(facts, start + timedelta(days=n)).fact.id for n in range(days)]


def test_without_facts_nothing_is_chosen() -> None:
    assert choose([], {}, 1, WISH, DAY) is None


def test_an_event_of_this_day_comes_first_whatever_its_year() -> None:
    facts = [*plain_facts(20), fact("month", "1991-03"), fact("today", "-0138-03-22"), fact("tomorrow", "1991-03-23")]
    assert pick(facts) == "today"


def test_then_the_month_then_the_topic_then_any() -> None:
    facts = [*plain_facts(20), fact("month", "1991-03"), fact("rail", topics=("rail",))]
    wish = Wish(-100, frozenset({"rail"}))
    assert Reader(wish).read(facts, 2) == ["month", "rail"]


def test_a_fact_waits_for_its_own_day_while_there_are_others() -> None:
    facts = [*plain_facts(9), fact("later", "1991-03-31")]
    days = Reader().read(facts, 10)
    assert days.index("later") == 9  # 31 March is nine days after the 22nd


def test_when_only_dated_facts_are_left_the_farthest_day_goes_first() -> None:
    facts = [fact("soon", "1991-03-25"), fact("far", "1991-12-01"), fact("next", "1991-03-23")]
    assert Reader().read(facts, 3) == ["far", "next", "soon"]


def test_without_on_this_day_the_dates_do_not_matter() -> None:
    facts = [*plain_facts(200), fact("today", "1991-03-22")]
    assert pick(facts, wish=Wish(-100, on_this_day=False)) != "today"


def test_two_events_of_one_day_both_come_up_in_their_month() -> None:
    facts = [*plain_facts(20), fact("a", "1991-03-22"), fact("b", "1992-03-22")]
    assert set(Reader().read(facts, 2)) == {"a", "b"}


def test_seasons_ranges_and_years_are_not_taken_for_months() -> None:
    facts = [fact("plain"), fact("season", "1991-21"), fact("range", "1991-03/1992-03"), fact("year", "1903")]
    assert sorted(Reader().read(facts, 4)) == ["plain", "range", "season", "year"]


def test_chats_get_the_same_facts_in_different_orders() -> None:
    orders = {tuple(Reader(Wish(chat)).read(plain_facts(10), 10)) for chat in range(20)}
    assert len(orders) == 20


def test_what_is_left_counts_down_to_nothing() -> None:
    reader = Reader()
    assert [reader.get(plain_facts(4), DAY).left for _ in range(5)] == [3, 2, 1, 0, 3]


def test_a_new_round_keeps_a_fact_back_until_half_of_the_others_were_posted_since() -> None:
    for chat in range(30):
        order = Reader(Wish(chat)).read(plain_facts(10), 20)
        assert set(order[:10]) == set(order[10:])
        assert all(order.index(key, 10) - order.index(key) > 5 for key in order[:10])


@given(st.data())
def test_no_fact_returns_before_all_were_used_whatever_comes_and_goes(data: st.DataObject) -> None:
    everything = [
        fact(f"f{n}", data.draw(st.sampled_from([None, "1991-03", "1991-03-25", "1990-07-01"]))) for n in range(12)
    ]
    reader = Reader()
    given_out: Counter[str] = Counter()
    present = everything[:6]
    for n in range(40):
        if data.draw(st.booleans()):
            present = data.draw(st.lists(st.sampled_from(everything), min_size=1, unique_by=lambda f: f.id))
        chosen = reader.get(present, DAY + timedelta(days=n)).fact.id
        if given_out[chosen]:
            assert all(given_out[f.id] for f in present), "posted again while another was never posted"
        given_out[chosen] += 1


@given(st.integers(2, 40), st.integers(1, 200))
def test_with_unchanging_documents_all_facts_are_used_equally_often(count: int, days: int) -> None:
    uses = Counter(Reader().read(plain_facts(count), days))
    assert max(uses.values()) - min((uses[f.id] for f in plain_facts(count)), default=0) <= 1
