"""Statements turned into the questions that they answer."""

from __future__ import annotations

import pytest

from index.answers.reply.turning import turned
from index.model import Kind, Passage, Sentence

SAID = {
    "en": [
        ("The bell of Norcott was cast in 1650.", "When was the bell of Norcott cast?"),
        ("In 1871 the Tern Company bought two ferries for 900 crowns.", "When did the Tern Company buy two ferries?"),
        ("In 1902 Petra built the north lighthouse.", "When did Petra build the north lighthouse?"),
        ("In 1902 the united guilds bought the north lighthouse.", "What happened in 1902?"),  # nobody united them
        ("A day ticket costs £4.", "How much is a day ticket?"),
        ("The ticket office opens at 9:00.", "When does the ticket office open?"),
        ("There are five lighthouses on Skerry.", "How many lighthouses are there on Skerry?"),
        ("A bell was cast in 1650.", None),  # which bell?
        ("In 1902 Petra signed a paper that nobody read.", "What happened in 1902?"),  # which paper?
        ("In 1902 it burned down.", None),  # 'it' means nothing here
        ("The captain liked tea.", None),
    ],
    "ru": [
        ("В 1871 году Невская компания купила два парома, но не новых.", "Когда Невская компания купила два парома?"),
        ("Мост через Сухону был построен в 1961 году.", "Когда был построен мост через Сухону?"),
        ("К западу от Сухоны был построен мост в 1961 году.", None),  # «была построена к западу» — не вопрос
        ("В 1871 году Невская компания подписала договор, по которому паромы продали.", "Что произошло в 1871 году?"),
        ("Дневной билет стоит 300 рублей.", "Сколько стоит дневной билет?"),
        ("Читальный зал открывается в 9:00.", "Когда открывается читальный зал?"),
    ],
    "kk": [
        ("Кеме жөндеу зауыты 1921 жылы салынды.", "Кеме жөндеу зауыты қашан салынды?"),
        ("Алғашқы кеме шамамен 1921 жылы келді.", "Алғашқы кеме қашан келді?"),
        ("Бір күндік билет 300 теңге тұрады.", "Бір күндік билет қанша тұрады?"),
        ("Оқу залы күн сайын 9:00-де ашылады.", "Оқу залы қашан ашылады?"),
    ],
    "zh": [
        ("北岸灯塔于1921年建成。", "北岸灯塔是什么时候建成的？"),
        ("1997年9月24日和1998年的补充规定划定了两段航线。", None),
        ("1997年9月，两家公司签订了一个补充协定。", "1997年发生了什么？"),  # 哪个协定？
        ("成人票每张30元。", "成人票多少钱？"),
        ("阅览室每天9:00开门。", "阅览室几点开门？"),
    ],
    "tr": [
        ("Kuzey feneri 1921 yılında yapıldı.", "Kuzey feneri ne zaman yapıldı?"),
        ("Günlük bilet 40 lira.", "Günlük bilet ne kadar?"),
        ("Okuma salonu her gün 9.00'da açılır.", "Okuma salonu ne zaman açılır?"),
    ],
}


def passage(said: str, language: str) -> Passage:
    before = {"zh": "渡船很旧。"}.get(language, "Rain fell. ")
    text = before + said
    sentences = (Sentence(0, len(before.rstrip())), Sentence(len(before), len(text), kind=Kind.PROSE))
    return Passage("a.md#1", 0, "¶ 1", text, sentences, (), language=language)


@pytest.mark.parametrize(
    ("language", "said", "question"), [(language, *case) for language, cases in SAID.items() for case in cases]
)
def test_a_statement_becomes_the_question_that_it_answers(language: str, said: str, question: str | None) -> None:
    assert dict(turned([passage(said, language)])) == ({question: said} if question else {})


def test_what_happened_in_a_year_is_asked_last() -> None:
    told = "In 1803 the two sisters from Hallow, both of them weavers, sailed round the cape to look for blue dye."
    both = [passage(told, "en"), passage("A day ticket costs £4.", "en")]
    assert [question for question, _ in turned(both)] == ["How much is a day ticket?", "What happened in 1803?"]
