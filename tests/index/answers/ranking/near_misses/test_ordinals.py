"""Who is the second is not told by who was the first."""

from __future__ import annotations

import pytest

from tests.index.answers.ranking.one_sentence import told

ASKED = {
    "en": ("Who was the {} keeper of the tower?", "The {} keeper of the tower was Ada Roe."),
    "ru": ("Кто был {}м смотрителем башни?", "{}м смотрителем башни был Иван Роев."),
    "kk": ("Мұнараның {} күзетшісі кім болды?", "Мұнараның {} күзетшісі Дана Омарова болды."),
    "tr": ("Kulenin {} bekçisi kimdi?", "Kulenin {} bekçisi Ada Roe idi."),
    "zh": ("灯塔的{}看守人是谁？", "灯塔的{}看守人是罗爱华。"),
}
COUNTED = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth last",
    "ru": "первы вторы третьи четверты пяты шесты седьмы восьмы девяты десяты последни",
    "kk": "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы соңғы",
    "tr": "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu son",
    "zh": "第一任 第二任 第三任 第四任 第五任 第六任 第七任 第八任 第九任 第十任 最后",
}
NEXT = [
    (language, asked, counted.split()[(place + 1) % 10])
    for language, counted in COUNTED.items()
    for place, asked in enumerate(counted.split())
]


@pytest.mark.parametrize(("language", "asked", "counted"), NEXT)
def test_another_number_is_told(language: str, asked: str, counted: str) -> None:
    question, sentence = ASKED[language]
    assert "misnumbered" in told(language, question.format(asked), sentence.format(counted))
    assert "misnumbered" not in told(language, question.format(asked), sentence.format(asked))


@pytest.mark.parametrize(
    ("language", "question", "sentence", "misnumbered"),
    [
        ("en", "Who was the 3rd keeper of the tower?", "The third keeper of the tower was Ada Roe.", False),
        ("en", "Who was the third keeper of the tower?", "The 3rd keeper of the tower was Ada Roe.", False),
        ("en", "Who was the 3rd keeper of the tower?", "The 2nd keeper of the tower was Ada Roe.", True),
        ("en", "Who was the second head keeper of the tower?", "The first head keeper of the tower was Ada.", True),
        ("en", "Who was the keeper of the tower?", "The first keeper of the tower was Ada Roe.", False),
        ("en", "Who was the final keeper of the tower?", "The last keeper of the tower was Ada Roe.", False),
        ("en", "Who was the second keeper of the tower?", "The keeper of the tower was Ada Roe.", False),
        ("en", "Who was the first keeper of the tower?",
         "The first keeper of the tower was Ada Roe, the second keeper Bo Lind.", False),
        ("en", "Who bound the second edition of the almanac?",
         "The first edition of the almanac, 400 copies, was bound by Ada Roe.", True),
        ("kk", "Мұнараның алғашқы күзетшісі кім болды?", "Мұнараның бірінші күзетшісі Дана болды.", False),
        ("kk", "Мұнараның тұңғыш күзетшісі кім болды?", "Мұнараның екінші күзетшісі Дана болды.", True),
        ("tr", "Kulenin ilk bekçisi kimdi?", "Kulenin birinci bekçisi Ada Roe idi.", False),
        ("tr", "Kulenin ilk bekçisi kimdi?", "Kulenin son bekçisi Ada Roe idi.", True),
        ("zh", "灯塔的首任看守人是谁？", "灯塔的第一任看守人是罗爱华。", False),
        ("zh", "灯塔的末任看守人是谁？", "灯塔的首任看守人是罗爱华。", True),
        ("zh", "3号楼有多高？", "4号楼高18米。", True),
        ("zh", "三号楼有多高？", "3号楼高18米。", False),
        ("ru", "Кто была первая смотрительница башни?", "Второй смотрительницей башни была Анна Роева.", True),
        ("ru", "Кто была первая смотрительница башни?", "Первой смотрительницей башни была Анна Роева.", False),
    ],
)  # fmt: skip
def test_a_number_is_the_same_however_it_is_written(
    language: str, question: str, sentence: str, misnumbered: bool
) -> None:
    assert ("misnumbered" in told(language, question, sentence)) is misnumbered
