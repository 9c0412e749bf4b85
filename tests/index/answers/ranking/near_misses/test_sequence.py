"""'Who led it before Novak?' isn't answered by a sentence that tells of no order, nor by who came after."""

from __future__ import annotations

import pytest

from index.answers.ranking.matching.told import told
from index.answers.ranking.near_misses.sequence import ORDER, is_disordered, is_unsequenced, lacks_order
from tests.index.answers.ranking.one_sentence import found

UNSEQUENCED = [
    ("Who led the club before Novak?", "Novak led the club for six years.", True),
    ("Who led the club after the old Novak?", "Novak led the club for six years.", True),
    ("What stood here before the Orlen Mill?", "The Orlen Mill stood here for ninety years.", True),
    ("Who replaced the keeper?", "The keeper lived here for six years.", True),  # such a verb needs no name
    ("Who replaced Novak?", "Novak led the club for six years.", True),
    ("Who succeeded her as keeper?", "She was keeper for six years.", True),
    ("Who was the successor of Novak?", "Novak led the club for six years.", True),
    ("Who led the club before Novak?", "Ada Roe was the predecessor of Novak.", False),
    ("Who led the club before Novak?", "Novak replaced Ada Roe, who led the club for six years.", False),
    ("Who replaced the keeper?", "After the keeper Ada Roe lived here.", False),
    ("Who led the club before the fire?", "Novak led the club for six years.", False),  # no name: anything may be told
    ("Who led the Novak club before?", "Novak led the club for six years.", False),  # the name isn't what it is before
    ("Who joined Novak before?", "Novak was joined by Orsk.", False),
    ("Who led the club before its great fire in Marrow?", "Novak led the club in Marrow.", False),  # too far behind
    ("Who led the Marrow club?", "Novak led the Marrow club for six years.", False),
    ("When was the club led before Novak?", "Novak led the club in 1931.", False),  # a date may tell that
    ("How many led the club before Novak?", "Six led the club.", False),
]
LACKS_ORDER = [
    ("ru", "Кто руководил клубом до Новака?", "Новак руководил клубом шесть лет.", True),
    ("ru", "Что стояло перед самым мостом Новака?", "Мост Новака стоял шесть лет.", True),
    ("ru", "Кто сменил Новака?", "Новак руководил клубом шесть лет.", True),
    ("ru", "Кто после смерти старого Новака руководил клубом?", "Новак руководил клубом.", True),
    ("ru", "Кто руководил клубом до Новака?", "Новак сменил Орск.", False),
    ("ru", "Кто руководил клубом Новака?", "Новак руководил клубом шесть лет.", False),
    ("ru", "Кто до пожара и большой засухи руководил клубом Новака?", "Новак руководил клубом.", False),  # too far off
    ("ru", "Кто руководил клубом до войны?", "Новак руководил клубом шесть лет.", False),
    ("ru", "Когда клубом руководили до Новака?", "Новак руководил клубом в 1931 году.", False),
    ("ru", "Клуб до Новака", "Новак руководил клубом шесть лет.", False),
    ("kk", "Клубты Новактан кейін кім басқарды?", "Клубты Новак алты жыл басқарды.", True),
    ("kk", "Клубты Новактан кейін кім басқарды?", "Новактан кейін клубты Орск басқарды.", False),
    ("kk", "Клубты Новактан кейін қашан басқарды?", "Клубты Новак 1931 жылы басқарды.", False),
    ("tr", "Kulübü Novak'tan önce kim yönetti?", "Kulübü Novak altı yıl yönetti.", True),
    ("tr", "Kulübü Novak'tan önce kim yönetti?", "Novak'ın selefi Orsk'tu.", False),
    ("tr", "Yangından önce kulübü Novak'la kim yönetti?", "Kulübü Novak altı yıl yönetti.", True),
]
DISORDERED = [
    ("Who led the club before Novak?", "Novak led the club and was followed by Orsk.", True),
    ("Who led the club before Novak?", "Novak led the club and was soon succeeded there by Orsk.", True),
    ("Who led the club before Novak?", "After the old Novak the club was led by Orsk.", True),
    ("Who led the club before Novak?", "Orsk succeeded Novak in the club.", True),
    ("Who led the club after Novak?", "Before Novak the club was led by Orsk.", True),
    ("Who led the club after Novak?", "Novak succeeded Orsk.", True),
    ("Who led the club after Novak?", "Orsk, in the club, was followed by Novak.", True),
    ("Who led the club after Novak?", "Novak led the club and was succeeded by Orsk.", False),
    ("Who led the club after Novak?", "After Novak the club was led by Orsk.", False),
    ("Who led the club after Novak?", "Orsk succeeded Novak in the club.", False),
    ("Who led the club before Novak?", "Before Novak the club was led by Orsk.", False),
    ("Who led the club before Novak?", "Novak succeeded Orsk.", False),
    ("Who led the club before Novak?", "Orsk led the club, and was followed by Novak.", False),
    ("Who led the club before Novak?", "Novak led the club for six years.", False),  # tells of no order
    ("Who led the club before Novak?", "After the fire the club was led by Novak.", False),  # after something else
    ("Who led the club before Novak?", "After a great fire in winter Novak led the club.", False),
    ("Who led the club before Novak?", "Orsk was replaced in the club.", False),  # the name isn't there
    ("Who led the club before the fire?", "Novak was followed in the club by Orsk.", False),
    ("Who led the Novak club before?", "After Novak the club was led by Orsk.", False),
    ("Who joined Novak before?", "After Novak the club was joined by Orsk.", False),
    ("Who led the club before its great fire in Marrow?", "After Marrow the club was led by Orsk.", False),
    ("Who led the Novak club?", "After Novak the club was led by Orsk.", False),  # no order is asked about
    ("Who led the club before 1931?", "After 1931 the club was led by Orsk.", False),  # years aren't people
    ("When was the club led before Novak?", "After Novak the club was led by Orsk.", False),
    ("Who led the club after Novak and before Orsk?", "After Novak the club was led by Roe.", False),
    ("Who led the club before Novak and Orsk?", "After Novak and before Orsk the club was led by Roe.", False),  # both
]


@pytest.mark.parametrize(("question", "sentence", "missed"), UNSEQUENCED)
def test_a_sentence_without_any_order_answers_no_question_of_order(question: str, sentence: str, missed: bool) -> None:
    asked, f = found("en", question, sentence)
    assert is_unsequenced(f.question, told(asked.collection, f.evidence, 0)) is missed


@pytest.mark.parametrize(("language", "question", "sentence", "missed"), LACKS_ORDER)
def test_neither_in_another_language(language: str, question: str, sentence: str, missed: bool) -> None:
    asked, f = found(language, question, sentence)
    assert lacks_order(f.question, told(asked.collection, f.evidence, 0), ORDER[language]) is missed


@pytest.mark.parametrize(("question", "sentence", "missed"), DISORDERED)
def test_who_came_after_isnt_who_came_before(question: str, sentence: str, missed: bool) -> None:
    asked, f = found("en", question, sentence)
    assert is_disordered(f.question, told(asked.collection, f.evidence, 0)) is missed
