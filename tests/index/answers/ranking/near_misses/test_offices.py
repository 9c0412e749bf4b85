"""Who holds an office isn't told by who is deputy, by who leaves it, or by the same office of another place."""

from __future__ import annotations

import pytest

from index.answers.ranking.matching.told import told
from index.answers.ranking.near_misses.offices import (
    is_crossed,
    is_qualified,
    is_qualified_there,
    is_unqualified,
    tells_who_left,
)
from tests.index.answers.ranking.one_sentence import found

DEPUTIES = [
    ("Who is the minister of Norland?", "The deputy minister of Norland is Ivo Marten.", True),
    ("Who is the minister of Norland?", "Deputy minister of Norland is Ivo Marten.", True),
    ("Who is the minister of Norland?", "A former prime minister of Norland is Ivo Marten.", True),
    ("Who is the minister of Norland?", "The former and now again acting minister of Norland is Ivo Marten.", True),
    ("Who is the minister of Norland?", "His deputy is here; the minister of Norland is Ivo Marten.", False),
    ("Who is the minister of Norland?", "The minister of Norland is Ivo Marten, his deputy minister Ada Roe.", False),
    ("Who is the minister of Norland?", "The minister is Ivo Marten.", False),
    ("Who is the minister of Norland?", "The former mill of Norland is a museum.", False),  # no office
    ("Who is the deputy minister of Norland?", "The deputy minister of Norland is Ivo Marten.", False),
    ("Who is the former minister of Norland?", "The deputy minister of Norland is Ivo Marten.", False),
    ("Who spoke for the ministers of Norland?", "The deputy minister of Norland spoke for them.", False),
    ("Who is the keeper of the mill?", "The deputy director of the mill is Ada Roe.", False),  # another office
]
DEPUTIES_THERE = [
    ("ru", "Кто министр в Маррове?", "Заместитель министра в Маррове — Иво Мартен.", True),
    ("ru", "Кто министр в Маррове?", "Бывший министр в Маррове — Иво Мартен.", True),
    ("ru", "Кто министр в Маррове?", "Министр в Маррове — Ада Роу, заместитель министра — Иво Мартен.", False),
    ("ru", "Кто министр в Маррове?", "Заместитель и министр в Маррове — Иво Мартен и Ада Роу.", False),
    ("ru", "Кто министр в Маррове?", "В Маррове живёт Иво Мартен.", False),
    ("ru", "Кто министр в Маррове?", "Министр живёт в бывшем Маррове.", False),
    ("ru", "Кто министр?", "Министр в Бывший Марров не приехал.", False),
    ("ru", "Кто бывший министр в Маррове?", "Бывший министр в Маррове — Иво Мартен.", False),
    ("ru", "Сколько министров в Маррове?", "Заместителей и бывших министров двое.", False),
    ("ru", "Где живёт министр?", "Бывший министр живёт в Маррове.", False),  # only of who it is
    ("kk", "Меңгеруші кім?", "Меңгеруші орынбасары — Қайрат Омаров.", True),
    ("kk", "Меңгеруші кім?", "Бұрынғы меңгеруші — Қайрат Омаров.", True),
    ("kk", "Меңгеруші кім?", "Меңгеруші — Қайрат Омаров, оның орынбасары — Дана Роева.", False),
    ("kk", "Меңгеруші орынбасары кім?", "Меңгеруші орынбасары — Қайрат Омаров.", False),
    ("tr", "Müdür kim?", "Müdür yardımcısı Kemal Arslan'dır.", True),
    ("tr", "Müdür kim?", "Eski müdür Kemal Arslan'dır.", True),
    ("tr", "Müdür kim?", "Müdür Kemal Arslan, yardımcısı Ada Roe'dur.", False),
    ("tr", "Müdür nerede?", "Müdür yardımcısı okulda.", False),
    ("tr", "Müdür yardımcısı kim?", "Müdür yardımcısı Kemal Arslan'dır.", False),
    ("tr", "Arslan müdür mü, kim müdür?", "Eski Arslan okulunda müdür odası var.", False),  # what is named is no office
]
THE_OFFICE_ITSELF = [
    ("en", "Who is the deputy mayor?", ("The mayor is Ada Roe.",), True),
    ("en", "What does the deputy mayor do?", ("The mayor opens the bridge.",), True),
    ("en", "Who was mayor in the late 19th century?", ("The mayor was Ada Roe.",), False),
    ("en", "Which former keeper rebuilt the bridge?", ("The retired keeper Ada Roe rebuilt the bridge.",), False),
    ("en", "Who was mayor in late May?", ("The mayor was Ada Roe.",), False),
    ("en", "When was the deputy mayor born?", ("The mayor was born in 1931.",), False),  # only of who or what it is
    ("en", "Who is the mayor?", ("The mayor is Ada Roe.",), False),
    ("en", "Who is the deputy mayor?", ("The deputy mayor is Ada Roe.",), False),
    ("en", "Who is the deputy mayor?", ("The mayor has Ada Roe beside her.", "She is the deputy."), False),
    ("en", "Who is the deputy mayor?", ("The mayor is Ada Roe.", "She is old.", "There is no deputy."), True),
    ("ru", "Кто заместитель мэра?", ("Мэр города — Ада Роу.",), True),
    ("ru", "Кто заместитель мэра?", ("Заместитель мэра — Ада Роу.",), False),
    ("kk", "Әкімнің орынбасары кім?", ("Әкім – Дана Роева.",), True),
    ("tr", "Müdür yardımcısı kim?", ("Müdür Kemal Arslan'dır.",), True),
    ("zh", "副校长是谁？", ("校长是周德明。",), True),
    ("zh", "副校长是谁？", ("副校长是周德明。",), False),
    ("zh", "校长是谁？", ("校长是周德明。",), False),
]
LEAVING = [
    ("en", "Who is the new caretaker?", "Our caretaker Ned Pike retires in July.", True),
    ("en", "Who is the next caretaker?", "Our caretaker Ned Pike has left.", True),
    ("en", "Who is the new caretaker?", "Ned Pike retires as caretaker, and Ida Roe takes over.", False),
    ("en", "Who is the new caretaker?", "Our caretaker is Ned Pike.", False),
    ("en", "Who is the caretaker?", "Our caretaker Ned Pike retires in July.", False),  # he still is
    ("en", "When does the new caretaker come?", "The caretaker left in July.", False),
    ("ru", "Кто новый завхоз?", "Завхоз Олег Ветров уходит в июле.", True),
    ("ru", "Кто новый завхоз?", "Завхоз Олег Ветров уходит, его сменит Ада Роу.", False),
    ("ru", "Кто завхоз?", "Завхоз Олег Ветров уходит в июле.", False),
    ("kk", "Жаңа меңгеруші кім?", "Меңгеруші Қайрат Омаров зейнетке кетті.", True),
    ("kk", "Жаңа меңгеруші кім?", "Меңгеруші Қайрат Омаров кетті, орнына Дана Роева тағайындалды.", False),
    ("tr", "Yeni müdür kim?", "Müdür Kemal Arslan emekli oldu.", False),  # 'oldu' is said of who came as well
    ("tr", "Yeni müdür kim?", "Müdür Kemal Arslan ayrıldı.", True),
    ("tr", "Yeni müdür kim?", "Müdür ayrıldı, Ada Roe atandı.", False),
    ("de", "Wer ist der neue Hausmeister?", "Der Hausmeister Jan Kolb verlässt uns im Juli.", True),
]
CROSSED = [
    ("Who is the minister of Sudmark?", "Ada Kestrel met the minister of Norland, Ivo Marten, in Sudmark.", True),
    ("Who is the minister of Sudmark?", "The minister for the Norland council came to Sudmark.", True),
    ("Who is the minister of Sudmark?", "The minister in Norland met Weston in Sudmark.", True),
    ("Who is Sudmark's minister?", "Ada Kestrel met the minister of Norland in Sudmark.", True),
    ("Who is Sudmark minister for trade?", "The minister of Norland spoke of trade with Sudmark.", True),
    ("Who is the old Sudmark minister?", "The minister of Norland is old and came to Sudmark.", True),
    ("Who is the minister of Sudmark?", "The minister of Sudmark, Ada Kestrel, was in Norland.", False),
    ("Who is the minister of Sudmark?", "The minister of the Sudmark council was in Norland.", False),
    ("Who is the minister of Sudmark?", "The ministers of Norland and the minister of Sudmark met.", False),
    ("Who is the minister of Sudmark?", "The minister of Norland is Ivo Marten.", False),  # Sudmark isn't there
    ("Who is the minister of Sudmark?", "The minister of trade came to Sudmark from Norland.", False),  # no name
    ("Who is the minister of Sudmark?", "The minister with Norland's envoy came to Sudmark.", False),
    ("Who is the minister of Sudmark and Norland?", "The minister of Norland came to Sudmark.", False),  # one of them
    ("What is the price of Sudmark wool?", "The price of Norland wool is higher than in Sudmark.", False),  # no office
    ("Who is the minister of the harbour?", "The minister of Norland came to the harbour.", False),  # no name is asked
]


@pytest.mark.parametrize(("question", "sentence", "missed"), DEPUTIES)
def test_a_deputy_isnt_who_holds_the_office(question: str, sentence: str, missed: bool) -> None:
    asked, f = found("en", question, sentence)
    assert is_qualified(f.question, told(asked.collection, f.evidence, 0)) is missed


@pytest.mark.parametrize(("language", "question", "sentence", "missed"), DEPUTIES_THERE)
def test_neither_in_another_language(language: str, question: str, sentence: str, missed: bool) -> None:
    asked, f = found(language, question, sentence)
    assert is_qualified_there(f.question, told(asked.collection, f.evidence, 0)) is missed


@pytest.mark.parametrize(("language", "question", "sentences", "missed"), THE_OFFICE_ITSELF)
def test_who_holds_the_office_isnt_the_deputy(
    language: str, question: str, sentences: tuple[str, ...], missed: bool
) -> None:
    _, f = found(language, question, *sentences)
    assert is_unqualified(f.question, f.evidence, 0) is missed


@pytest.mark.parametrize(("language", "question", "sentence", "missed"), LEAVING)
def test_who_leaves_isnt_who_comes(language: str, question: str, sentence: str, missed: bool) -> None:
    asked, f = found(language, question, sentence)
    assert tells_who_left(f.question, told(asked.collection, f.evidence, 0)) is missed


@pytest.mark.parametrize(("question", "sentence", "missed"), CROSSED)
def test_an_office_of_another_place_is_another(question: str, sentence: str, missed: bool) -> None:
    asked, f = found("en", question, sentence)
    assert is_crossed(f.question, told(asked.collection, f.evidence, 0)) is missed
