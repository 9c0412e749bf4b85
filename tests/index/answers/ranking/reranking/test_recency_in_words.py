"""The time a sentence speaks of, and whether it is asked how things are, in five languages."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.reranking.recency import ITS_TIME, PLANNED, TODAY, asks_of_now, time_of


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Ada has chaired it since 1998.", TODAY),
        ("Ada chaired it from 1998 on.", TODAY),
        ("Ada chairs it as of 2018 onwards.", TODAY),
        ("Ada Roe, 2018–present.", TODAY),
        ("Ada Roe, 2018 - today.", TODAY),
        ("Ada chaired it in 1998 and in 2006.", 2006),
        ("С 2011 года клуб ведёт Роева.", TODAY),
        ("Начиная с 2011 клуб ведёт Роева.", TODAY),
        ("С 2011 года по 2015 год клуб вела Роева.", 2015),
        ("2011 жылдан клубты Роева басқарады.", TODAY),
        ("2011 бері клубты Роева басқарады.", TODAY),
        ("2011'den beri kulübü Ada yönetir.", TODAY),
        ("2011'den itibaren kulübü Ada yönetir.", TODAY),
        ("从2011年起由罗爱华主持。", TODAY),
        ("2011年以来由罗爱华主持。", TODAY),
        ("自2011年到2015年由罗爱华主持。", 2015),
        ("The chair was Ada.", None),
        ("The former chair Ada came.", None),
        ("Ada served as chair.", None),
        ("Председателем была Роева.", None),
        ("Бывший председатель Роев пришёл.", None),
        ("Төраға Роева болды.", None),
        ("Бұрынғы төраға Роева.", None),
        ("Eski başkan Ada geldi.", None),
        ("Başkan Ada idi.", None),
        ("罗爱华曾任主席。", None),
        ("前任主席罗爱华。", None),
        ("Председатель клуба Роева.", ITS_TIME),
        ("Төраға Роева.", ITS_TIME),
        ("Başkan Ada.", ITS_TIME),
        ("主席是罗爱华。", ITS_TIME),
        ("Norland wants its trade to grow to $35 billion by 2030.", PLANNED),
        ("Trade is expected to reach $35 billion in 2030.", PLANNED),
        ("К 2030 году Норландия хочет довести торговлю до 35 млрд долларов.", PLANNED),
        ("Норландия 2030 жылға қарай сауданы 35 млрд долларға жеткізуді көздейді.", PLANNED),
        ("Norland, ticaretin 2030'a kadar 35 milyar dolara büyümesini ister.", PLANNED),
        ("诺兰希望到2030年使贸易额增长到350亿美元。", PLANNED),
        ("By 2016 the firms had invested $20 billion.", 2016),
        ("She wants the chair.", ITS_TIME),
    ],
)
def test_the_words_of_a_sentence_tell_its_time(sentence: str, time: int | None) -> None:
    assert time_of(sentence, None) == time


@pytest.mark.parametrize(
    ("language", "question", "now"),
    [
        ("en", "Who is the chair?", True),
        ("en", "Who was the chair?", False),
        ("en", "Who was the first chair?", False),
        ("en", "Who is the former chair?", False),
        ("en", "Who is the founder?", False),
        ("en", "What was the original fee, how much?", False),
        ("en", "How much is the fee?", True),
        ("ru", "Кто председатель клуба?", True),
        ("ru", "Кто был председателем клуба?", False),
        ("ru", "Кто первый председатель?", False),
        ("ru", "Кто бывший председатель?", False),
        ("ru", "Сколько стоит билет?", True),
        ("ru", "Кто купил мельницу?", False),
        ("ru", "Кто директор школы?", True),
        ("kk", "Клубтың төрағасы кім?", True),
        ("kk", "Клубтың төрағасы кім болды?", False),
        ("kk", "Клубтың алғашқы төрағасы кім?", False),
        ("kk", "Диірменді кім сатып алды?", False),
        ("kk", "Диірменді кім салған?", False),
        ("kk", "Билет қанша тұрады?", True),
        ("tr", "Kulübün başkanı kim?", True),
        ("tr", "Kulübün başkanı kimdi?", False),
        ("tr", "Kulübün ilk başkanı kim?", False),
        ("tr", "Değirmeni kim sattı?", False),
        ("tr", "Kulübün başkanı kim şimdi?", True),
        ("tr", "Bilet ücreti ne kadar?", True),
        ("zh", "俱乐部的主席是谁？", True),
        ("zh", "俱乐部的首任主席是谁？", False),
        ("zh", "谁收购了老磨坊？", False),
        ("zh", "俱乐部以前的主席是谁？", False),
    ],
)
def test_the_words_of_a_question_tell_whether_it_is_of_now(language: str, question: str, now: bool) -> None:
    assert asks_of_now(understand(question, language)) is now
