"""Who came before somebody, and who came after."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.near_misses import near_misses
from index.answers.ranking.near_misses.order import is_out_of_order, telling
from index.language.analysis import words
from index.model import Answer
from tests.index.answers.conftest import document

TOLD = [
    ("en", "after Ada Roe", ["Ada Roe became master in 1990.", "Ivo Marten succeeded her in 2001."], True),
    ("en", "before Ada Roe", ["Ada Roe became master in 1990.", "Ivo Marten succeeded her in 2001."], False),
    ("en", "before Ada Roe", ["Ada Roe became master in 1990."], False),
    ("en", "before Ada Roe", ["Ivo Marten was master before Ada Roe."], True),
    ("en", "before Ivo Marten", ["Ivo Marten was master before Ada Roe."], False),
    ("en", "after Ivo Marten", ["Ivo Marten was master before Ada Roe."], True),
    ("en", "after Ada Roe", ["Ada Roe was succeeded by Ivo Marten."], True),
    ("en", "before Ada Roe", ["Ada Roe succeeded Ivo Marten."], True),
    ("ru", "после Нины Ершовой", ["Директором стала Нина Ершова.", "В 2001 году её сменил Павел Дёмин."], True),
    ("ru", "до Нины Ершовой", ["Директором стала Нина Ершова.", "В 2001 году её сменил Павел Дёмин."], False),
    ("ru", "до Грачёва", ["До Леонида Грачёва школой руководил Артур Стоянов."], True),
    ("ru", "до Стоянова", ["До Леонида Грачёва школой руководил Артур Стоянов."], False),
    ("tr", "Levent Gür'den önce", ["Levent Gür'den önce okulu Artun Soy yönetti."], True),
    ("tr", "Artun Soy'dan önce", ["Levent Gür'den önce okulu Artun Soy yönetti."], False),
    ("tr", "Nuran Eren'den sonra", ["Başkanlığa Nuran Eren geldi.", "Yerine Polat Demir geçti."], True),
    ("kk", "Нұргүл Ерғалиевадан кейін", ["Директор Нұргүл Ерғалиева болды.", "Оның орнына Болат келді."], True),
    ("kk", "Нұргүл Ерғалиеваға дейін", ["Директор Нұргүл Ерғалиева болды.", "Оның орнына Болат келді."], False),
    ("zh", "沈秋月之后", ["沈秋月出任厂长。", "杜长河接替她担任厂长。"], True),
    ("zh", "沈秋月之前", ["沈秋月出任厂长。", "杜长河接替她担任厂长。"], False),
    ("zh", "顾立民之前", ["顾立民之前的校长是史成宇。"], True),
    ("zh", "史成宇之前", ["顾立民之前的校长是史成宇。"], False),
    ("en", "after Ada Roe", ["Ada Roe was master until 1990, and after her came Ivo Marten."], True),
    ("en", "before Ada Roe", ["Ada Roe was master until 1990, and after her came Ivo Marten."], False),
    ("ru", "после Нины Ершовой", ["Нина Ершова ушла, после неё пришёл Павел Дёмин."], True),
    ("ru", "до Нины Ершовой", ["Нина Ершова ушла, после неё пришёл Павел Дёмин."], False),
    ("tr", "Nuran Eren'den sonra", ["Nuran Eren okulu yönetti, ardından Polat Demir geldi."], True),
    ("tr", "Nuran Eren'den önce", ["Nuran Eren okulu yönetti, ardından Polat Demir geldi."], False),
    ("tr", "Polat Demir'den önce", ["Nuran Eren'in ardından Polat Demir geldi."], True),
    ("kk", "Нұргүл Ерғалиевадан бұрын", ["2019 жылы Нұргүл Ерғалиева Болат Омаровтың орнына келді."], True),
    ("kk", "Болат Омаровтан кейін", ["2019 жылы Нұргүл Ерғалиева Болат Омаров мырзаның орнына келді."], True),
    ("zh", "沈秋月之后", ["沈秋月领导工厂十二年，接任者是杜长河。"], True),
    ("zh", "沈秋月之前", ["沈秋月领导工厂十二年，接任者是杜长河。"], False),
]
ASKING = {
    "en": "Who was master {}?",
    "ru": "Кто был директором {}?",
    "tr": "{} kim başkandı?",
    "kk": "{} кім директор болды?",
    "zh": "{}谁是厂长？",
}


@pytest.mark.parametrize(("language", "of", "sentences", "told"), TOLD)
def test_only_the_side_that_is_asked_for_answers(language: str, of: str, sentences: list[str], told: bool) -> None:
    question = understand(ASKING[language].format(of), language)
    spoken = [[word.surface for word in words(sentence, language)] for sentence in sentences]
    assert is_out_of_order(question, spoken) is not told
    assert telling(question, spoken) == (len(sentences) - 1 if told else None)


def test_nothing_is_out_of_order_where_no_order_is_asked() -> None:
    assert not is_out_of_order(understand("Who was master in Marrow?", "en"), [["ada", "roe", "was", "master"]])


@pytest.mark.parametrize("question", ["Who was named after Ada Roe?", "Who took after Ada Roe?"])
def test_who_is_named_after_somebody_did_not_follow_them(question: str) -> None:
    assert not is_out_of_order(understand(question, "en"), [["ivo", "bears", "the", "name", "of", "ada", "roe"]])


@pytest.mark.parametrize(
    "question", ["Who drew the line after the Orlen Convention?", "Which protocol came after the Convention of Orlen?"]
)
def test_what_came_after_an_event_is_no_order_of_people(question: str) -> None:
    assert not is_out_of_order(understand(question, "en"), [["the", "protocol", "of", "marrow", "drew", "the", "line"]])


def test_the_sentence_that_tells_who_came_after_is_shown_as_well() -> None:
    told = ["Ada Roe became master of Marrow in 1990. Ivo Marten succeeded her in 2001. The mill burnt in 2005."]
    reply = Engine(Unindexed([document("a.txt", "Marrow", told)])).answer("Who was master of Marrow after Ada Roe?")
    assert isinstance(reply, Answer)
    assert "Ivo Marten succeeded her" in reply.citations[0].quote


def test_years_tell_the_order_of_those_who_held_an_office() -> None:
    told = [
        "Ivo Marten was master of Marrow from 1990 to 2001.",
        "Ada Roe was master of Marrow from 2001 to 2010.",
        "Lena Orsk was master of Marrow from 2010 to 2018.",
    ]
    engine = Engine(Unindexed([document("a.txt", "Marrow", told)]))
    f = engine.searching.find(engine.expanded(understand("Who was master of Marrow before Ada Roe?", "en")))
    assert f is not None
    best = int(f.ranking.sentences.argmax())
    assert not near_misses(engine.collection, f.question, f.evidence, best)["disarranged"]


def test_years_do_not_excuse_the_other_side() -> None:
    asked = understand("Who was master before Ada Roe?", "en")
    told = [["ada", "roe", "was", "master"], ["ivo", "marten", "succeeded", "her"]]
    assert is_out_of_order(asked, told, dated=True)
    assert not is_out_of_order(asked, told[:1], dated=True)
