"""What people put between questions, and what they leave out: doubt, thanks, a bare word, a season."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer, Reason, Refusal, ReplyKind

TEXTS = {
    "en": """# The Otter campsite

From April to September the gate is open until 22:00.

From October to March the gate is open until 18:00.

| Place | One night | Each further night | Electricity |
| --- | --- | --- | --- |
| Tent | £9 | £7 | £2 |
| Caravan | £16 | £12 | £4 |
| Cabin | £40 | £35 | £6 |

Ida Marsh has been the warden since 2014. Her dog is called Biscuit.
""",
    "ru": """# Кемпинг «Выдра»

С апреля по сентябрь ворота открыты до 22:00.

С октября по март ворота открыты до 18:00.

| Место | Первая ночь | Электричество |
| --- | --- | --- |
| Палатка | 900 рублей | 100 рублей |
| Прицеп | 1600 рублей | 400 рублей |
| Домик | 4000 рублей | 600 рублей |

Сторож — Иван Лугов, он пришёл в 2014 году.
""",
    "kk": """# «Құндыз» лагері

Сәуірден қыркүйекке дейін қақпа 22:00-ге дейін ашық.

Қазаннан наурызға дейін қақпа 18:00-ге дейін ашық.

Лагерь бастығы — Асан Көлбаев, ол 2014 жылы келген. Оған дейін лагерь бастығы Дина Сапарова болды.
""",
    "tr": """# Su samuru kampı

Nisan ile eylül arasında kapı 22:00'ye kadar açıktır.

Ekim ile mart arasında kapı 18:00'e kadar açıktır.

Kampın bekçisi Kerem Otlu'dur, 2014'te geldi. Kerem Otlu 2021'de öldü. Ayşe Gezgin ile evliydi.
""",
    "zh": """# 水獭营地

从车站坐船到营地要五十分钟，船票八元。

营地的管理员是林大山，他2014年来。

| 位置 | 一晚 | 电费 |
| --- | --- | --- |
| 帐篷 | 90元 | 10元 |
| 木屋 | 400元 | 60元 |
""",
}


@pytest.fixture(params=TEXTS, name="language")
def _language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def reply(tmp_path: Path, language: str, *messages: str) -> Answer | Refusal:
    (tmp_path / "camp.md").write_text(TEXTS[language], "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "camp.md", tmp_path)]))
    *before, last = messages
    return engine.answer(last, language, before)


def said(tmp_path: Path, language: str, *messages: str) -> str:
    answer = reply(tmp_path, language, *messages)
    assert isinstance(answer, Answer), answer
    return " ".join(citation.quote for citation in answer.citations)


WARDEN = {
    "en": ("who is the warden?", "Ida Marsh"),
    "ru": ("кто сторож?", "Лугов"),
    "kk": ("лагерь бастығы кім?", "Асан Көлбаев"),
    "tr": ("kampın bekçisi kim?", "Kerem Otlu"),
    "zh": ("营地的管理员是谁？", "林大山"),
}
DOUBTS = {
    "en": ("are you sure?", "Really?", "is that true", "you sure about that?"),
    "ru": ("точно?", "ты уверен?", "Правда?", "это точно так?"),
    "kk": ("рас па?", "шынымен бе", "сенімдісіз бе?"),
    "tr": ("emin misin?", "gerçekten mi", "bu doğru mu?"),
    "zh": ("真的吗？", "你确定吗", "这是真的吗？"),
}


def test_who_doubts_is_shown_what_the_document_says_once_more(tmp_path: Path, language: str) -> None:
    question, name = WARDEN[language]
    for doubt in DOUBTS[language]:
        assert name in said(tmp_path, language, question, doubt), doubt


def test_a_refusal_that_is_doubted_is_not_said_again(tmp_path: Path) -> None:
    answer = reply(tmp_path, "en", "who is the warden?", "what is the wifi password?", "are you sure?")
    assert isinstance(answer, Refusal)
    assert answer.reason is Reason.COMPLAINT


WHERE_IT_STANDS = {
    "en": ("where does it say that?", "which document?", "where is that written?"),
    "ru": ("где это написано?", "в каком документе?"),
    "kk": ("қай құжатта?", "бұл қай жерде жазылған?"),
    "tr": ("nerede yazıyor?", "bu hangi belgede?"),
    "zh": ("写在哪里？", "哪份文件？"),
}


def test_where_it_stands_is_told(tmp_path: Path, language: str) -> None:
    question, name = WARDEN[language]
    for asked in WHERE_IT_STANDS[language]:
        answer = reply(tmp_path, language, question, asked)
        assert isinstance(answer, Answer), asked
        assert answer.kind is ReplyKind.SOURCE, asked
        assert name in answer.citations[0].quote


SINCE = {
    "en": ("thanks!", "since when?"),
    "ru": ("спасибо", "с какого года?"),
    "kk": ("рахмет", "қашаннан бері?"),
    "tr": ("teşekkürler", "ne zamandan beri?"),
    "zh": ("谢谢", "什么时候？"),
}


def test_thanks_end_no_conversation(tmp_path: Path, language: str) -> None:
    thanks, since = SINCE[language]
    assert "2014" in said(tmp_path, language, WARDEN[language][0], thanks, since)


@pytest.mark.parametrize(
    ("language", "question", "summer", "winter"),
    [
        ("en", "how long is the gate open?", "and in summer?", "and in winter?"),
        ("ru", "до скольки открыты ворота?", "а летом?", "а зимой?"),
        ("kk", "қақпа қашанға дейін ашық?", "ал жазда ше?", "ал қыста ше?"),
        ("tr", "kapı saat kaça kadar açık?", "peki ya yazın?", "peki ya kışın?"),
    ],
)
def test_a_season_is_met_by_its_months(tmp_path: Path, language: str, question: str, summer: str, winter: str) -> None:
    assert "22:00" in said(tmp_path, language, question, summer)
    told = said(tmp_path, language, question, winter)
    assert "18:00" in told
    assert "22:00" not in told


@pytest.mark.parametrize(
    ("language", "first", "then", "bare", "told", "others"),
    [
        ("en", "how much is a tent?", "and a caravan?", "electricity?", "£4", ("£2", "£6")),
        ("ru", "сколько стоит палатка?", "а прицеп?", "электричество?", "400", ("100", "600")),
    ],
)
def test_a_bare_word_is_asked_of_the_row_that_was_shown_last(
    tmp_path: Path, language: str, first: str, then: str, bare: str, told: str, others: tuple[str, str]
) -> None:
    shown = said(tmp_path, language, first, then, bare)
    assert told in shown
    assert not any(other in shown for other in others)


def test_a_bare_word_that_stands_elsewhere_is_a_question_of_its_own(tmp_path: Path) -> None:
    assert "Biscuit" in said(tmp_path, "en", "how much is a tent?", "dog?")


def test_chinese_words_that_only_ask_go_on_with_what_was_told(tmp_path: Path) -> None:
    assert "五十分钟" in said(tmp_path, "zh", "怎么去营地？", "要多久")
    assert "八元" in said(tmp_path, "zh", "怎么去营地？", "要多久", "多少钱？")


def test_turkish_tells_who_died_from_who_became(tmp_path: Path) -> None:
    assert "2021" in said(tmp_path, "tr", "Kerem Otlu ne zaman öldü?")


def test_what_was_in_vain_leaves_the_subject_as_it_was(tmp_path: Path) -> None:
    assert "2014" in said(tmp_path, "kk", WARDEN["kk"][0], "неге?", "қашаннан бері?")


def test_turkish_asks_with_whom_in_the_past(tmp_path: Path) -> None:
    assert "Ayşe" in said(tmp_path, "tr", "kampın bekçisi kimdi?", "kiminle evliydi?")


def test_after_a_row_a_short_question_is_asked_of_it(tmp_path: Path) -> None:
    told = said(tmp_path, "en", "how much is a caravan?", "and what is the electricity?")
    assert "£4" in told
    assert "£6" not in told


def test_steps_are_shown_whole_though_one_says_what_the_title_says(tmp_path: Path) -> None:
    steps = "1. Take off the lid.\n2. Rinse the stove with water.\n3. Dry it.\n4. Light it.\n"
    (tmp_path / "stove.md").write_text(f"# The Ember stove\n\n## First use\n\n{steps}", "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "stove.md", tmp_path)]))
    answer = engine.answer("how do i use the stove for the first time?")
    assert isinstance(answer, Answer)
    told = " ".join(citation.quote for citation in answer.citations)
    assert [step in told for step in ("Take off", "Rinse", "Dry it", "Light it")] == [True] * 4


def test_the_word_that_names_the_rows_asks_for_no_other_column(tmp_path: Path) -> None:
    table = "| Course | Fee | Lessons |\n| --- | --- | --- |\n| Wheel | £140 | 8 |\n| Glaze | £60 | 3 |\n"
    (tmp_path / "fees.md").write_text(f"# The pottery\n\n{table}", "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "fees.md", tmp_path)]))
    answer = engine.answer("how much is the wheel course")  # a lesson is much the same as a course
    assert isinstance(answer, Answer)
    assert "£140" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("language", "title", "heading", "items", "question"),
    [
        (
            "en",
            "Summer camp",
            "What to bring",
            ("Rain jacket", "Torch for the camp", "Cup"),
            "what to bring to the camp?",
        ),
        (
            "ru",
            "Летний лагерь",
            "Что взять с собой",
            ("Дождевик", "Фонарик для лагеря", "Кружка"),
            "что взять в лагерь?",
        ),
        ("kk", "Жазғы лагерь", "Не алу керек", ("Күрте", "Лагерьге арналған шам", "Кесе"), "лагерьге не алу керек?"),
        ("tr", "Yaz kampı", "Ne getirilir", ("Yağmurluk", "Kamp için fener", "Bardak"), "kampa ne getirilir?"),
        ("zh", "夏令营", "要带什么", ("雨衣", "夏令营用的手电筒", "杯子"), "夏令营要带什么？"),
    ],
)
def test_a_heading_brings_its_list_though_an_item_says_what_the_title_says(
    tmp_path: Path, language: str, title: str, heading: str, items: tuple[str, ...], question: str
) -> None:
    listed = "\n".join(f"- {item}" for item in items)
    (tmp_path / "camp.md").write_text(f"# {title}\n\n## {heading}\n\n{listed}\n", "utf-8")
    answer = Engine(Unindexed([load(tmp_path / "camp.md", tmp_path)])).answer(question, language)
    assert isinstance(answer, Answer)
    told = " ".join(citation.quote for citation in answer.citations)
    assert all(item in told for item in items), told
