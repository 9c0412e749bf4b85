"""What is shown beside the best sentence: its list, its reason, who said it; and what there is room for."""

from __future__ import annotations

import pytest

from index.answers.ranking.context.conclusions import with_reason
from index.answers.ranking.context.lead_ins import with_items
from index.answers.ranking.context.quotations import with_speaker
from index.model import Kind
from tests.index.answers.ranking.displayed import displayed, listed, prose

TEN = "x" * 9 + "."


@pytest.mark.parametrize(
    ("room", "shown", "kept"),
    [
        (10, [0], [0]),
        (5, [0], [0]),  # the first always
        (21, [0, 1], [0, 1]),  # a blank stands between them
        (20, [0, 1], [0]),
        (32, [0, 1, 2], [0, 1, 2]),
        (31, [0, 1, 2], [0, 1]),
        (21, [1, 1, 0], [1, 0]),  # each once
        (21, [2, 0, 1], [2, 0]),
        (100, [2, 1, 0], [2, 1, 0]),  # in the order of their worth
    ],
)
def test_as_many_sentences_are_shown_as_fit(room: int, shown: list[int], kept: list[int]) -> None:
    assert displayed("what?", prose(TEN, TEN, TEN), room=room).fitting(shown) == kept


def test_a_sentence_is_read_in_its_own_passage() -> None:
    showing = displayed("what?", prose("One.", "Two."), prose("Three."))
    assert [showing.text(s) for s in range(3)] == ["One.", "Two.", "Three."]
    assert [list(showing.passage(s)) for s in range(3)] == [[0, 1], [0, 1], [2]]


CANOE = listed("Every pupil brings:", "a towel", "a cap", "two euros")


def test_behind_what_announces_a_list_its_items_are_shown() -> None:
    assert with_items(displayed("what?", CANOE), [0]) == [0, 1, 2, 3]
    assert with_items(displayed("what?", CANOE), [0, 2]) == [0, 1, 2, 3]  # in their order


def test_an_item_is_shown_as_it_was_chosen() -> None:
    assert with_items(displayed("what?", CANOE), [2]) == [2]
    assert with_items(displayed("what?", CANOE), [2, 0]) == [2, 0]


def test_a_list_ends_with_its_passage_and_with_its_items() -> None:
    after = [*CANOE, (Kind.PROSE, "The teacher brings the floats.")]
    assert with_items(displayed("what?", after), [0]) == [0, 1, 2, 3]
    assert with_items(displayed("what?", CANOE, listed("Else:", "a rope")), [0]) == [0, 1, 2, 3]
    assert with_items(displayed("what?", listed("Else:", "a rope"), CANOE), [2]) == [2, 3, 4, 5]


def test_a_colon_of_another_writing_announces_as_well() -> None:
    assert with_items(displayed("什么？", listed("学员须带：", "毛巾", "泳帽"), language="zh"), [0]) == [0, 1, 2]


def test_what_announces_nothing_stays_alone() -> None:
    assert with_items(displayed("what?", listed("Every pupil pays.", "a towel")), [0]) == [0]
    assert with_items(displayed("what?", prose("Every pupil brings:", "Nothing at all.")), [0]) == [0]
    assert with_items(displayed("what?", prose("Every pupil brings:"), listed("Else:", "a rope")), [0, 2]) == [0, 2]


def test_the_sentences_before_what_announces_a_list_stay_before_it() -> None:
    told = [*prose("The wheel broke."), *listed("Two bids came:", "900 crowns", "750 crowns")]
    assert with_items(displayed("what?", told), [0, 1]) == [0, 1, 2, 3]
    assert with_items(displayed("what?", told), [0]) == [0]  # only where both were chosen
    assert with_items(displayed("what?", told, prose("Else.")), [0, 1, 4]) == [0, 1, 2, 3]
    last = displayed("what?", prose("The wheel broke.", "Two bids came:"), listed("Else:", "a rope"))
    assert with_items(last, [0, 1]) == [0, 1]


def test_numbered_steps_follow_an_item_and_not_a_rule() -> None:
    steps = listed("If it jams:", "1. Let it cool.", "2. Pull.", kind=Kind.ARTICLE, lead_kind=Kind.ITEM)
    assert with_items(displayed("what?", steps), [0]) == [0, 1, 2]
    rules = listed("3. Guests pay:", "4. No dogs.", kind=Kind.ARTICLE, lead_kind=Kind.ARTICLE)
    assert with_items(displayed("what?", rules), [0]) == [0]


@pytest.mark.parametrize(("room", "shown"), [(29, 1), (30, 2), (42, 2), (43, 3), (55, 3), (56, 4), (1000, 4)])
def test_a_list_is_shown_as_far_as_there_is_room(room: int, shown: int) -> None:
    """Seventeen letters and ten an item, with a sign and two blanks before each."""
    showing = displayed("what?", listed("x" * 16 + ":", TEN, TEN, TEN), room=room)
    assert len(with_items(showing, [0])) == shown


@pytest.mark.parametrize(("room", "shown"), [(29, 2), (30, 3), (42, 3), (43, 4)])
def test_what_stands_before_the_list_takes_room_as_well(room: int, shown: int) -> None:
    showing = displayed("what?", [*prose(TEN), *listed("123:", TEN, TEN)], room=room)
    assert len(with_items(showing, [0, 1])) == shown


@pytest.mark.parametrize(
    ("language", "question", "reason", "told"),
    [
        ("en", "Why was the ferry stopped?", "The oars had cracked.", "Therefore the ferry was stopped."),
        ("ru", "Почему остановили паром?", "Вёсла треснули.", "Поэтому паром остановили."),
        ("kk", "Паром неге тоқтады?", "Ескек сынды.", "Сондықтан паром тоқтады."),
        ("tr", "Feribot neden durdu?", "Kürek kırıldı.", "Bu yüzden feribot durdu."),
        ("zh", "渡船为什么停航？", "船桨断了。", "因此渡船停航。"),
    ],
)
def test_why_is_answered_behind_the_reason(language: str, question: str, reason: str, told: str) -> None:
    showing = displayed(question, prose("Else.", reason, told), language=language)
    assert with_reason(showing, [2]) == [2, 1]
    assert with_reason(showing, [2, 0]) == [2, 1, 0]
    assert with_reason(showing, [1]) == [1]
    opening = displayed(question, prose(reason), prose(told), language=language)
    assert with_reason(opening, [1]) == [1]  # the sentence before is of another passage
    narrow = displayed(question, prose("Else.", reason, told), language=language, room=len(told) + len(reason))
    assert with_reason(narrow, [2]) == [2]


WHO_SAID = [
    (
        "en",
        "Who said that the river takes no sides?",
        "“We were late,” Ada Roe told the council.",
        "“The river takes no sides.”",
    ),
    ("ru", "Кто сказал, что река не выбирает?", "«Мы опоздали», — сказала Анна Роева.", "«Река не выбирает»."),
    ("kk", "Өзен таңдамайды деп кім айтты?", "«Кешіктік», — деді Айша Серікова.", "«Өзен таңдамайды»."),
    ("tr", "Nehir taraf tutmaz diyen kim?", "“Geciktik” dedi Ayşe Demir.", "“Nehir taraf tutmaz.”"),
]


@pytest.mark.parametrize(("language", "question", "named", "quoted"), WHO_SAID)
def test_a_quotation_is_shown_with_its_speaker(language: str, question: str, named: str, quoted: str) -> None:
    showing = displayed(question, prose(named, quoted), language=language)
    assert with_speaker(showing, [1]) == [1, 0]
    assert with_speaker(showing, [0]) == [0]
    between = displayed(question, prose(named, quoted, quoted), language=language)
    assert with_speaker(between, [2]) == [2, 0, 1]
    far = displayed(question, prose(named, quoted, quoted, quoted), language=language)
    assert with_speaker(far, [3]) == [3]
    apart = displayed(question, prose(named), prose(quoted), language=language)
    assert with_speaker(apart, [1]) == [1]
    narrow = displayed(question, prose(named, quoted), language=language, room=len(named) + len(quoted))
    assert with_speaker(narrow, [1]) == [1]
    exact = displayed(question, prose(named, quoted), language=language, room=len(named) + len(quoted) + 1)
    assert with_speaker(exact, [1]) == [1, 0]


@pytest.mark.parametrize(
    ("question", "before", "best"),
    [
        ("When did the river take sides?", "“We were late,” Ada Roe told the council.", "“The river takes no sides.”"),
        ("Who said it?", "Ada Roe came to the council.", "“The river takes no sides.”"),  # she isn't quoted
        ("Who said it?", "“We were late,” somebody told the council.", "“The river takes no sides.”"),
        ("Who said it?", "“We and Ada Roe were late,” they said.", "“The river takes no sides.”"),  # named inside alone
        ("Who said it?", "“We were late,” Ada Roe told the council.", "The river takes no sides."),
        ("Who said it?", "“We were late,” Ada Roe said.", "“The river takes no sides,” said Bo Lind."),
    ],
)
def test_nobody_is_taken_for_a_speaker_who_is_none(question: str, before: str, best: str) -> None:
    assert with_speaker(displayed(question, prose(before, best)), [1]) == [1]


@pytest.mark.parametrize("quoted", ["“No.”", '"No."', "«No!»", "— No.", "「No」。", "“No …"])
def test_a_sentence_of_nothing_but_a_quotation_is_one_however_it_is_marked(quoted: str) -> None:
    assert with_speaker(displayed("Who said it?", prose("“Late,” Ada Roe said.", quoted)), [1]) == [1, 0]
