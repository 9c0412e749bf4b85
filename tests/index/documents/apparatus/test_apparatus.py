"""What stands around a text is told from it: it is found when asked for, and gives no event and no fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import documents
from index.model import Document, Zone
from index.timeline.events import events_of
from tests.index.facts.by_rules import facts_of

STORY = {
    "en": "The mill of Ostrow was built in 1834 by the carpenter Jan Holt, and it ground rye for the whole valley.",
    "ru": "Мельницу в Остроге построил в 1834 году плотник Ян Гольт, и она молола рожь для всей долины.",
    "kk": "Острог диірменін 1834 жылы ағаш ұстасы Ян Голт салды, ол бүкіл аңғарға қара бидай ұнтақтады.",
    "zh": "奥斯特罗水磨坊由木匠杨·霍尔特于1834年建成，为整个山谷磨黑麦，一直用到大坝落成。",
    "tr": "Ostrow değirmenini 1834'te marangoz Jan Holt yaptı ve değirmen bütün vadinin çavdarını öğüttü.",
}
APPARATUS = [
    (
        "en",
        "INDEX\n\nDam, the, 5, 71\n\nHolt, Jan, birth of, 1790, 3; death of, 44\n\nRye, price of, in 1811, 9, 12-14",
    ),
    (
        "en",
        "Copyright © 1999 by Ina Moll. All rights reserved.\nReprinted 2003, 2007.\nPrinted in Ostrow.",
    ),
    ("en", "CONTENTS\n\n1. The Dam, 1790-1811 ........ 7\n2. The Fire of 1822 ........ 31"),
    ("en", "Fig. 7. The mill wheel, photographed in 1908."),
    ("en", "*** END OF THE OPEN SHELF EBOOK THE MILL ***\n\nThe Open Shelf was set up in 1996 in Norland."),
    (
        "en",
        "BY THE SAME AUTHOR\n\nTHE OLD DAM. Demy 8vo, 5s. Third edition, 1902.\n\nKern and Sons, printers since 1815.",
    ),
    ("ru", "УДК 725.4\nПодписано в печать 11.03.1987. Тираж 1400 экз.\nКорректор О. Белых."),
    ("ru", "ОГЛАВЛЕНИЕ\n\nПлотина ..... 5\nПожар 1822 года ..... 31"),
    ("kk", "МАЗМҰНЫ\n\nБөгет ..... 5\n1822 жылғы өрт ..... 31"),
    ("kk", "Басуға 11.03.1987 қол қойылды. Таралымы 1400 дана."),
    ("zh", "目录\n第一章 堤坝……………5\n第二章 1822年的大火……………31"),
    ("zh", "1987年3月第1版 印数1400册 定价12.00元\n责任编辑：白鸥"),
    ("zh", "图2 水磨坊，摄于1908年"),
    ("tr", "İÇİNDEKİLER\n1. Bent ........ 5\n2. 1822 yangını ........ 31"),
    ("tr", "Birinci Baskı: 1987, 1400 adet\nSertifika No: 1733"),
]


def read(tmp_path: Path, text: str, name: str = "mill.txt") -> Document:
    (tmp_path / name).write_text(text, "utf-8")
    return documents.load(tmp_path / name, tmp_path)


@pytest.mark.parametrize(("language", "apparatus"), APPARATUS)
@pytest.mark.parametrize("name", ["mill.txt", "mill.md"])
def test_the_apparatus_gives_no_event_and_no_fact(tmp_path: Path, language: str, apparatus: str, name: str) -> None:
    document = read(tmp_path, f"{STORY[language]}\n\n{apparatus}\n", name)
    assert [event.date for event in events_of(document)] == ["1834"]
    assert {fact.text for fact in facts_of(document)} <= {STORY[language]}


@pytest.mark.parametrize(("language", "apparatus"), APPARATUS)
def test_the_apparatus_is_there_to_be_asked_for(tmp_path: Path, language: str, apparatus: str) -> None:
    document = read(tmp_path, f"{STORY[language]}\n\n{apparatus}\n")
    assert any(passage.zone is Zone.APPARATUS for passage in document.passages)


@pytest.mark.parametrize(
    "text",
    [
        "Founded in Ostrow, 1824. The guild had 12, later 40 members, and in 1830 it bought the mill.",
        "The index of prices rose by 12, then 40 points. In 1830 the mill was sold.",
        "Edited by hand since 1830, the register of the mill lists 40 millers.",
    ],
)
def test_a_text_with_such_words_stays_a_text(tmp_path: Path, text: str) -> None:
    assert all(passage.zone is Zone.BODY for passage in read(tmp_path, f"{STORY['en']}\n\n{text}\n").passages)


def test_the_head_of_an_ebook_gives_title_and_author_but_no_date(tmp_path: Path) -> None:
    head = "The Open Shelf EBook of The Mill\n\nTitle: The Mill\nAuthor: Ina Moll\n"
    head += "Release Date: March 4, 2009 [EBook #1897]"
    text = f"{head}\n\n*** START OF THE OPEN SHELF EBOOK THE MILL ***\n\n{STORY['en']}\n"
    source = read(tmp_path, text).source
    assert (source.title, source.author, source.published) == ("The Mill", "Ina Moll", None)


def test_a_text_that_is_nothing_else_is_its_own_story(tmp_path: Path) -> None:
    document = read(tmp_path, "Fig. 1. The mill in 1908.\n\nFig. 2. The dam in 1911.\n")
    assert any(passage.zone is Zone.BODY for passage in document.passages)
