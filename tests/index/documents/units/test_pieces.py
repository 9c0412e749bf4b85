"""Labels, headwords, speakers and numbers open what they name; what is inside an item belongs to it."""

from __future__ import annotations

import pytest

from index.documents.units.words import asked_as, labelled
from index.model import Document, Kind
from tests.index.documents.units.conftest import Read


def parts(document: Document) -> list[tuple[Kind, str, str]]:
    """Of every sentence of the story its kind, and the head and value of its first part."""
    return [
        (s.kind, p.text[slice(*s.parts[0].head)], p.text[slice(*s.parts[0].value)])
        for p in document.body
        for s in p.sentences
        if s.parts
    ]


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_lines_with_labels_are_fields(read: Read, suffix: str) -> None:
    labels = "**Present:** Ada Roe, Bo Lind\n**Sent regrets:** Cy Dahl"
    text = f"Talks of the weir board\n\n{labels}\n\nWe talked of the sluice.\n"
    document = read(text if suffix == ".md" else text.replace("*", ""), suffix)
    assert parts(document) == [(Kind.FIELD, "Present:", "Ada Roe, Bo Lind"), (Kind.FIELD, "Sent regrets:", "Cy Dahl")]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Present: Ada Roe", "attended"),
        ("Председатель: Ада Роу", "председательствовал"),
        ("Шешім: көпір салынады", "шешті"),
        ("主持人：罗雅", "主持"),
        ("Katılanlar: Ada Roe", "katıldı"),
    ],
)
def test_a_label_is_found_by_what_people_ask_it_by(read: Read, line: str, asked: str) -> None:
    sentence = read(f"{line}\n\nThe rest.\n", ".md").body[0].sentences[0]
    assert (sentence.kind, asked in sentence.context) == (Kind.FIELD, True)


@pytest.mark.parametrize(
    "line", ["Сабақ 8:30-да басталады.", "Sabah 9:00'da açılır.", "Room 7:15 is the first slot.", "会议 9：30 开始。"]
)
def test_the_colon_of_a_time_names_nobody(read: Read, line: str) -> None:
    document = read(f"{line}\n\nThe rest is told below.\n", ".md")
    assert (parts(document), document.body[0].quote(0)) == ([], line)


def test_a_decision_is_about_what_stands_before_it(read: Read) -> None:
    document = read("- The sluice rusts. **Decision:** paint it.\n- The boat is sold.\n", ".md")
    decision = document.body[0].sentences[1]
    assert (document.body[0].quote(1), decision.kind) == ("Decision: paint it.", Kind.FIELD)
    assert "The sluice rusts." in decision.context


@pytest.mark.parametrize(
    "line", ["He said: we must go home now.", "The result was plain: nobody came.", "See http://weir.example: a page."]
)
def test_other_colons_make_no_label(read: Read, line: str) -> None:
    assert parts(read(f"{line}\n\nThe rest is told below.\n", ".md")) == []


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("WEIR, n. A low dam.\n\nSLUICE, n. A gate for water.\n", "WEIR, n."),
        ("**Weir** – a low dam\n\n**Sluice** – a gate\n\n**Leat** – a ditch\n", "Weir –"),
        ("# Glossary\n\n- Weir: a low dam\n- Sluice: a gate\n", "Weir:"),
        ("# Глоссарий\n\nЗапруда: низкая плотина.\n\nШлюз: ворота для воды.\n", "Запруда:"),
        ("Weir\n:   a low dam across a river\n\nSluice\n:   a gate for the water\n", "Weir"),
    ],
)
def test_entries_keep_their_headword(read: Read, text: str, head: str) -> None:
    kind, found, _ = parts(read(text, ".md"))[0]
    assert (kind, found) == (Kind.ENTRY, head)


def test_a_dash_in_place_of_is_makes_no_entry_of_running_text(read: Read) -> None:
    glossary = "Запруда — низкая плотина.\n\nШлюз — ворота.\n\nЛоток — узкий канал. Его чистят весной.\n"
    assert [kind for kind, _, _ in parts(read(glossary, ".md"))] == [Kind.ENTRY] * 3
    story = "Длина запруды — сорок метров. Её строили год. Она стоит до сих пор.\n\n"
    assert parts(read(f"{glossary.partition('Лоток')[0]}{story}", ".md")) == []
    assert parts(read(glossary.replace("\n\nШлюз", "\n\nВода бежит.\n\nШлюз"), ".md")) == []


def test_a_menu_of_the_week_is_no_glossary(read: Read) -> None:
    assert parts(read("# Menu\n\n- Monday – soup\n- Tuesday – rice, fish\n- Friday – a very rich broth\n", ".md")) == []
    words = read("# Words\n\n- Weir – a low dam\n- Sluice – a wooden gate\n- Leat – a narrow ditch\n", ".md")
    assert [kind for kind, _, _ in parts(words)] == [Kind.ENTRY] * 3


def test_items_are_named_by_the_sentence_that_announces_them(read: Read) -> None:
    document = read("The keeper is ill. Bring for him:\n\n- bread\n- Soap: two bars\n- salt. Not too much.\n")
    lead = "Bring for him:"
    told = [(kind, head) for kind, head, _ in parts(document)]
    assert told == [(Kind.ITEM, lead), (Kind.FIELD, "Soap:"), (Kind.ITEM, lead), (Kind.ITEM, lead)]


@pytest.mark.parametrize("above", ["Nothing is announced.", f"He brought {'a lot of ' * 30}things:"])
def test_items_below_another_sentence_have_no_name(read: Read, above: str) -> None:
    assert parts(read(f"{above}\n\n- bread\n- salt\n")) == []


def test_an_indented_meaning_belongs_to_the_word_above_it(read: Read) -> None:
    document = read("Words of the weir\n\nWeir\n    A low dam across\n    a river.\n\nLeat\n    A ditch.\n", ".txt")
    assert [p.quote(0) for p in document.body] == ["Weir: A low dam across a river.", "Leat: A ditch."]


def test_a_decision_below_an_item_is_about_it(read: Read) -> None:
    document = read("Board of the weir\n\n1. The sluice rusts.\nDecided: paint it.\n\nThe rest is well.\n", ".txt")
    decision = next(s for p in document.body for s in p.sentences if s.kind is Kind.FIELD)
    assert "1. The sluice rusts." in decision.context


def test_an_entry_is_quoted_whole(read: Read) -> None:
    document = read("# Glossary\n\n**Weir** – a low dam. It holds the water back.\n\n**Leat** – a ditch.\n", ".md")
    assert document.body[0].quote(0) == "Weir – a low dam. It holds the water back."


def test_turns_have_their_speaker_in_every_sentence(read: Read) -> None:
    document = read("Ada: The sluice rusts. It was painted last year.\n\nBo: Who pays?\n\nAda: The board.\n", ".md")
    assert [(kind, head) for kind, head, _ in parts(document)][:2] == [(Kind.TURN, "Ada:"), (Kind.TURN, "Ada:")]


@pytest.mark.parametrize(
    "line",
    [
        "Article 7. Boats need a number.",
        "Статья 7. Лодке нужен номер.",
        "7-бап. Қайыққа нөмір керек.",
        "第七条 船须有号。",
        "Madde 7 – Her teknenin numarası olur.",
    ],
)
def test_an_article_is_found_by_its_number(read: Read, line: str) -> None:
    sentence = read(f"{line}\n\nThe rest.\n", ".md").body[0].sentences[0]
    assert (sentence.kind, "refarticle7" in sentence.context) == (Kind.ARTICLE, True)


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".md", "# Rules\n\n## Article 7. Boats\n\nThey need a number.\n"),
        (".txt", "Rules of the weir\n\nArticle 7. Boats\nThey need a number.\n\nArticle 8. Oars\nThey need none.\n"),
    ],
)
def test_an_article_headed_by_its_number_is_found_by_it(read: Read, suffix: str, text: str) -> None:
    passage = read(text, suffix).body[0]
    assert (passage.quote(0), passage.sentences[0].context) == ("They need a number.", ("refarticle7",))


def test_items_of_a_numbered_list_keep_their_numbers(read: Read) -> None:
    document = read("1. Open the sluice.\n2. Wait.\n\nText.\n\n1. One.\n1. Other.\n", ".md")
    assert [p.quote(n) for p in document.body for n in range(len(p.sentences))] == [
        "1. Open the sluice.", "2. Wait.", "Text.", "1. One.", "Other.",
    ]  # fmt: skip


def test_items_are_found_by_the_item_they_stand_in(read: Read) -> None:
    document = read("- Kitchen\n  - Ada\n- Gate\n  - Bo\n", ".md")
    assert [s.context for s in document.body[0].sentences] == [(), ("Kitchen",), (), ("Gate",)]


@pytest.mark.parametrize("depth", [3, 12, 30])
def test_deep_lists_lose_nothing(read: Read, depth: int) -> None:
    items = "".join(f"{'  ' * n}- level {n} of it\n" for n in range(depth))
    document = read(f"{items}\nThe end is read, too.\n", ".md")
    assert [len(p.sentences) for p in document.body] == [depth, 1]


@pytest.mark.parametrize(
    "rows",
    ["Waffle ....... 4.40\nCoffee ....... 2.20\nTea .......... 1.90", "name,price,left\nWaffle,4.40,3\nTea,1.90,5"],
    ids=["dots", "commas"],
)
def test_other_tables_of_plain_texts(read: Read, rows: str) -> None:
    document = read(f"Of the weir kiosk\n\nThese are its prices today.\n\n{rows}\n", ".txt")
    assert ("Waffle: 4.40" in document.body[1].text) or ("name: Waffle · price: 4.40" in document.body[1].text)


@pytest.mark.parametrize(
    ("line", "label"), [("地點 河邊涼亭", "地點"), ("时间　周五晚上八点", "时间"), ("里長 會到場", None)]
)
def test_a_known_chinese_label_may_stand_before_a_blank(line: str, label: str | None) -> None:
    found = labelled(line)
    assert (found[0] if found else None) == label
    assert label is None or asked_as(label)


def test_a_timetable_is_no_glossary(read: Read) -> None:
    text = "The water runs so.\n\nWater:\nMon, Wed – from 7 to 10\nSat, Sun – from 8 to 22\nTue, Thu – from 9 to 12\n"
    kinds = {s.kind for p in read(text, ".txt").body for s in p.sentences}
    assert Kind.ENTRY not in kinds
