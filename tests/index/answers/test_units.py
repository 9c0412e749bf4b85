"""Questions on documents that set their pieces apart: what is shown is the unit, as what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.selection import LIMIT
from index.documents import load
from index.model import Answer

Ask = Callable[[str, str, str], Answer | None]

PRICES = """# Weir lido, prices

| Ticket | Adults | Pupils | Dogs |
|---|---|---|---|
| Day | 7 euros | 4 euros | – |
| Evening | 5 euros | 3 euros | 1 euro |
| Season | 90 euros | 60 euros | 20 euros |
"""


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """The answer to a question on a document; None for a refusal."""

    def answered(text: str, question: str, language: str = "en") -> Answer | None:
        (tmp_path / "page.md").write_text(text, "utf-8")
        reply = Engine(Unindexed([load(tmp_path / "page.md", tmp_path)])).answer(question, language)
        return reply if isinstance(reply, Answer) else None

    return answered


def first(answer: Answer | None) -> tuple[str, list[str]]:
    """The first quote and what stands out in it."""
    assert answer is not None
    citation = answer.citations[0]
    return citation.quote, [citation.quote[start:end] for start, end in citation.highlights]


@pytest.mark.parametrize(
    ("question", "quote", "bold"),
    [
        ("how much is a season ticket for pupils?", "Ticket: Season · Pupils: 60 euros", ["60 euros"]),
        ("evening price for dogs", "Ticket: Evening · Dogs: 1 euro", ["1 euro"]),
    ],
)
def test_the_column_that_is_asked_for_answers(ask: Ask, question: str, quote: str, bold: list[str]) -> None:
    assert first(ask(PRICES, question, "en")) == (quote, bold)


def test_without_a_column_the_row_is_shown_whole(ask: Ask) -> None:
    quote, bold = first(ask(PRICES, "what does a season ticket cost?", "en"))
    assert (quote, bold) == ("Ticket: Season · Adults: 90 euros · Pupils: 60 euros · Dogs: 20 euros", [])


@pytest.mark.parametrize(
    ("text", "question", "language", "quote"),
    [
        ("Q: May I bring a canoe?\n\nA: Only on Mondays.\n", "can i bring my canoe", "en", "Only on Mondays."),
        ("В: Можно ли взять лодку?\n\nО: По понедельникам.\n", "можно взять лодку?", "ru", "По понедельникам."),
        ("# Rules\n\n## Article 3. Boats\n\nAll have lamps.\n", "what does article 3 say?", "en", "All have lamps."),
        ("# Устав\n\n## Статья 3. Лодки\n\nНужен номер.\n", "Что сказано в статье 3?", "ru", "Нужен номер."),
        ("# Жарғы\n\n3-бап. Қайыққа нөмір керек.\n", "3-бапта не делінген?", "kk", "3-бап. Қайыққа нөмір керек."),
        ("# 章程\n\n第三条 船须有号。\n", "第三条说什么？", "zh", "第三条 船须有号。"),
        ("# Tüzük\n\nMadde 3: Tekne alınmaz.\n", "3. maddede ne yazıyor?", "tr", "Madde 3: Tekne alınmaz."),
        ("# Weir board\n\n**Present:** Ada Roe, Bo Lind\n", "who was present?", "en", "Present: Ada Roe, Bo Lind"),
        ("# Board\n\n- The sluice rusts. Decision: wait.\n", "what was decided of sluices?", "en", "Decision: wait."),
        ("# Words\n\nWEIR, n. A low dam.\n\nLEAT, n. A ditch.\n", "what is a leat?", "en", "LEAT, n. A ditch."),
    ],
)  # fmt: skip
def test_a_unit_answers_by_what_heads_it(ask: Ask, text: str, question: str, language: str, quote: str) -> None:
    found, _ = first(ask(text, question, language))
    assert quote in found
    assert "?" not in found


def test_a_heading_brings_its_list_whole_and_in_order(ask: Ask) -> None:
    text = "# Weir walk\n\n## What to bring\n\n- a rope\n- two lamps\n- dry socks\n\n## Ways\n\n- by the mill\n"
    assert first(ask(text, "what should I bring?", "en"))[0] == "a rope • two lamps • dry socks"


def test_the_rest_of_a_long_list_is_on_the_button(ask: Ask) -> None:
    items = [f"item number {n} of the things that one needs on the water" for n in range(1, 13)]
    answer = ask("# Walk\n\n## What to bring\n\n" + "".join(f"- {item}\n" for item in items), "what to bring?", "en")
    shown = first(answer)[0].split(" • ")
    assert answer is not None
    assert shown == items[: len(shown)]
    assert answer.more[0].quote.split(" • ")[0] == items[len(shown)]


def test_what_someone_says_late_in_a_turn_is_shown_with_the_speaker(ask: Ask) -> None:
    text = "Ada: The sluice rusts. The ferry was sold in 1931.\n\nBo: So be it.\n\nAda: The rest is well.\n"
    assert first(ask(text, "when was the ferry sold?", "en"))[0] == "Ada: … The ferry was sold in 1931."


def test_nothing_that_a_unit_lacks_is_answered(ask: Ask) -> None:
    assert ask(PRICES, "how much is a towel?", "en") is None
    assert ask("Q: May I bring a canoe?\n\nA: Only on Mondays.\n", "may I bring a horse?", "en") is None


MANUAL = """# {}

## {}

{}

## {}

{}
"""


@pytest.mark.parametrize(
    ("parts", "question", "language", "shown"),
    [
        (
            ("Hob H3", "What is in the box", "The hob, a frame, four screws.", "Moving", "Put the hob into its box."),
            "What's in the box?", "en", "The hob, a frame, four screws.",
        ),
        (
            ("Плита П3", "Что в коробке", "Плита, рамка, четыре винта.", "Переезд", "Уберите плиту в коробку."),
            "Что в коробке?", "ru", "Плита, рамка, четыре винта.",
        ),
        (
            (
                "Демалыс орны", "Тыйым салынады", "Ағаш кесуге, от жағуға.", "Жалпы",
                "Су жағасында тыйым белгісі тұр. Бұл ережелер барлық қонақтарға арналған, оларды бәрі сақтайды."),
            "Не істеуге тыйым салынады?", "kk", "Ағаш кесуге, от жағуға.",
        ),
        (
            ("Ocak O3", "Kutunun içindekiler", "Ocak, çerçeve, dört vida.", "Taşıma", "Ocağı kutuya koyun."),
            "Kutunun içindekiler neler?", "tr", "Ocak, çerçeve, dört vida.",
        ),
        (
            ("灶具说明", "装箱清单", "灶具一台，支架一个，螺丝四颗。", "搬家", "把灶具放回箱里。"),
            "装箱清单是什么？", "zh", "灶具一台，支架一个，螺丝四颗。",
        ),
    ],
)  # fmt: skip
def test_a_heading_that_asks_the_same_brings_what_is_below_it(
    ask: Ask, parts: tuple[str, ...], question: str, language: str, shown: str
) -> None:
    answer = ask(MANUAL.format(*parts), question, language)
    assert answer is not None
    assert [citation.quote for citation in answer.citations] == [shown]


def test_below_a_heading_of_several_words_the_document_says_the_rest(ask: Ask) -> None:
    text = MANUAL.format(
        "Kettle K2", "Before first use", "1. Rinse it.\n2. Boil it dry.", "Use", "The kettle is quick."
    )
    answer = ask(text, "What must I do with the kettle before first use?", "en")
    assert answer is not None
    assert "1. Rinse it." in answer.citations[0].quote
    assert "2. Boil it dry." in answer.citations[0].quote


def test_a_heading_that_asks_the_same_answers_no_question_for_a_figure_without_one(ask: Ask) -> None:
    text = MANUAL.format(
        "Lido", "Fees", "They are paid at the desk.", "Else", "The fees of the lido were once 2 euros."
    )
    answer = ask(text, "How much are the fees?", "en")
    assert answer is None or "2 euros" in answer.citations[0].quote


def test_a_brief_paragraph_is_about_its_heading(ask: Ask) -> None:
    rules = "# Дом\n\n## Вывоз мусора\n\nПо вторникам с 8 до 10 часов.\n\n## Стоянка\n\nТолько во дворе.\n"
    assert first(ask(rules, "когда вывозят мусор", "ru"))[0] == "По вторникам с 8 до 10 часов."
    assert first(ask(rules, "мусор", "ru"))[0] == "По вторникам с 8 до 10 часов."


PRICES_RU = """# Мастерская у запруды

| Услуга | Цена, ₽ |
|---|---|
| Покраска лодки | 4 500 |
| Просмолка лодки | 900 |
"""
PRICES_KK = """# Асхана

## Бағалар (теңге)

- Самса: 350
- Сүт қосылған қара шай: 120
- Үлкен ыдысқа құйылған компот: 150
"""


@pytest.mark.parametrize(
    ("text", "question", "language", "shown"),
    [
        (PRICES_RU, "Сколько стоит просмолка лодки?", "ru", "900"),
        (PRICES_RU, "цена покраски", "ru", "4 500"),
        (PRICES_KK, "самсаның бағасы қанша?", "kk", "350"),
    ],
)
def test_a_figure_below_a_price_is_what_it_costs(ask: Ask, text: str, question: str, language: str, shown: str) -> None:
    assert shown in first(ask(text, question, language))[0]


KIT = """# Weir lido, first lesson

Lessons begin at ten. Every pupil brings:

- a towel of their own
- a cap without a brim
- two euros for the locker

The teacher brings the floats.
"""
KIT_RU = """# Лодочная станция

Ключ лежит у сторожа. Без залога лодку получают:

- учителя сельской школы
- спасатели в отпуске
"""


@pytest.mark.parametrize(
    ("text", "question", "language", "quote"),
    [
        (
            KIT,
            "what does every pupil bring?",
            "en",
            "Every pupil brings: • a towel of their own • a cap without a brim • two euros for the locker",
        ),
        (KIT, "may a pupil bring a cap with a brim?", "en", "Every pupil brings: … a cap without a brim"),
        (
            KIT_RU,
            "кто получает лодку без залога?",
            "ru",
            "Без залога лодку получают: • учителя сельской школы • спасатели в отпуске",
        ),
        (KIT_RU, "спасатели в отпуске получают лодку?", "ru", "Без залога лодку получают: … спасатели в отпуске"),
    ],
)
def test_a_list_and_what_announces_it_are_shown_together(
    ask: Ask, text: str, question: str, language: str, quote: str
) -> None:
    assert first(ask(text, question, language))[0] == quote


def test_of_a_list_that_has_no_room_as_many_items_are_shown_as_have(ask: Ask) -> None:
    items = "\n".join(f"- a lamp for the boat that is number {n} in the row below the weir" for n in range(12))
    shown = first(ask(f"# Boats\n\nEvery skipper fetches:\n\n{items}\n", "what does every skipper fetch?", "en"))[0]
    assert shown.startswith("Every skipper fetches: • a lamp for the boat that is number 0")
    assert shown.endswith("the weir")
    assert 300 < len(shown) <= LIMIT


LEASE = """# Lease of the flat

1. The rent is £1,150 a month, payable on the first day of each month.
2. One cat may be kept. Dogs are not permitted.
3. No smoking inside the flat.
4. Dogs of visitors may stay for an hour.
"""


def test_of_rules_one_below_the_other_only_the_one_that_is_asked_for_is_shown(ask: Ask) -> None:
    answer = ask(LEASE, "what is the rent a month?", "en")
    assert first(answer)[0].startswith("1. The rent")
    assert answer is not None
    assert "smoking" not in " ".join(c.quote for c in answer.citations)


def test_a_rule_is_shown_whole(ask: Ask) -> None:
    assert first(ask(LEASE, "is one cat permitted?", "en"))[0] == "2. One cat may be kept. Dogs are not permitted."


def test_a_measure_that_no_rule_has_is_not_answered_by_all_of_them(ask: Ask) -> None:
    assert ask(LEASE, "how big is the flat?", "en") is None


def test_of_a_list_whose_title_says_the_same_the_item_that_is_asked_for_is_shown(ask: Ask) -> None:
    soup = "# Barley soup\n\n- 200 g pearl barley\n- 2 carrots\n- 1 leek\n"
    assert first(ask(soup, "how much barley do I need?", "en")) == ("200 g pearl barley", ["200 g"])


@pytest.mark.parametrize(("asked", "written"), [("30 November", "30 Nov"), ("7 Dec", "7 December")])
def test_months_are_met_however_they_are_written(ask: Ask, asked: str, written: str) -> None:
    rows = f"| {written} | M. Tully | the Batesons |\n| 14 May | A. Okafor | Mrs Orr |\n"
    rota = f"# Rota\n\n| Date | Reader | Coffee |\n|---|---|---|\n{rows}"
    assert "the Batesons" in first(ask(rota, f"Who does the coffee on {asked}?", "en"))[0]


CHANGES = "# Changelog\n\n## 2.4.0 - 2025-09-18\n\n- CSV\n- Faster maps\n\n## 2.3.0 - 2025-05-20\n\n- New: dark theme\n"


def test_when_a_version_came_is_told_by_its_heading(ask: Ask) -> None:
    answer = ask(CHANGES, "when did version 2.3.0 come out?", "en")
    assert answer is not None
    assert [(c.quote, c.place) for c in answer.citations] == [("New: dark theme", "2.3.0 - 2025-05-20, ¶ 2")]


def test_a_version_that_is_not_there_is_not_answered_by_another(ask: Ask) -> None:
    assert ask(CHANGES, "what's new in 3.0?", "en") is None
    assert ask(CHANGES, "when was 2.5.0 released?", "en") is None


def test_a_list_is_shown_behind_the_two_sentences_before_it(tmp_path: Path) -> None:
    """What is asked for stands in one sentence, and the next one announces the list."""
    bids = (
        "Değirmen kararları\n\nKARARLAR\n3) Kapı yeşile boyanacak. Oy birliği.\n4) Tekerlek çatladı. 2 teklif alındı:\n"
    )
    (tmp_path / "page.txt").write_text(f"{bids}- Orman usta 900\n- Kaya usta 750\n", "utf-8")
    reply = Engine(Unindexed([load(tmp_path / "page.txt", tmp_path)])).answer("Çatlayan tekerlek için teklifler", "tr")
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote.endswith("2 teklif alındı: • Orman usta 900 • Kaya usta 750")


SHIFTS = """# Kiosk shifts, June

| Day | Morning | Evening | Bell |
|---|---|---|---|
| Mo | Nell | Dr Orr | Nell |
| Tu | Nell | Dr Orr | Ivo |
| We | Bea | Ivo | Nell |
| Th | Ivo | Bea | Dr Orr |
"""


@pytest.mark.parametrize(
    ("question", "quote", "bold"),
    [
        ("who has the morning shift on Wednesday?", "Day: We · Morning: Bea", ["Bea"]),
        ("who is there on Thursday evening?", "Day: Th · Evening: Bea", ["Bea"]),
    ],
)
def test_a_rota_is_found_by_the_weekdays_it_shortens(ask: Ask, question: str, quote: str, bold: list[str]) -> None:
    assert first(ask(SHIFTS, question, "en")) == (quote, bold)


def test_a_line_that_begins_with_a_shortened_weekday_is_found_by_it(ask: Ask) -> None:
    quote, _ = first(
        ask("# Drivers in May\n\n- Tues Ola, van\n- Wed nobody\n- Fri Rut\n", "who drives on Friday?", "en")
    )
    assert quote == "Fri Rut"


def test_a_span_of_weekdays_is_found_by_those_between(ask: Ask) -> None:
    quote, _ = first(ask("# Pool hours\n\n- Mon-Thu 7-21\n- Sat 9-17\n", "when is the pool open on Wednesday?", "en"))
    assert quote == "Mon-Thu 7-21"


CODES = """# Pump manual

Fault codes:

- A1 no power, look at the fuse
- A2 filter blocked
- B7 hose leaks, call Mr Ness
"""


def test_beside_the_code_that_is_asked_for_no_other_is_shown(ask: Ask) -> None:
    answer = ask(CODES, "what does fault A2 mean?", "en")
    assert answer is not None
    assert [citation.quote for citation in answer.citations] == ["Fault codes: … A2 filter blocked"]


CHAT = """[02.05.2023, 09:14] Вера: котелок беру, и плед
[02.05.2023, 09:20] Ринат: адрес пришлите
[02.05.2023, 09:31] Вера: Мельничная, за мостом, зелёная калитка
[02.05.2023, 20:40] Вера: деньги до пятницы
[02.05.2023, 21:40] Ринат: у меня колено болит
"""


def test_that_somebody_speaks_does_not_say_how_much_of_anything(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(CHAT, "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "chat.txt", tmp_path)]))
    assert not isinstance(engine.answer("Сколько лет Ринату?", "ru"), Answer)


def test_numbered_steps_are_shown_behind_what_announces_them(ask: Ask) -> None:
    steps = "# Kiln\n\nIf the kiln door jams:\n\n1. Let it cool.\n2. Lift the bolt.\n3. Pull hard.\n"
    shown, _ = first(ask(steps, "what do I do if the kiln door jams?", "en"))
    assert shown == "If the kiln door jams: • 1. Let it cool. • 2. Lift the bolt. • 3. Pull hard."
