"""Facts with their year or figure left out: verbatim around the gap, and no wrong option that is true."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.facts.puzzles import Puzzle, Puzzles
from index.model import Citation, Event, Fact, Source
from tests.index.timeline.making import event

LINE = "In 1888 the railway reached Samarkand."


def fact(text: str, date: str | None = None, language: str = "en") -> Fact:
    source = Source("a.md", "The railways of Central Asia", language)
    return Fact(f"{abs(hash(text)):012x}"[:12], text, Citation(source, "a.md#0", "¶ 1", text, (0, 0)), date)


def made(told: Fact, *events: Event, near: tuple[str, ...] = ()) -> Puzzle:
    puzzle = Puzzles(events).of(told, near, 2026)
    assert puzzle is not None
    return puzzle


def wrong(puzzle: Puzzle) -> list[str]:
    return [option for place, option in enumerate(puzzle.options) if place != puzzle.right]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (fact(LINE, "1888"), "1888"),
        (fact("On 2 May 1911 the Salt Bridge was opened.", "1911-05-02"), "1911"),
        (fact("В 1888 году дорога дошла до Самарканда.", "1888", "ru"), "1888"),
        (fact("1888年，铁路通到撒马尔罕。", "1888", "zh"), "1888"),
        (fact("The line is 1,442 km long."), "1,442"),
        (fact("Дорога длиной 1442,5 км идёт через пустыню.", None, "ru"), "1442,5"),
        (fact("Of the sleepers 68% were of saxaul."), "68"),
    ],
)
def test_what_is_left_out_is_one_of_four_options(told: Fact, answer: str) -> None:
    puzzle = made(told)
    assert puzzle.options[puzzle.right] == answer
    assert puzzle.before + answer + puzzle.after == told.text
    assert len(set(puzzle.options)) == 4
    assert puzzle == made(told)


def test_the_ending_that_tells_the_number_is_in_the_gap() -> None:
    puzzle = made(fact("Demiryolu 1888'de Semerkant'a ulaştı.", "1888", "tr"))
    assert (puzzle.before, puzzle.after) == ("Demiryolu ", " Semerkant'a ulaştı.")


@pytest.mark.parametrize("seed", range(40))
def test_no_wrong_year_is_true_of_the_same_matter(seed: int) -> None:
    told = replace(fact(LINE, "1888"), id=f"{seed:012x}")
    again = event("1893", "The railway reached Samarkand again after the flood."), event("187X", "Samarkand waited.")
    puzzle = made(told, *again, event("1901", "Bukhara had a bank."), near=("It had been promised for 1885.",))
    years = set(map(int, wrong(puzzle)))
    assert not years & {1893, 1885, 1888, *range(1870, 1880)}
    assert max(years) <= 2026


@pytest.mark.parametrize(
    "told",
    [
        fact("Around 1888 the railway reached Samarkand.", "1888~"),
        fact("By 1888 the railway had reached Samarkand.", "../1888"),
        fact("From 1880 to 1888 the railway was built.", "1880/1888"),
        fact("The railway of 1888 was closed in 1888.", "1888"),
        fact("The railway reached Samarkand in the 19th century.", "18XX"),
        fact("The line is more than 1,442 km long."),
        fact("Дорога длиной около 1442 км идёт через пустыню.", None, "ru"),
        fact("Жолдың ұзындығы 1442 шақырымнан астам.", None, "kk"),
        fact("铁路长1442公里以上。", None, "zh"),
        fact("Hattın uzunluğu 1442 km'den fazla.", None, "tr"),
        fact("Engine 12 and engine 14 are kept in Samarkand."),
        fact("The Class 12 engines were built in Samarkand."),
        fact("В 19-м веке дороги не было.", None, "ru"),
        fact("The railway reached Samarkand."),
    ],
)
def test_no_puzzle_is_made_of_what_other_numbers_fit_as_well(told: Fact) -> None:
    assert Puzzles(()).of(told, (), 2026) is None


def test_no_puzzle_is_made_of_what_is_told_differently_or_may_last() -> None:
    told = fact(LINE, "1888")
    assert Puzzles([replace(event("1888", LINE), disputes=("x",))]).of(told, (), 2026) is None
    assert Puzzles([event("1888", LINE, kind="as of")]).of(told, (), 2026) is None


def test_wrong_figures_are_written_like_the_right_one() -> None:
    assert all(option.endswith("0,000") for option in wrong(made(fact("The desert takes up 350,000 square km."))))
    assert all(len(option.partition(".")[2]) == 2 for option in wrong(made(fact("The bank lent $4.18 billion."))))
    assert all(int(option) < 100 for option in wrong(made(fact("Of the sleepers 68% were of saxaul."))))


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        (fact("In 1888 the first treaty was signed, and in 1893 a second.", "1888"), 0, 1893),
        (fact("The line that was begun in 1880 reached Samarkand in 1888.", "1888"), 1880, 2027),
        (fact("1888年签订了协定，1893年又签订了第二个协定。", "1888", "zh"), 0, 1893),
    ],
)
def test_no_wrong_year_is_made_impossible_by_another_year_of_the_sentence(
    told: Fact, low: int, high: int, seed: int
) -> None:
    puzzle = Puzzles([]).of(replace(told, id=f"{seed:012x}"), (), 2026)
    assert puzzle is not None
    assert all(low < int(option) < high for option in puzzle.options)


def test_where_the_years_around_leave_no_room_there_is_no_puzzle() -> None:
    assert Puzzles([]).of(fact("Begun in 1887, opened in 1888, closed in 1889.", "1888"), (), 2026) is None
