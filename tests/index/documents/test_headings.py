"""Headings of a plain text: told from titles, lists and menus, and nested."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.model import Document

STEPS = "Stir it well. Then let it rest."


def read(folder: Path, text: str) -> Document:
    (folder / "page.txt").write_text(text, "utf-8")
    return load(folder / "page.txt", folder)


def outline(document: Document) -> list[tuple[tuple[str, ...], str]]:
    return [(passage.section, passage.text) for passage in document.body]


@pytest.mark.parametrize(
    "heading",
    ["Potato soup", "POTATO SOUP", "3. Potato soup", "3 Potato soup", "Potato soup\n-----------", "== Potato soup =="],
    ids=["short line", "capitals", "numbered", "numbered without a stop", "underlined", "wiki"],
)
def test_a_short_line_above_text_is_its_heading(tmp_path: Path, heading: str) -> None:
    document = read(tmp_path, f"Her Recipes\n\nThey are old. They are good.\n\n{heading}\n\n{STEPS}\n")
    name = heading.split("\n")[0].strip("= ")
    assert outline(document) == [((), "They are old. They are good."), ((name,), STEPS)]


def test_the_first_heading_is_kept_where_headings_sit_on_their_text(tmp_path: Path) -> None:
    document = read(tmp_path, f"Kettle K2\n\nThe parts\n{STEPS}\n\nBefore use\n{STEPS}\n")
    assert document.source.title == "Kettle K2"
    assert [section for section, _ in outline(document)] == [("The parts",), ("Before use",)]


def test_a_line_of_the_head_of_a_website_is_no_heading_where_none_else_sits_on_text(
    tmp_path: Path,
) -> None:
    document = read(tmp_path, f"Kettle K2\n\nPhoto from our shop\n{STEPS}\n\nIt lasts. We tried it.\n\nLog in\n")
    assert [section for section, _ in outline(document)] == [(), ()]


def test_the_first_heading_below_the_title_is_kept(tmp_path: Path) -> None:
    document = read(tmp_path, f"Recipes\n\nPotato and leek soup\n\n{STEPS}\n\nApple cake\n\n{STEPS}\n")
    assert document.source.title == "Recipes"
    assert [section for section, _ in outline(document)] == [("Potato and leek soup",), ("Apple cake",)]


def test_a_subtitle_heads_what_stands_before_the_first_section(tmp_path: Path) -> None:
    document = read(tmp_path, f"Council of Wenham\nMinutes of 9 January\n\n{STEPS}\n\n1. Roads\n{STEPS}\n")
    assert document.source.title == "Council of Wenham"
    assert [section for section, _ in outline(document)] == [("Minutes of 9 January",), ("1. Roads",)]


@pytest.mark.parametrize(
    ("headings", "sections"),
    [
        (["1. A", "1.1 B", "1.2 C", "2. D"], ["1. A", "1. A/1.1 B", "1. A/1.2 C", "2. D"]),
        (["1. A", "Remarks", "2. B"], ["1. A", "1. A/Remarks", "2. B"]),
        (["Bread", "1. A", "2. B", "Cake", "1. A"], ["Bread", "Bread/1. A", "Bread/2. B", "Cake", "Cake/1. A"]),
        (["THE RIVER", "Boats", "Fish", "THE LAKE"], ["THE RIVER", "THE RIVER/Boats", "THE RIVER/Fish", "THE LAKE"]),
        (["A\n===", "B\n---", "C", "D\n---", "E\n==="], ["A", "A/B", "A/B/C", "A/D", "E"]),
    ],
    ids=["numbers", "numbers and names", "numbers that begin anew", "capitals", "underlines"],
)
def test_headings_nest(tmp_path: Path, headings: list[str], sections: list[str]) -> None:
    body = "\n\n".join(f"{heading}\n\n{STEPS}" for heading in headings)
    document = read(tmp_path, f"A title of it\n\n{STEPS}\n\n{body}\n")
    assert ["/".join(section) for section, _ in outline(document)][1:] == sections


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("Ingredients:\n300 g flour\n4 eggs\nsalt", "Ingredients: • 300 g flour • 4 eggs • salt"),
        ("Ingredients:\n- 300 g flour\n- 4 eggs", "Ingredients: • 300 g flour • 4 eggs"),
        ("300 g flour\n½ lemon\n4 eggs", "300 g flour • ½ lemon • 4 eggs"),
        ("The Secretary\nRiver Lane\nMillbrook", "The Secretary • River Lane • Millbrook"),
        ("The river runs,\nand so do I", "The river runs, • and so do I"),
    ],
    ids=["below a colon", "with bullets", "amounts", "an address", "verse"],
)
def test_lines_of_a_list_are_no_headings(tmp_path: Path, lines: str, text: str) -> None:
    document = read(tmp_path, f"A title of it\n\n{STEPS}\n\nCake\n\n{lines}\n\n{STEPS}\n")
    assert outline(document) == [((), STEPS), (("Cake",), text), (("Cake",), STEPS)]


def test_the_first_of_the_lines_may_head_the_amounts_below(tmp_path: Path) -> None:
    document = read(tmp_path, f"A title of it\n\n{STEPS}\n\nCake\n300 g flour\n4 eggs\n\n{STEPS}\n")
    assert outline(document)[1:] == [(("Cake",), "300 g flour • 4 eggs"), (("Cake",), STEPS)]


def test_a_list_of_amounts_at_the_end_is_kept(tmp_path: Path) -> None:
    document = read(tmp_path, f"A title of it\n\n{STEPS}\n\nYou need:\n300 g flour\n4 eggs\n")
    assert outline(document)[1:] == [((), "You need: • 300 g flour • 4 eggs")]


@pytest.mark.parametrize(
    "lines",
    ["1 Boats\n2 Crews\n3 Lakes", "Boats\nCrews\nLakes"],
    ids=["with numbers", "without"],
)
def test_a_table_of_contents_is_no_list(tmp_path: Path, lines: str) -> None:
    body = "\n\n".join(f"{name}\n\n{STEPS}" for name in ("Boats", "Crews", "Lakes"))
    document = read(tmp_path, f"A title of it\n\n{STEPS}\n\n{lines}\n\n{body}\n")
    assert [text for _, text in outline(document)] == [STEPS] * 4


def test_a_menu_in_a_page_without_blank_lines_is_left_out(tmp_path: Path) -> None:
    story = f"{STEPS} {'And then it rests again. ' * 9}".strip()
    page = f"A title of it\n{story}\nPort opens\nCranes arrive\nShips leave\nThe lake\n{STEPS}\n"
    assert [section for section, _ in outline(read(tmp_path, page))] == [(), ("The lake",)]


def test_headings_and_lists_are_told_in_a_wrapped_text(tmp_path: Path) -> None:
    wrapped = (
        "The two rivers rise in the mountains and flow west into the\ndesert, where most of their water is used for\n"
        "cotton. Hardly any of it ever reaches the shallow lake at\nthe end of the river."
    )
    other = wrapped.replace("rivers", "streams").replace("cotton", "barley") + " Nobody\nknows why it is so."
    needs = f"2. Needs\n\n30 km pipes\n4 pumps\n\n{STEPS}"
    page = f"A report on water\n\n1. Two rivers\n{wrapped}\n\n{needs}\n\n3. Two lakes\n{other}\n"
    whole = wrapped.replace("\n", " ")
    assert outline(read(tmp_path, page)) == [
        (("1. Two rivers",), whole),
        (("2. Needs",), "30 km pipes • 4 pumps"),
        (("2. Needs",), STEPS),
        (("3. Two lakes",), other.replace("\n", " ")),
    ]


CANTEEN = """Canteen "The Ladle"

Opening times
Monday to Thursday: 8:30 – 17:00
Friday: 10:00 – 17:00

Menu of the week
Monday – noodles, rice
Tuesday – dumplings
Friday – broth

Prices in crowns
Lunch (soup, main dish, drink): 145
Half a lunch (soup or main dish, drink): 90

Payment
Cash is not taken. Cards are.

Telephones
Kitchen (all day): 24-17
Cook: 24-18
"""


def test_lines_of_two_halves_are_a_list_below_their_heading(tmp_path: Path) -> None:
    document = read(tmp_path, CANTEEN)
    assert document.source.title == 'Canteen "The Ladle"'
    assert outline(document) == [
        (("Opening times",), "Monday to Thursday: 8:30 – 17:00 • Friday: 10:00 – 17:00"),
        (("Menu of the week",), "Monday – noodles, rice • Tuesday – dumplings • Friday – broth"),
        (
            ("Prices in crowns",),
            "Lunch (soup, main dish, drink): 145 • Half a lunch (soup or main dish, drink): 90",
        ),
        (("Payment",), "Cash is not taken. Cards are."),
        (("Telephones",), "Kitchen (all day): 24-17 • Cook: 24-18"),
    ]


def test_links_behind_the_end_are_no_list(tmp_path: Path) -> None:
    document = read(tmp_path, f"Her Recipes\n\n{STEPS}\n\nMore recipes\n\nOur shop\nAbout us\n")
    assert outline(document) == [((), STEPS)]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Repairs: Ada Roe (extension 214)", False),
        ("Norland: a short history", True),
        ("The long war: 1939–1945", True),
    ],
)
def test_a_label_before_a_number_that_is_no_year_is_no_heading(tmp_path: Path, line: str, is_heading: bool) -> None:
    document = read(tmp_path, f"Her Recipes\n\nThey are old. They are good.\n\n{line}\n{STEPS}\n")
    assert (outline(document)[-1] == ((line,), STEPS)) is is_heading
    assert (line in " ".join(text for _, text in outline(document))) is not is_heading
