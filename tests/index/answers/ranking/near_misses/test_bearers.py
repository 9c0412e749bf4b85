"""Of two who share a surname, or two models of one name, the other one is no answer."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from tests.index.answers.ranking.near_misses.test_near_misses import missed_in

TOLD = [
    ("en", "When did Ivo Kestrel start the choir?", "Ada Kestrel started the choir in 1921.", True),
    ("en", "When did Ivo Kestrel start the choir?", "Ivo Kestrel started the choir in 1921.", False),
    ("en", "When did Ivo Kestrel start the choir?", "Mr Kestrel started the choir in 1921.", False),
    ("en", "When did Ivo Kestrel start the choir?", "The choir was started by Kestrel in 1921.", False),
    ("en", "When was Ivo Kestrel born?", "Ivo Marten was born in 1921.", True),
    ("en", "Which mill stood in Kestrel's Norland?", "The mill stood in Marten Norland.", False),  # not his first name
    ("en", "When did the United Orlen Mill open?", "The United Norland opened in 1921.", False),  # united as well
    ("en", "When did the United Mill open?", "The Orlen Mill opened in 1921.", True),
    ("en", "When was Ivo Kestrel born?", "He left Orlen Tiles, Inc. Kestrel was born in 1921.", False),
    ("en", "Where was the Orlen Bowl held?", "It was held in the Marrow Stadium.", False),  # another word for a bowl
    ("ru", "Когда Анна Сомова открыла хор?", "Пётр Сомов открыл хор в 1921 году.", True),
    ("ru", "Когда Анна Сомова открыла хор?", "Анна Павловна Сомова открыла хор в 1921 году.", False),
    ("kk", "Айша Омарова хорды қашан ашты?", "Хорды Қайрат Омаров 1921 жылы ашты.", True),
    ("tr", "Ayla Demirel koroyu ne zaman kurdu?", "Koroyu Kemal Demirel 1921'de kurdu.", True),
    ("tr", "Ayla Demirel koroyu ne zaman kurdu?", "Koroyu 1921'de kuran Ayla Demirel oldu.", False),
    ("de", "Wann gründete Ida Kestner den Chor?", "Im Jahr 1921 gründete Emil Kestner den Chor.", True),
    ("de", "Wann gründete Ida Kestner den Chor?", "Im Jahr 1921 gründete Frau Kestner den Chor.", False),
    ("zh", "周德明什么时候创办了合唱团？", "周国兴于1921年创办了合唱团。", True),
    ("zh", "周德明什么时候创办了合唱团？", "周德明于1921年创办了合唱团。", False),
    ("en", "When was the lathe Orm-60 repaired?", "The lathe Orm-40 was repaired in May.", True),
    ("en", "When was the lathe Orm-60 repaired?", "The lathes Orm-40 and Orm-60 were repaired in May.", False),
    ("en", "When was the lathe Orm repaired in 1960?", "The lathe Orm 40 was repaired in May.", False),
    ("tr", "Orm-60 tezgâhı ne zaman onarıldı?", "Orm-40M tezgâhı mayısta onarıldı.", True),
    ("kk", "Орм-60 станогы қашан жөнделді?", "Орм-40 станогы мамырда жөнделді.", True),
    ("zh", "小溪-60型车床什么时候修好？", "小溪-40型车床五月修好。", True),
    ("en", "Which boats have 8 seats?", "The boat Heron has 4 seats.", True),
    ("en", "Which boats have 4 seats?", "The boat Heron has 4 seats.", False),
    ("en", "Which boats have 8 seats?", "The boat Heron has seats for all.", False),
    ("en", "How much is a boat of 8 seats?", "A boat of 4 seats is 60 euros.", False),
    ("en", "When does the Norse B2 course start?", "The Norse B1 course starts in May.", True),
    ("en", "When does the Norse B2 course start?", "The Norse courses B1 and B2 start in May.", False),
    ("en", "When does the Norse B2 course start?", "The Norse course starts in May.", False),
    ("tr", "7a sınıfının dersi ne zaman?", "7b sınıfının dersi salı günü.", True),
    ("zh", "显示E4是什么意思？", "显示E3表示上盖没有盖紧。", True),
    ("ru", "Какие бочки вмещают 100 литров?", "Бочка Дубок вмещает 40 литров.", True),
]
FORBIDDEN = [
    ("en", "May I smoke in the garden?", "Smoking is not allowed in the hall.", True),
    ("en", "May I smoke in the hall?", "Smoking is not allowed in the hall.", False),
    ("en", "May I smoke in the hall?", "You may not smoke anywhere in the building.", False),
    ("en", "May I smoke in the garden?", "You may smoke in the hall.", False),
    ("en", "May I smoke in the garden?", "You may not smoke in it.", False),
    ("en", "May I bring a dog to the concert?", "Dogs are not allowed in the hall.", False),
    ("ru", "Можно ли курить в саду?", "Курить на лестнице нельзя.", True),
    ("ru", "Можно ли прийти на занятие с собакой?", "Входить в зал с собакой нельзя.", False),
    ("kk", "Сабаққа итпен келуге бола ма?", "Залға итпен кіруге болмайды.", False),
    ("tr", "Derse köpekle gelebilir miyim?", "Salona köpekle girmek yasaktır.", False),
    ("de", "Darf man im Training rauchen?", "Im Saal darf man nicht rauchen.", False),
    ("zh", "可以在训练时抽烟吗？", "禁止在大厅抽烟。", False),
    ("kk", "Бақта темекі шегуге бола ма?", "Баспалдақта темекі шегуге болмайды.", True),
    ("tr", "Bahçede sigara içebilir miyim?", "Merdivende sigara içmek yasaktır.", True),
    ("de", "Darf man im Garten rauchen?", "Im Saal darf man nicht rauchen.", True),
    ("zh", "可以在花园抽烟吗？", "禁止在楼梯间抽烟。", True),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "sentence", "told"), TOLD)
def test_another_bearer_of_a_name_is_told(language: str, question: str, sentence: str, told: bool) -> None:
    assert ("another" in missed_in(language, question, sentence)) is told


@pytest.mark.parametrize(("language", "question", "sentence", "told"), FORBIDDEN)
def test_what_is_forbidden_elsewhere_is_told(language: str, question: str, sentence: str, told: bool) -> None:
    assert ("misplaced" in missed_in(language, question, sentence)) is told


@pytest.mark.parametrize(
    ("language", "question", "wants"),
    [
        ("en", "Who do I give the form to?", False),
        ("en", "Who signed the form?", True),
        ("ru", "Кому сдать бланк?", False),
        ("ru", "Кому принадлежал мост?", True),
        ("kk", "Бланкті кімге беремін?", False),
        ("tr", "Formu kime vereceğim?", False),
        ("zh", "表格交给谁？", False),
        ("de", "Wem muss ich das geben?", False),
    ],
)
def test_whom_one_turns_to_needs_no_name(language: str, question: str, wants: bool) -> None:
    assert bool(understand(question, language).wanted) is wants
