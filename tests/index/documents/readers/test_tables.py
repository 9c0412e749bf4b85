"""Tables: separated values and spreadsheets. A row is a place, and cells are what the program shows."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from index.documents.readers import sheet
from index.documents.readers.number_formats import shown
from index.errors import DocumentError
from index.remarks import remark
from tests.index.documents.readers.scene import assert_verbatim, places, read, texts

ROWS = "Ship,Built,Tons\nMarten,1871,240\nOtter,1903,\n"


@pytest.mark.parametrize(
    "content",
    [
        ROWS,
        ROWS.replace(",", ";"),
        ROWS.replace(",", "\t"),
        "sep=;\n" + ROWS.replace(",", ";"),
        ROWS.encode("utf-16"),
        '"Ship","Built","Tons"\r\n"Marten","1871","240"\r\n"Otter","1903",""\r\n',
    ],
    ids=["commas", "semicolons", "tabs", "Excel's own line", "UTF-16", "quotes"],
)
def test_rows_have_their_heads_and_their_number(tmp_path: Path, content: str | bytes) -> None:
    document = read(tmp_path, "Ships of the lake.csv", content)
    assert texts(document) == ["Ship: Marten · Built: 1871 · Tons: 240", "Ship: Otter · Built: 1903"]
    assert places(document) in (["row 2", "row 3"], ["row 3", "row 4"])
    assert document.source.title == "Ships of the lake"
    assert_verbatim(document, ROWS)


def test_a_cell_may_hold_signs_and_line_ends(tmp_path: Path) -> None:
    content = 'Name,Remark,Year\n"Reed, Sam","He said: ""no"".\nThen he left.",1931\n'
    assert texts(read(tmp_path, "a.csv", content)) == [
        'Name: Reed, Sam · Remark: He said: "no". Then he left. · Year: 1931'
    ]


def test_what_stands_above_a_table_is_its_heading(tmp_path: Path) -> None:
    document = read(tmp_path, "a.tsv", "Catches of 1931\n\nFish\tTons\tBoats\nPike\t12\t3\n")
    assert [(passage.section, passage.place) for passage in document.body] == [(("Catches of 1931",), "row 4")]


def test_a_lone_cell_at_the_end_is_text_and_no_heading_of_nothing(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active["A1"], book.active["B1"] = "Ferry", "Crew"
        book.active["A2"], book.active["B2"] = "Heron", 4
        book.create_sheet("Notes")["B4"] = "Ask Ada for the key of the boathouse"

    assert "Ask Ada for the key of the boathouse" in texts(read(tmp_path, "ferries.xlsx", workbook(fill)))


def test_rows_beyond_the_limit_are_counted_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sheet.MOST_ROWS == 5_000
    monkeypatch.setattr(sheet, "MOST_ROWS", 50)
    document = read(tmp_path, "a.csv", "Name,Age,Town\n" + "Ida,40,Orm\n" * 60)
    assert len(document.body) < 51
    assert document.remarks == (remark("rows", most=50, count=11),)


def workbook(fill: Callable[[Workbook], None]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def test_sheets_are_sections_and_cells_are_shown_as_excel_shows_them(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        sheet.title = "Ships"
        sheet.append(["Ship", "Launched", "Share", "Price"])
        sheet.append(["Marten", dt.date(1971, 5, 9), 0.256, 1234.5])
        for cell, pattern in zip(sheet[2][1:], ["d mmmm yyyy", "0.0%", '#,##0.00 "€"'], strict=True):
            cell.number_format = pattern
        crew = book.create_sheet("Crew")
        crew.append(["Name", "Since", "Rank"])
        crew.append(["Ida Berg", 1999, "mate"])
        book.create_sheet("Secret").append(["x", "y"])
        book["Secret"].sheet_state = "hidden"

    document = read(tmp_path, "a.xlsx", workbook(fill))
    assert [(passage.section, passage.place, passage.text) for passage in document.body] == [
        (("Ships",), "row 2", "Ship: Marten · Launched: 9 May 1971 · Share: 25.6% · Price: 1,234.50 €"),
        (("Crew",), "row 2", "Name: Ida Berg · Since: 1999 · Rank: mate"),
    ]


def test_a_price_list_with_merged_heads_and_lines_between_its_rows(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        for row in (
            ["Код", "Лодка", "Цена, ₽", None, "Мест"],
            [None, None, "в один конец", "туда и обратно", None],
            ["Вёсельные", None, None, None, None],
            ["К-7", "Пустельга", 1240.5, 2000, 4],
            ["Парусные", None, None, None, None],
            ["М-2", "Куница", 15300, None, 9],
            ["Касса открыта с восьми утра", None, None, None, None],
        ):
            sheet.append(row)
        for area in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "A3:E3", "A5:E5"):
            sheet.merge_cells(area)
        for row in (4, 6):
            for column in (3, 4):
                sheet.cell(row, column).number_format = '#,##0.00\\ "₽"'

    document = read(tmp_path, "a.xlsx", workbook(fill))
    one, two = "Цена, ₽ в один конец", "Цена, ₽ туда и обратно"
    assert [(passage.section, passage.place, passage.text) for passage in document.body] == [
        (("Вёсельные",), "row 4", f"Код: К-7 · Лодка: Пустельга · {one}: 1 240,50 ₽ · {two}: 2 000,00 ₽ · Мест: 4"),
        (("Парусные",), "row 6", f"Код: М-2 · Лодка: Куница · {one}: 15 300,00 ₽ · Мест: 9"),
        ((), "row 7", "Касса открыта с восьми утра"),
    ]


@pytest.mark.parametrize(
    ("language", "whole", "general"),
    [("en", "15,300.5", "0.3"), ("ru", "15 300,5", "0,3"), ("de", "15.300,5", "0,3"), ("xx", "15,300.5", "0.3")],
)
def test_numbers_have_the_signs_of_the_language(language: str, whole: str, general: str) -> None:
    assert (shown(15300.5, "#,##0.0", language), shown(0.1 + 0.2, None, language)) == (whole, general)


D = dt.datetime(2024, 3, 5, 14, 7)


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (12, "General", "12"),
        (0.1 + 0.2, "General", "0.3"),
        (0.256, "0%", "26%"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (7, "000", "007"),
        (2.5, "0.##", "2.5"),
        (2, "0.##", "2"),
        (0, '#,##0;-#,##0;"–"', "–"),
        (1234.5, "[$€-407] #,##0.00", "€ 1,234.50"),
        (D, "mm-dd-yy", "2024-03-05"),
        (D, "dd.mm.yyyy", "05.03.2024"),
        (D, "[$-419]d mmmm yyyy;@", "5 марта 2024"),
        (D, 'yyyy"年"m"月"d"日"', "2024年3月5日"),
        (D, "h:mm AM/PM", "2:07 PM"),
        (dt.time(9, 5), "h:mm", "9:05"),
        (True, None, "TRUE"),
        (None, None, ""),
    ],
)
def test_numbers_and_dates_are_shown_by_their_format(value: object, pattern: str | None, text: str) -> None:
    assert shown(value, pattern) == text


def test_a_sheet_that_claims_a_million_rows_ends_where_its_text_ends(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(["Ship", "Built", "Tons"])
        book.active.append(["Marten", 1871, 240])
        book.active.cell(200_000, 1).number_format = "0.00"

    assert len(read(tmp_path, "a.xlsx", workbook(fill)).body) == 1


def test_an_open_spreadsheet_is_read_as_it_is_shown(tmp_path: Path) -> None:
    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "table"))
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in line.split(","))
        + "</table:table-row>"
        for line in ROWS.split()
    )
    table = f'<table:table table:name="Ships">{rows}<table:table-row table:number-rows-repeated="99999"/></table:table>'
    content = f"<office:document-content {names}><office:body><office:spreadsheet>{table}</office:spreadsheet>"
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("content.xml", content + "</office:body></office:document-content>")
    document = read(tmp_path, "a.ods", whole.getvalue())
    assert texts(document) == ["Ship: Marten · Built: 1871 · Tons: 240", "Ship: Otter · Built: 1903"]


def test_what_is_no_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"is no \.xlsx file"):
        read(tmp_path, "a.xlsx", b"PK\x03\x04 nothing")


def test_the_day_a_workbook_was_made_is_not_that_of_its_rows(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Ship", "Sails"])
    book.active.append(["Marten", "4 May"])
    book.properties.created = dt.datetime(2026, 11, 28)
    content = io.BytesIO()
    book.save(content)
    assert read(tmp_path, "ships.xlsx", content.getvalue()).source.published is None
