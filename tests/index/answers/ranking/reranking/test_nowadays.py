"""Asked what is there today, what says 'today' comes before what was."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

MILLS = {
    "en": (
        "## Bark Mill\n\n"
        "Bark Mill is the oldest: a deed of the year 1588 calls it the mill at the ford. Its wheel of oak "
        "measured sixteen feet across and was replaced by an iron one. Ivo Kestrel won it at cards and dried "
        "bark in the loft for thirty years. The flood of 1902 took the sluice, the weir and both of the "
        "sheds. Today it houses a pottery. The kiln stands where bark was dried."
    ),
    "ru": (
        "## Мельница Орла\n\n"
        "Мельница Орла самая старая: грамота 1588 года зовёт её мельницей у брода. Дубовое колесо было в "
        "шестнадцать футов, потом его заменили железным. Иво Кестрель выиграл её в карты и тридцать лет сушил "
        "на чердаке кору. Наводнение 1902 года унесло запруду и оба сарая. Сегодня здесь гончарня. Печь стоит "
        "на месте сушильни."
    ),
    "kk": (
        "## Орман диірмені\n\n"
        "Орман диірмені ең ескісі: 1588 жылғы қағазда ол өткелдегі диірмен деп аталған. Емен доңғалағы кейін "
        "темірге ауыстырылған. Иво Кестрел оны картадан ұтып алып, шатырында отыз жыл қабық кептірген. 1902 "
        "жылғы тасқын бөгетті де, екі қораны да шайып кеткен. Қазір онда шеберхана бар. Пеш қабық кептірген "
        "жерде тұр."
    ),
    "zh": (
        "## 柳家磨坊\n\n"
        "柳家磨坊最古老，1588年的契约称它为渡口磨坊。橡木水轮直径十六尺，后来换成了铁轮。吴老三打牌赢"
        "了它，在阁楼上晒了三十年树皮。1902年的洪水冲走了水闸、堤坝和两间棚子。磨坊主的女儿后来嫁到了"
        "城里，很少回来。现在是一家陶器店。窑就在晒树皮的地方。"
    ),
    "tr": (
        "## Orman Değirmeni\n\n"
        "Orman Değirmeni en eskisidir: 1588 tarihli bir belge ona geçit değirmeni der. Meşe çarkı sonradan "
        "demirle değiştirildi. İvo Kestrel onu kâğıt oyununda kazandı ve tavan arasında otuz yıl kabuk "
        "kuruttu. 1902 seli savağı ve iki ambarı alıp götürdü. Bugün burada çömlekçi var. Fırın kabukların "
        "kurutulduğu yerdedir."
    ),
}


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "What is in Bark Mill nowadays?", "Today it houses a pottery."),
        ("ru", "Что сейчас в мельнице Орла?", "Сегодня здесь гончарня."),
        ("kk", "Орман диірменінде қазір не бар?", "Қазір онда шеберхана бар."),
        ("zh", "柳家磨坊现在是什么？", "现在是一家陶器店。"),
        ("tr", "Orman Değirmeni'nde bugün ne var?", "Bugün burada çömlekçi var."),
    ],
)
def test_what_is_there_now(language: str, question: str, told: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("mills")
    (folder / "mills.md").write_text(MILLS[language], "utf-8")
    reply = Engine(Unindexed([load(folder / "mills.md", folder)])).answer(question, language)
    assert isinstance(reply, Answer)
    assert told in reply.citations[0].quote


def test_what_was_there_is_not_asked_of_today(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("mills")
    (folder / "mills.md").write_text(MILLS["en"], "utf-8")
    reply = Engine(Unindexed([load(folder / "mills.md", folder)])).answer("What was Bark Mill?", "en")
    assert isinstance(reply, Answer)
    assert "the oldest" in reply.citations[0].quote


def test_what_lasts_is_there_now(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("mills")
    text = MILLS["en"].replace("Today it houses a pottery", "Since 2004 it has been a climbing hall")
    (folder / "mills.md").write_text(text, "utf-8")
    reply = Engine(Unindexed([load(folder / "mills.md", folder)])).answer("What is Bark Mill used for today?", "en")
    assert isinstance(reply, Answer)
    assert "climbing hall" in reply.citations[0].quote
