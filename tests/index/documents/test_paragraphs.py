"""The paragraphs of a plain text: joined where they are wrapped, cut where they are long, kept together in lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from tests.index.documents.test_plain import read


def test_lines_wrapped_at_a_width_are_joined(tmp_path: Path) -> None:
    page = (
        "A report on water\n\nThe two rivers rise in the mountains and flow west into the\ndesert, where most of their "
        "water is used for cotton. In dry\n"
        "years hardly any of it reaches the lake at the end of the\nriver.\n\nIt is sad.\n"
    )
    document = read(tmp_path, page)
    assert [len(p.sentences) for p in document.body] == [2, 1]
    assert "mountains and flow west into the desert" in document.body[0].text


def test_long_paragraphs_are_cut_between_sentences_and_keep_their_place(tmp_path: Path) -> None:
    sentence = "The port grew by a third in the year and nobody had expected it. "
    document = read(tmp_path, f"A title of it\n\n{sentence * 60}\n\nThe end.[1]\n")
    assert {p.place for p in document.body} == {"¶ 1", "¶ 2"}
    assert all(len(p.text) <= 1800 for p in document.body)
    assert sum(len(p.sentences) for p in document.body) == 61


def test_a_torn_last_sentence_is_kept_but_not_quoted(tmp_path: Path) -> None:
    document = read(tmp_path, "A title of it\n\nThe port grew by a third. As a result,")
    assert (document.body[0].text[-12:], len(document.body[0].sentences)) == ("As a result,", 1)
    assert document.remarks[0].code == "torn_end"


def test_a_wrapped_book_with_an_indented_entry_is_still_unwrapped(tmp_path: Path) -> None:
    story = (
        "The makers of Olm, Amand,\nGunther, and Strand, sold their most celebrated\n"
        "fiddles between 1600 and 1750, and in 1707 went\nto Brede, where the guild had called them.\n\n"
    )
    entry = "Fiddle\n" + "".join(f"    played in the inns of Olm at harvest time, {n}\n" for n in range(10, 16))
    document = read(tmp_path, f"Fiddles of Olm\n\n{story * 2}{entry}")
    assert document.body[0].quote(0).startswith("The makers of Olm, Amand, Gunther, and Strand, sold")
    assert document.body[0].quote(0).endswith("where the guild had called them.")


def test_a_letter_goes_on_small_below_its_salutation(tmp_path: Path) -> None:
    text = (
        "Otterby School\n3 September 2021\n\nDear parents,\n\n"
        "on Thursday, 23 September, class 4b will visit the mill of\n"
        "Lowmoor. The coach leaves at noon.\n\nYours sincerely,\nAda Lorne\n"
    )
    path = tmp_path / "letter.txt"
    path.write_text(text)
    said = [passage.text for passage in load(path, tmp_path).body]
    visit = "on Thursday, 23 September, class 4b will visit the mill of Lowmoor. The coach leaves at noon."
    assert visit in said


@pytest.mark.parametrize(
    "lines",
    [
        ("Rule 3. Members must:", "(a) close the gate;", "(b) water in the evening."),
        ("Члены обязаны:", "а) закрывать калитку;", "б) поливать вечером."),
        ("会员享有下列权利：", "（一）参加一切活动；", "（二）借阅藏书。"),
        ("注意事项：", "①先断电；", "②再开盖。"),
    ],
)
def test_items_with_letters_and_chinese_numbers_stand_with_what_announces_them(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    (tmp_path / "rules.txt").write_text("\n".join(("Rules of the garden", "", *lines)) + "\n", "utf-8")
    document = load(tmp_path / "rules.txt", tmp_path)
    assert [[p.text[s.start : s.end] for s in p.sentences] for p in document.body] == [list(lines)]
