"""Who signs a letter and as what are one piece; no line of it is lost."""

from __future__ import annotations

import pytest

from tests.index.documents.units.conftest import Read, told


@pytest.mark.parametrize(
    ("closing", "name", "office"),
    [
        ("Kind regards,", "Helen Marsh", "Headteacher"),
        ("Yours sincerely", "Dr. Ida van Roe,", "Hon. Secretary, Aldery Rowing Club"),
        ("С уважением,", "Ирина Павловна Лебедева,", "директор школы № 7"),
        ("Құрметпен,", "Айгүл Сәрсенова", "кітапхана меңгерушісі"),
        ("Saygılarımızla", "Efe Demir", "Yönetim Kurulu Başkanı"),
        ("Mit freundlichen Grüßen", "Renate Kuhl", "Vorsitzende"),
    ],
)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_name_and_office_are_one(read: Read, suffix: str, closing: str, name: str, office: str) -> None:
    text = f"The mill is closed on Friday, 23 October.\n\n{closing}\n\n{name}\n{office}\n"
    pieces = [piece.replace("\n", " ") for _, _, piece in told(read(text, suffix))]
    between = " " if name.endswith(",") else " · "
    assert f"{name}{between}{office}" in pieces


def test_in_chinese_too(read: Read) -> None:
    document = read("磨坊星期五休息，下星期一再开门。\n\n此致\n\n王立\n业委会主任\n", ".md")
    assert "王立 · 业委会主任" in [text.replace("\n", " ") for _, _, text in told(document)]


def test_what_tells_how_to_reach_them_is_found_by_the_name(read: Read) -> None:
    text = "The mill is closed on Friday.\n\nKind regards,\n\nHelen Marsh\nHeadteacher\nTel. 555-0188\n"
    sentences = [
        (passage.text[s.start : s.end], s.context) for passage in read(text, ".md").passages for s in passage.sentences
    ]
    assert ("Tel. 555-0188", ("Helen Marsh",)) in sentences


@pytest.mark.parametrize(
    "rest",
    [
        "Helen Marsh\nThe mill opens again in spring.",  # a sentence
        "please close the gate\nHeadteacher",  # no name
        "Helen Marsh\n555-0188",  # how to reach her
        "Helen Marsh",
    ],
)
def test_other_lines_below_stay_as_they_are(read: Read, rest: str) -> None:
    text = f"The mill is closed on Friday.\n\nKind regards,\n\n{rest}\n"
    document = read(text, ".md")
    assert not [piece for _, _, piece in told(document) if piece.startswith(("Helen Marsh\n", "Helen Marsh ·"))]
    shown = " ".join(passage.text for passage in document.passages)
    assert all(line in shown for line in rest.split("\n"))


@pytest.mark.parametrize("closing", ["Thank you", "Kind regards,", "## Thank you"])
def test_a_table_below_a_closing_is_kept(read: Read, closing: str) -> None:
    text = f"The mill is closed on Friday.\n\n{closing}\n\n| Day | Hours |\n|---|---|\n| Monday | 9 to 5 |\n"
    assert "9 to 5" in " ".join(passage.text for passage in read(text, ".md").passages)


def test_what_stands_below_a_signature_stays_as_it_is(read: Read) -> None:
    text = "The mill is closed.\n\nKind regards,\nHelen Marsh\nHeadteacher\n\nThe gate, which was\nbroken, is mended.\n"
    shown = [piece.replace("\n", " ") for _, _, piece in told(read(text, ".md"))]
    assert shown[-2:] == ["Helen Marsh · Headteacher", "The gate, which was broken, is mended."]
