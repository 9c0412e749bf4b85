"""Notes that people type lose no line: short lines head what stands below them, or are text."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.model import Document, Kind, Zone


def read(tmp_path: Path, text: str) -> Document:
    (tmp_path / "notes.txt").write_text(text, "utf-8")
    return load(tmp_path / "notes.txt", tmp_path)


def everything(document: Document) -> str:
    """All that can be found: the title, headings and text."""
    return "\n".join([document.source.title, *("\n".join((*p.section, p.text)) for p in document.passages)])


def outline(document: Document) -> list[tuple[str, list[str]]]:
    """Of each passage the innermost heading and the sentences."""
    return [
        (p.section[-1] if p.section else "", [p.quote(n) for n in range(len(p.sentences))]) for p in document.passages
    ]


HALL = """Village hall

Opening hours
Monday to Friday 9-17

Caretaker
Jim Boyle, the blue door

Contact
Mrs Hale 01234 567890

The hall was built in 1922 by volunteers. It seats 120 people.

To do
Ask Lena about the hose
Gravel for the path before June
"""


def test_short_lines_below_a_name_are_found_by_it(tmp_path: Path) -> None:
    document = read(tmp_path, HALL)
    assert document.source.title == "Village hall"
    assert outline(document)[:3] == [
        ("Opening hours", ["Monday to Friday 9-17"]),
        ("Caretaker", ["Jim Boyle, the blue door"]),
        ("Contact", ["Mrs Hale 01234 567890"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        HALL,
        "House notes\nSpare key is with Mrs Hale\nAlarm code 4471\nBoiler man comes on Friday.\nBin day Tuesday\n",
        "Garden club\n\nBuy compost\nAsk Lena about the hose\n\nWe met on Sunday. It rained.\n\nRoses from Peter\n",
        "Памятка\n\nКлючи\nЗапасной у Марии\nКод 45К2310\n\nСчётчики снимаем 25-го. Показания в чат.\n\nКупить мел\n",
        "值班安排\n\n周一\n王芳 13800000001\n\n钥匙在保安室。晚上十点锁门。\n\n注意事项\n不要忘记关灯\n离开前关窗\n",
        "Nöbet listesi\n\nPazartesi\nAli Kaya 0532 00 00\n\nKapı 22'de kapanır. Işık söner.\n\nAmpul al\nDama bak\n",
    ],
    ids=["hall", "keys", "garden", "ru", "zh", "tr"],
)
def test_no_line_that_is_typed_is_lost(tmp_path: Path, text: str) -> None:
    found = everything(read(tmp_path, text))
    assert [line for line in text.splitlines() if line.strip() and line.rstrip(".。") not in found] == []


def test_lines_in_columns_are_a_list_below_their_heading(tmp_path: Path) -> None:
    codes = "E119  low water pressure\nE133  no gas supply\nE160  fan fault"
    text = (
        f"HEATER GUIDE\n\nSwitching on\nTurn the knob. Wait.\n\nError codes\n{codes}\n\nService\nOnce a year. Ask us.\n"
    )
    assert outline(read(tmp_path, text))[1] == ("Error codes", codes.split("\n"))


@pytest.mark.parametrize(
    ("first", "second", "heads"),
    [
        ("Numbers to call", "Plumber 0171 44", True),
        ("Spare key is with Ann", "Alarm code 4471", False),
        ("Menu of the week", "Monday – soup", True),
        ("Errands", "Fetch the hose", True),
        ("Milk", "Bread", False),
        ("Locker 4", "Key 12", False),
    ],
)
def test_the_first_of_short_lines_heads_what_is_unlike_it(tmp_path: Path, first: str, second: str, heads: bool) -> None:
    document = read(tmp_path, f"A title\n\nIt began. It went on.\n\n{first}\n{second}\n{second}\n")
    assert outline(document)[-1][0] == (first if heads else "")


def test_a_short_line_at_the_end_is_text(tmp_path: Path) -> None:
    assert outline(read(tmp_path, "A title\n\nIt began. It went on.\n\nRoses from Peter\n"))[-1] == (
        "",
        ["Roses from Peter"],
    )


def test_lists_that_stand_apart_are_lists_of_their_own(tmp_path: Path) -> None:
    document = read(tmp_path, "A title\n\nBuy nails\nBuy rope\n\nAsk the bank\nAsk the choir\n\nWe met. It rained.\n")
    assert [told for _, told in outline(document)][:2] == [["Buy nails", "Buy rope"], ["Ask the bank", "Ask the choir"]]


CHAT = """[10:02] Priya: the projector comes on Thursday, can someone sign for it?
[10:04] Lukas: I'm in till 4
[10:05] Priya: great. invoice is 2,340 euros, Hanna has approved it
[10:11] Hanna: please put it in room B12
[10:12] Lukas: the old one goes to Neudorf?
[10:13] Hanna: yes, they pick it up on the 21st
"""


@pytest.mark.parametrize("stamp", ["[10:", "12/03/2024, 10:", "[12.03.24, 10:"], ids=["time", "day", "bracketed day"])
def test_no_message_of_a_chat_is_lost(tmp_path: Path, stamp: str) -> None:
    text = CHAT.replace("[10:", stamp)
    if stamp.startswith("12/"):
        text = text.replace("] ", " - ")
    document = read(tmp_path, text)
    assert [line for line in text.splitlines() if line not in everything(document)] == []
    said = {quote for _, quotes in outline(document) for quote in quotes}
    assert text.splitlines()[0] in said  # it asks, and tells before
    assert text.splitlines()[4] not in said  # it only asks


def test_what_is_asked_in_a_chat_is_found_by_its_answer_too(tmp_path: Path) -> None:
    told = {" ".join(quotes): section for section, quotes in outline(read(tmp_path, CHAT))}
    assert told["[10:13] Hanna: yes, they pick it up on the 21st"].endswith("the old one goes to Neudorf?")


def test_messages_of_a_chat_are_no_lines_that_an_editor_wrapped(tmp_path: Path) -> None:
    said = [
        "Vera: we bring the big tent and Ole, 3-5 June",
        "Ole: the ferry at 7:40 is the last one that takes bicycles this year",
        "Vera: Nick cannot come, he has to work over the whole weekend again",
        "Ole: I carry the gas cooker, the pans, and the coffee that we like",
        "Nick: sorry, next summer, and please send me some of your pictures",
        "Vera: the money for the ferry goes to Ole until the end of next week",
    ]
    text = "".join(f"[{day}.05.2023, 11:0{day}] {line}\n" for day, line in enumerate(said, 1))
    told = [quote for _, quotes in outline(read(tmp_path, text)) for quote in quotes]
    assert told == text.splitlines()


def test_a_heading_that_nothing_stands_below_is_text(tmp_path: Path) -> None:
    text = "PRICES\nThe Lamp - repairs of watches, clocks and radios\n\nWATCHES\nStrap: 8\nBattery: 12\n"
    told = outline(read(tmp_path, text))
    assert ["The Lamp - repairs of watches, clocks and radios"] in [quotes for _, quotes in told]
    assert told[-1][0] == "WATCHES"


CABIN = """Cabin notes

WATER
Turn the red tap. Wait two minutes
Well pump: switch beside the ladder

TUMBLE DRYER
Empty the lint drawer first
Code H7 = drum stuck

STOVE
Dry logs only, please. No coal
Scoop out the ash on Sundays, tin is outside
"""


def test_what_stands_right_below_text_heads_nothing_where_blank_lines_part_the_page(tmp_path: Path) -> None:
    said = [sentence for _, sentences in outline(read(tmp_path, CABIN)) for sentence in sentences]
    assert "Well pump: switch beside the ladder" in said
    assert "Scoop out the ash on Sundays, tin is outside" in said


def test_capitals_head_the_lines_below_them(tmp_path: Path) -> None:
    assert ("TUMBLE DRYER", ["Empty the lint drawer first", "Code H7 = drum stuck"]) in outline(read(tmp_path, CABIN))


@pytest.mark.parametrize(
    "prices",
    [
        "Apricots 500 g ... 3,10\nBeans 250 g ..... 1,90\nCherries 1 kg .... 5,40\nDates 200 g ...... 2,80",
        "Soup ........ 5\nRoll ........ 2\nBroth ....... 4\nMilk ........ 1",
    ],
    ids=["with a comma", "in whole numbers"],
)
def test_prices_behind_dots_are_neither_an_index_nor_contents(tmp_path: Path, prices: str) -> None:
    document = read(tmp_path, f"Market stall\n\n{prices}\n\nWe open on Fridays at seven. Cash only.\n")
    kinds = {s.kind for p in document.passages if p.zone is Zone.BODY for s in p.sentences if s.parts}
    assert kinds == {Kind.FIELD}
    assert all(p.zone is Zone.BODY for p in document.passages)


COURSE = """Weaving course

Week 1 - 3 March
Warping the loom
bring along: scissors, a comb, two shuttles
Room: blue hall

Week 2 - 10 March
Plain weave, then twill
Room: attic

Week 3 - 17 March
Finishing and fringes
Tea at the end. Bring a cake if you can, or bread and something to put on it
"""


def test_headings_that_count_head_what_stands_below_them(tmp_path: Path) -> None:
    found = dict.fromkeys(section for section, _ in outline(read(tmp_path, COURSE)))
    assert list(found) == ["Week 1 - 3 March", "Week 2 - 10 March", "Week 3 - 17 March"]


def test_a_label_that_comes_again_and_one_with_a_list_are_no_headings(tmp_path: Path) -> None:
    told = [text for _, texts in outline(read(tmp_path, COURSE)) for text in texts]
    assert {"bring along: scissors, a comb, two shuttles", "Room: blue hall", "Room: attic"} <= set(told)


def test_an_end_without_a_full_stop_is_whole_where_few_are_set(tmp_path: Path) -> None:
    document = read(tmp_path, COURSE)
    assert outline(document)[-1][1][-1] == "Bring a cake if you can, or bread and something to put on it"
    assert not document.remarks


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("村里通知\n\n一、修路\n下周开工,绕行东边\n\n二、灌溉\n每户轮流,一天一户", ["一、修路", "二、灌溉"]),
        ("帐篷说明\n\n1 搭法\n先铺地布再立杆子\n\n2 收法\n晾干以后再卷起来", ["1 搭法", "2 收法"]),
        ("木工班\n\n第1天 认识木料\n带手套和旧衣服\n\n第2天 刨子\n上午先磨刀", ["第1天 认识木料", "第2天 刨子"]),
        (
            "Dokuma kursu\n\n1.HAFTA salı\nçözgü hazırlama\n\n2. HAFTA salı\nbezayağı ve dimi",
            ["1.HAFTA salı", "2. HAFTA salı"],
        ),
    ],
)
def test_series_of_headings_in_several_forms(text: str, heads: list[str], tmp_path: Path) -> None:
    assert [section for section, _ in outline(read(tmp_path, text))] == heads


def test_items_that_are_numbered_on_and_on_are_no_headings(tmp_path: Path) -> None:
    text = "Allotment rules\n\nAgreed\n1) Water only at dusk. No hoses.\n2) Keys hang in the shed by the gate\n"
    document = read(
        tmp_path, f"{text}3) No fires from May to September. Fines apply.\n4) Compost is turned on Sundays.\n"
    )
    assert {section for section, _ in outline(document)} == {"Agreed"}


def test_the_last_line_below_a_paragraph_heads_nothing_behind_a_blank(tmp_path: Path) -> None:
    text = "Sauna\n\nThe key is with Maija. Ring twice.\nTowels are in the chest\n\nThe stove takes an hour. Shut it.\n"
    assert ("", ["Towels are in the chest"]) in outline(read(tmp_path, text))
