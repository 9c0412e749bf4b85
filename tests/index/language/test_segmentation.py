"""Chinese text divided into words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language.segmentation import segments

WORDS = frozenset(("研究", "研究生", "生命", "起源", "河", "大桥", "写", "书"))


def pieces(text: str) -> list[str]:
    return [piece.text if piece.known else f"({piece.text})" for piece in segments(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("研究生命起源", ["研究", "生命", "起源"]),  # not 研究生 and two that nobody knows
        ("研究生", ["研究生"]),
        ("谁写的书？", ["写", "书", "(？)"]),
        ("河伯大桥", ["(河伯)", "大桥"]),  # a name may hold a character that is a word too
        ("拉赫曼尼诺夫写了书", ["(拉赫曼尼诺夫)", "写", "书"]),
        ("大桥2003年", ["大桥", "(2003)", "(年)"]),
        ("让·雅克", ["(让)", "(雅克)"]),
    ],
)
def test_the_division_leaves_little_unexplained(text: str, words: list[str]) -> None:
    assert pieces(text) == words


@settings(deadline=None)  # the first call reads tables
@given(st.text("研究生命起源河大桥写书的了是王A1 。", max_size=40))
def test_every_piece_stands_where_it_says_and_in_order(text: str) -> None:
    found = list(segments(text, WORDS))
    assert all(text[piece.start : piece.end] == piece.text for piece in found)
    assert all(one.end <= next_.start for one, next_ in pairwise(found))


LISTED = frozenset(("出差", "冻结", "建国", "红茶"))
SEEN = frozenset(("要出", "退款", "可以带", "泳池", "泳池的", "茶叶"))


def divided(text: str) -> list[str]:
    return [piece.text for piece in segments(text, frozenset(("书",)), SEEN, LISTED)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("要出差", ["出差"]),  # though the documents have 要出示
        ("卡能冻结", ["卡", "冻结"]),
        ("可以带伞", ["带伞"]),  # 可以带 stands in the documents, but it is two words
        ("泳池的书", ["泳池", "书"]),
        ("红茶叶", ["红", "茶叶"]),  # the documents have 茶叶
        ("红茶", ["红茶"]),
        ("张建国", ["张建国"]),  # most given names are words
        ("书建国", ["书", "建国"]),
        ("张退款", ["张", "退款"]),  # a word that the documents have is no given name
    ],
)
def test_words_of_which_no_more_is_known_are_told_apart(text: str, words: list[str]) -> None:
    assert divided(text) == words


class Rows:
    """Pairs of letters of documents, and what is made of them in a row."""

    def __init__(self, *texts: str) -> None:
        self._pairs = {"".join(pair) for text in texts for pair in pairwise(text)}

    def __contains__(self, piece: object) -> bool:
        if not isinstance(piece, str) or len(piece) < 2:
            return False
        return all("".join(pair) in self._pairs for pair in pairwise(piece))


def test_no_word_or_name_has_a_letter_of_grammar_inside() -> None:
    seen = Rows("中国的首", "中国和哈萨", "阿不力")
    assert [piece.text for piece in segments("中国的首都", {"中国"}, seen, {"首都"})] == ["中国", "首都"]
    assert [piece.text for piece in segments("中国和哈萨克", {"中国", "哈萨克"}, seen)] == ["中国", "哈萨克"]
    assert [piece.text for piece in segments("阿不力来了", {"来"}, seen)] == ["阿不力", "来"]


def test_what_the_documents_have_in_a_row_cuts_no_long_word() -> None:
    seen = {"哈萨克斯", "坦国", "斯坦国"}
    words = {"哈萨克斯坦", "哈萨克", "花", "家"}
    assert [p.text for p in segments("哈萨克斯坦国花", words, seen)] == ["哈萨克斯坦", "国花"]
