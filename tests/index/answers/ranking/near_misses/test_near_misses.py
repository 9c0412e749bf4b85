from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.near_misses import DECISIVE, near_misses
from index.model import Document, Passage, Refusal, Sentence, Source
from tests.index.answers.conftest import document

BY_WORDS = {"disarranged", "opposite"}
"""Rules that go along with what is learned here; `test_order` and `test_contrasts` have them."""
FRAMING = "Marrow has a harbour, two mills and a weekly market for wool and timber."


def asked(question: str, sentence: str) -> Engine:
    return Engine(Unindexed([document("a.txt", "Marrow", [sentence, FRAMING])]))


def missed(question: str, sentence: str) -> set[str]:
    """What speaks against a sentence, all that the folder holds on the subject."""
    engine = asked(question, sentence)
    f = engine.searching.find(engine.expanded(understand(question, "en")))
    assert f is not None
    found = near_misses(engine.collection, f.question, f.evidence, int(f.ranking.sentences.argmax()))
    return {name for name, value in found.items() if value} - BY_WORDS


NEAR = [
    ("qualified", "Who is the minister of Norland?", "The deputy minister of Norland is Ivo Marten."),
    ("qualified", "Who is the director of the museum?", "Lena Orsk is a former director of the museum."),
    ("agentless", "Who repaired the Orlen Bridge?", "The Orlen Bridge was repaired in 1958 after a flood."),
    ("agentless", "Who repaired the Orlen Bridge?", "The Orlen Bridge was repaired in 1958 and painted by Novak."),
    ("remodified", "When does the late shift start?", "The early shift starts at five."),
    ("remodified", "How much is the family pass?", "The student pass is 48 euros."),
    ("undated", "How many people worked at the Orlen mill in 1931?", "About 300 people worked at the Orlen mill."),
    ("rateless", "How many tons of timber does Sudmark sell per year?", "Sudmark sold 400 tons of timber to Norland."),
    ("crossed", "Who is the minister of Sudmark?", "Ada Kestrel met the minister of Norland, Ivo Marten, in Sudmark."),
    ("crossed", "Who is the minister of Sudmark?", "The minister of the Norland council, Ivo Marten, came to Sudmark."),
    ("crossed", "Who is the minister of Sudmark?", "The minister for Norland met Weston here in Sudmark."),
    ("unsequenced", "Who led the Marrow club before Novak?", "Novak led the Marrow club for six years."),
    ("disordered", "Who led the Marrow club before Novak?", "Novak led the Marrow club and was followed by Orsk."),
    ("disordered", "Who led the Marrow club before Novak?", "After Novak the Marrow club was led by Lena Orsk."),
    ("disordered", "Who led the Marrow club after Novak?", "Novak succeeded Lena Orsk as leader of the Marrow club."),
    ("unranked", "Who was the first skipper to cross the Vesna?", "Ivo Marten, a skipper, crossed the Vesna."),
]  # fmt: skip
FAR = [
    ("Who is the minister of Sudmark?", "Sudmark has Ada Kestrel as its minister."),
    ("Who is the minister of Sudmark?", "Sudmark has Ada Kestrel as the minister of"),
    ("Who is the minister of Sudmark?", "Sudmark has Ada Kestrel as the minister of the"),
    ("Who is the minister of Sudmark?", "The minister of the harbour of Sudmark is Ada Kestrel."),
    ("Who is the minister of Norland?", "The minister of Norland is Ivo Marten."),
    ("Who repaired and painted the Orlen Bridge?", "The Orlen Bridge was repaired and painted by Ada Kestrel."),
    ("When does the late shift start?", "The early shift starts at five, the late shift at one."),
    ("When does the late shift start?", "The shift that is late starts at one."),
    ("When does the shift start?", "The early shift starts at five."),
    ("Who is the deputy minister of Norland?", "The deputy minister of Norland is Ivo Marten."),
    ("Who is the minister of Norland?", "The minister of Norland is Ivo Marten; his deputy minister is Lena Orsk."),
    ("Who repaired the Orlen Bridge?", "The Orlen Bridge was repaired by Ada Kestrel in 1958."),
    ("Who repaired the Orlen Bridge?", "Ada Kestrel repaired the Orlen Bridge in 1958."),
    ("Who was called the saint of Marrow?", "Ada Kestrel was called the saint of Marrow."),
    ("How many people worked at the Orlen mill in 1931?", "In 1931 about 300 people worked at the Orlen mill."),
    ("How many tons does Sudmark sell, per Kestrel?", "Sudmark sells 400 tons."),
    ("Each of the mills at Sudmark sells how many tons?", "The mills at Sudmark sell 400 tons."),
    ("How many tons does Sudmark sell per year?", "Sudmark sells 400 tons of timber to Norland every year."),
    ("Who is the minister of Sudmark?", "The ministers of Norland and the minister of Sudmark, Ada Kestrel, met."),
    ("Who led the Marrow club before Novak?", "Novak succeeded Ada Kestrel, who led the Marrow club for six years."),
    ("Who led the Marrow club after Novak?", "Novak led the Marrow club and was succeeded by Lena Orsk."),
    ("When did the Marrow club open after the flood?", "The Marrow club opened in 1958."),
    ("Who was the first skipper to cross the Vesna?", "Ivo Marten was the first skipper who crossed the Vesna."),
]


@pytest.mark.parametrize(("name", "question", "sentence"), NEAR)
def test_what_speaks_against_a_sentence_with_all_the_words_is_told(name: str, question: str, sentence: str) -> None:
    assert missed(question, sentence) == {name}


@pytest.mark.parametrize(("question", "sentence"), FAR)
def test_nothing_speaks_against_a_sentence_that_answers(question: str, sentence: str) -> None:
    assert missed(question, sentence) == set()


@pytest.mark.parametrize(("name", "question", "sentence"), [near for near in NEAR if near[0] in DECISIVE])
def test_a_decisive_near_miss_is_refused(name: str, question: str, sentence: str) -> None:
    assert isinstance(asked(question, sentence).answer(question), Refusal)


def in_russian(question: str, sentence: str) -> set[str]:
    return missed_in("ru", question, sentence)


def missed_in(language: str, question: str, sentence: str) -> set[str]:
    passage = Passage("a.txt", 0, "¶ 1", sentence, (Sentence(0, len(sentence)),), language=language)
    engine = Engine(Unindexed([Document(Source("a.txt", "Марров", language), (passage,))]))
    f = engine.searching.find(engine.expanded(understand(question, language)))
    assert f is not None
    found = near_misses(engine.collection, f.question, f.evidence, 0)
    return {name for name, value in found.items() if value} - BY_WORDS


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Кто руководил клубом до Новака?", "Новак руководил клубом шесть лет.", {"unsequenced"}),
        ("Кто руководил клубом до Новака?", "До Новака клубом руководила Орск.", set()),
        ("Сколько людей работало в Марров в 1931 году?", "В Марров работало 300 людей.", {"undated"}),
        ("Кто министр в Марров?", "Заместитель министра в Марров — Иво Мартен.", {"qualified"}),
        ("Кто министр в Марров?", "Министр в Марров — Ада Роу, её заместитель министра — Иво Мартен.", set()),
        ("Кто заместитель министра в Марров?", "Заместитель министра в Марров — Иво Мартен.", set()),
        ("Сколько министров в Марров?", "Заместителей министра в Марров двое.", set()),
    ],
)
def test_in_other_languages_years_and_words_of_order_are_told(question: str, sentence: str, told: set[str]) -> None:
    assert in_russian(question, sentence) == told


@pytest.mark.parametrize(
    ("language", "question", "sentence", "told"),
    [
        ("en", "Who is the deputy keeper?", "The keeper is Ivo Marten.", True),
        ("en", "Who is the deputy keeper?", "The keeper is Ivo Marten, his deputy Ada Roe.", False),
        ("en", "How many acting keepers were there?", "There were three keepers.", False),
        ("ru", "Кто заместитель смотрителя?", "Смотритель — Иво Мартен.", True),
        ("kk", "Меңгерушінің орынбасары кім?", "Меңгеруші — Қайрат Омаров.", True),
        ("kk", "Меңгерушінің орынбасары кім?", "Меңгерушінің орынбасары — Қайрат Омаров.", False),
        ("tr", "Müdür yardımcısı kim?", "Müdür Kemal Arslan'dır.", True),
        ("tr", "Müdür yardımcısı kim?", "Müdür yardımcısı Kemal Arslan'dır.", False),
        ("zh", "副校长是谁？", "校长是周德明。", True),
        ("zh", "副校长是谁？", "副校长是周德明。", False),
    ],
)
def test_an_office_is_no_deputys(language: str, question: str, sentence: str, told: bool) -> None:
    assert ("unqualified" in missed_in(language, question, sentence)) is told


def test_the_deputy_of_another_language_is_qualified_behind_the_office() -> None:
    assert missed_in("tr", "Müdür kim?", "Müdür yardımcısı Kemal Arslan'dır.") <= {"qualified"}
    assert missed_in("kk", "Меңгеруші кім?", "Меңгеруші орынбасары — Қайрат Омаров.") == {"qualified"}


COUNTED_OFF = [
    ("en", "Who was the second keeper?", "The first keeper, Ivo Marten, lived there until 1891.", True),
    ("en", "Who was the second head keeper?", "The 3rd head keeper was Ivo Marten.", True),
    ("en", "Who was the last keeper?", "The first keeper was Ivo Marten.", True),
    ("en", "Who was the second keeper?", "The first keeper, Ivo Marten, was followed by his brother.", False),
    ("en", "Who was the second keeper?", "The first keeper was Ivo Marten, the second Ada Kestrel.", False),
    ("en", "Who was the second keeper?", "The 2nd keeper was Ivo Marten.", False),
    ("en", "Who was the second keeper?", "The keeper after the first fire was Ivo Marten.", False),
    ("en", "Who was the keeper in the second war?", "The first keeper was Ivo Marten.", False),
    ("ru", "Кто был вторым директором клуба?", "Первым директором клуба была Анна Седова.", True),
    ("ru", "Кто был вторым директором клуба?", "Первым директором была Анна Седова, вторым — Игорь Лапин.", False),
    ("ru", "Кто был последним директором клуба?", "Третий директор клуба — Игорь Лапин.", True),
    ("kk", "Екінші меңгеруші кім болды?", "Бірінші меңгеруші Қайрат Омаров болды.", True),
    ("kk", "Екінші меңгеруші кім болды?", "Екінші меңгеруші Қайрат Омаров болды.", False),
    ("tr", "İkinci işletmeci kimdi?", "İlk işletmeci Kemal Arslan'dı.", True),
    ("tr", "İkinci işletmeci kimdi?", "İlk işletmeci Kemal Arslan'dı, ikincisi Ada Roe.", False),
    ("kk", "Екінші меңгеруші кім болды?", "Бірінші меңгеруші Қайрат Омаров болды, екіншісі — Дана Роева.", False),
    ("tr", "İlk işletmeci kimdi?", "Birinci işletmeci Kemal Arslan'dı.", False),
    ("zh", "第二任校长是谁？", "第一任校长是周德明。", True),
    ("zh", "第二任校长是谁？", "第一任校长是周德明，第二任校长是许秀兰。", False),
]


@pytest.mark.parametrize(("language", "question", "sentence", "told"), COUNTED_OFF)
def test_another_of_those_that_are_counted_off_is_told(language: str, question: str, sentence: str, told: bool) -> None:
    assert ("misnumbered" in missed_in(language, question, sentence)) is told


def missed_by(place: int, question: str, *sentences: str) -> set[str]:
    """What speaks against one of several sentences of a paragraph, by its place."""
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple(Sentence(start, start + len(told)) for start, told in zip(starts, sentences, strict=True))
    passage = Passage("a.txt", 0, "¶ 1", text, spans, language="en")
    engine = Engine(Unindexed([Document(Source("a.txt", "Marrow", "en"), (passage,))]))
    f = engine.searching.find(engine.expanded(understand(question, "en")))
    assert f is not None
    return {name for name, value in near_misses(engine.collection, f.question, f.evidence, place).items() if value}


def test_only_the_sentence_itself_is_looked_at() -> None:
    told = ("The harbour freezes every year.", "Sudmark sold 400 tons of timber.", "The ferry rests every year.")
    assert missed_by(1, "How many tons of timber does Sudmark sell per year?", *told) == {"rateless"}


@pytest.mark.parametrize(("place", "told"), [(0, {"undated"}), (1, set()), (2, set()), (3, set()), (4, set())])
def test_the_year_asked_about_may_stand_in_a_sentence_beside_or_before(place: int, told: set[str]) -> None:
    rows = [f"The Orlen mill had {number} people." for number in ("two", "three", "four", "five", "six")]
    rows[2] = "The Orlen mill had four people in 1931."
    assert missed_by(place, "How many people worked at the Orlen mill in 1931?", *rows) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("After the old Novak, Lena Orsk led the Marrow club.", {"disordered"}),
        ("After a long and hard winter Novak led the Marrow club.", set()),  # 'after' is said of the winter
        ("The Marrow club of Novak was succeeded in turn by another.", {"disordered"}),
        ("Novak, who succeeded Orsk, led the Marrow club, admired by all.", set()),  # 'by' belongs to another verb
    ],
)
def test_a_word_of_order_is_said_of_the_name_close_behind_it(sentence: str, told: set[str]) -> None:
    assert missed("Who led the Marrow club before Novak?", sentence) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who led the Marrow club before the old Novak?", {"unsequenced"}),
        ("Who led the Marrow club before the very old Novak?", set()),  # too far to be sure that it is said of him
        ("Who replaced the head of Marrow club?", {"unsequenced"}),
    ],
)
def test_order_is_asked_by_a_word_beside_a_name_or_a_verb(question: str, told: set[str]) -> None:
    assert missed(question, "Novak, the old head, led the Marrow club for six years.") == told


def test_the_word_of_order_may_stand_behind_the_name_in_turkish() -> None:
    sentence = "Novak kulübü altı yıl yönetti."
    passage = Passage("a.txt", 0, "¶ 1", sentence, (Sentence(0, len(sentence)),), language="tr")
    engine = Engine(Unindexed([Document(Source("a.txt", "Marrow", "tr"), (passage,))]))
    for question, told in (("Kulübü Novak'tan önce kim yönetti?", 1.0), ("Kulübü kim yönetti?", 0.0)):
        f = engine.searching.find(engine.expanded(understand(question, "tr")))
        assert f is not None
        assert near_misses(engine.collection, f.question, f.evidence, 0)["unsequenced"] == told
