"""Who came before and after, by every word that tells it, and the name however it is bent."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.order import is_asked, is_out_of_order, named, telling
from index.language.analysis import words

ASKING = {
    "en": "Who was master {}?",
    "ru": "Кто был директором {}?",
    "tr": "{} kim başkandı?",
    "kk": "{} кім директор болды?",
    "zh": "{}谁是厂长？",
}
TOLD = [
    # what a follower does
    ("en", "after Ada Roe", ["Ivo Marten replaced Ada Roe."]),
    ("en", "after Ada Roe", ["Ivo Marten followed Ada Roe in 2001."]),
    ("en", "before Ivo Marten", ["Ivo Marten replaced Ada Roe."]),
    ("en", "before Ivo Marten", ["In 2001 Ivo Marten succeeded Ada Roe."]),
    ("en", "after Ada Roe", ["Ada Roe was followed by Ivo Marten."]),
    ("en", "before Ivo Marten", ["Ada Roe was replaced by Ivo Marten."]),
    ("en", "before Ivo Marten", ["Ada Roe had been succeeded by Ivo Marten."]),
    # words beside a name
    ("en", "before Ada Roe", ["The predecessor of Ada Roe was Ivo Marten."]),
    ("en", "after Ada Roe", ["The successor of Ada Roe was Ivo Marten."]),
    ("en", "after Ada Roe", ["Following Ada Roe, Ivo Marten was master."]),
    ("en", "before Ada Roe", ["Preceding Ada Roe, Ivo Marten was master."]),
    # a pronoun that takes the name up
    ("en", "after Ada Roe", ["Ada Roe left in 2001.", "Ivo Marten replaced her."]),
    ("en", "before Ada Roe", ["Ada Roe came in 2001.", "She replaced Ivo Marten."]),
    ("en", "after Bo Lind", ["Bo Lind left in 2001.", "After him Ivo Marten was master."]),
    ("en", "before Bo Lind", ["Bo Lind came in 2001.", "Before him Ivo Marten was master."]),
    ("ru", "после Ершовой", ["Ершову сменил Павел Дёмин."]),
    ("ru", "после Ершовой", ["Павел Дёмин сменил Ершову."]),
    ("ru", "до Дёмина", ["Павел Дёмин сменил Ершову."]),
    ("ru", "после Ершовой", ["После Ершовой школой руководил Дёмин."]),
    ("ru", "перед Ершовой", ["Перед Ершовой школой руководил Дёмин."]),
    ("ru", "до Ершовой", ["Предшественником Ершовой был Дёмин."]),
    ("ru", "после Ершовой", ["Преемником Ершовой стал Дёмин."]),
    ("ru", "после Ершовой", ["Ершова ушла в 2001 году.", "Её заменил Дёмин."]),
    ("ru", "до Ершовой", ["Ершова пришла в 2001 году.", "До неё был Дёмин."]),
    ("ru", "после Ершовой", ["Ершова ушла в 2001 году.", "После неё был Дёмин."]),
    ("kk", "Нұргүл Ерғалиевадан кейін", ["Ерғалиевадан кейін Болат Сейтов келді."]),
    ("kk", "Нұргүл Ерғалиеваға дейін", ["Ерғалиеваға дейін Болат Сейтов болды."]),
    ("kk", "Нұргүл Ерғалиевадан бұрын", ["Ерғалиевадан бұрын Болат Сейтов болды."]),
    ("kk", "Нұргүл Ерғалиевадан кейін", ["Ерғалиеваның орнына Болат Сейтов келді."]),
    ("kk", "Нұргүл Ерғалиевадан кейін", ["Ерғалиева кетті.", "Одан кейін Болат Сейтов келді."]),
    ("kk", "Нұргүл Ерғалиеваға дейін", ["Ерғалиева келді.", "Оған дейін Болат Сейтов болды."]),
    ("tr", "Nuran Eren'den sonra", ["Nuran Eren'den sonra Polat Demir geldi."]),
    ("tr", "Nuran Eren'den önce", ["Nuran Eren'den önce Polat Demir vardı."]),
    ("tr", "Nuran Eren'den sonra", ["Nuran Eren'in yerine Polat Demir geçti."]),
    ("tr", "Nuran Eren'den sonra", ["Nuran Eren'in halefi Polat Demir oldu."]),
    ("tr", "Nuran Eren'den önce", ["Nuran Eren'in selefi Polat Demir idi."]),
    ("tr", "Nuran Eren'den sonra", ["Nuran Eren ayrıldı.", "Ondan sonra Polat Demir geldi."]),
    ("tr", "Nuran Eren'den önce", ["Nuran Eren geldi.", "Ondan önce Polat Demir vardı."]),
    ("zh", "沈秋月之后", ["沈秋月之后杜长河任厂长。"]),
    ("zh", "沈秋月之前", ["沈秋月以前杜长河任厂长。"]),
    ("zh", "沈秋月之后", ["杜长河接任沈秋月。"]),
    ("zh", "沈秋月之后", ["沈秋月的继任者是杜长河。"]),
    ("zh", "沈秋月之前", ["沈秋月的前任是杜长河。"]),
    ("zh", "沈秋月之前", ["沈秋月接替杜长河。"]),
    ("zh", "沈秋月之前", ["沈秋月于1990年取代了杜长河。"]),
]
OTHER_SIDE = [
    ("en", "before Ada Roe", ["Ivo Marten replaced Ada Roe."]),
    ("en", "after Ivo Marten", ["Ivo Marten replaced Ada Roe."]),
    ("en", "after Ivo Marten", ["Ada Roe was replaced by Ivo Marten."]),
    ("en", "before Ada Roe", ["The successor of Ada Roe was Ivo Marten."]),
    ("en", "after Ada Roe", ["Ada Roe came in 2001.", "She replaced Ivo Marten."]),
    ("en", "after Bo Lind", ["Bo Lind came in 2001.", "Before him Ivo Marten was master."]),
    ("en", "after Ada Roe", ["Ada Roe left in 2001.", "The mill burnt.", "Ivo Marten replaced her."]),  # too far
    ("ru", "до Ершовой", ["Ершову сменил Павел Дёмин."]),
    ("ru", "после Дёмина", ["Павел Дёмин сменил Ершову."]),
    ("ru", "до Ершовой", ["Преемником Ершовой стал Дёмин."]),
    ("kk", "Нұргүл Ерғалиеваға дейін", ["Ерғалиевадан кейін Болат Сейтов келді."]),
    ("kk", "Нұргүл Ерғалиеваға дейін", ["Ерғалиеваның орнына Болат Сейтов келді."]),
    ("tr", "Nuran Eren'den önce", ["Nuran Eren'den sonra Polat Demir geldi."]),
    ("tr", "Nuran Eren'den önce", ["Nuran Eren'in yerine Polat Demir geçti."]),
    ("zh", "沈秋月之前", ["沈秋月之后杜长河任厂长。"]),
    ("zh", "沈秋月之后", ["沈秋月接替杜长河。"]),
    ("zh", "沈秋月之前", ["杜长河接任沈秋月。"]),
]


def spoken(sentences: list[str], language: str) -> list[list[str]]:
    return [[word.surface for word in words(sentence, language)] for sentence in sentences]


@pytest.mark.parametrize(("language", "of", "sentences"), TOLD)
def test_each_way_of_telling_the_order_is_understood(language: str, of: str, sentences: list[str]) -> None:
    question = understand(ASKING[language].format(of), language)
    assert is_asked(question)
    assert telling(question, spoken(sentences, language)) == len(sentences) - 1
    assert not is_out_of_order(question, spoken(sentences, language))


@pytest.mark.parametrize(("language", "of", "sentences"), OTHER_SIDE)
def test_the_other_side_answers_nothing(language: str, of: str, sentences: list[str]) -> None:
    question = understand(ASKING[language].format(of), language)
    assert telling(question, spoken(sentences, language)) is None
    assert is_out_of_order(question, spoken(sentences, language))


@pytest.mark.parametrize(
    ("language", "question", "names"),
    [
        ("en", "Who was master before Ada Roe?", ["ada", "roe"]),
        ("ru", "Кто был директором после Ершовой?", ["ершовой"]),
        ("tr", "Nuran Eren'den sonra kim başkandı?", ["eren"]),
        ("tr", "Eren'den sonra kim başkandı?", ["eren"]),
        ("tr", "Savaştan sonra kim başkandı?", []),
        ("kk", "Соғыстан кейін кім директор болды?", []),  # at the start of a sentence a capital tells no name
        ("kk", "Нұргүл Ерғалиевадан кейін кім директор болды?", ["ерғалиевадан"]),
        ("zh", "沈秋月之前谁是厂长？", ["沈秋", "秋月"]),
        ("zh", "谁是厂长？", []),
        ("en", "Who was master in Marrow?", []),
        ("en", "Who was master after the Orlen flood?", []),
    ],
)
def test_whom_it_is_asked_of(language: str, question: str, names: list[str]) -> None:
    asked = understand(question, language)
    assert [asked.concepts[n].surface for n in named(asked)] == names


@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_years_tell_the_order_only_the_other_side_is_a_fault(language: str) -> None:
    of, silent, other = {
        "en": ("before Ada Roe", "Ivo Marten was master in 1990.", "Ivo Marten succeeded Ada Roe."),
        "zh": ("沈秋月之前", "杜长河1990年任厂长。", "杜长河接替沈秋月。"),
    }[language]
    question = understand(ASKING[language].format(of), language)
    assert not is_out_of_order(question, spoken([silent], language), dated=True)
    assert is_out_of_order(question, spoken([silent], language))
    assert is_out_of_order(question, spoken([other], language), dated=True)
