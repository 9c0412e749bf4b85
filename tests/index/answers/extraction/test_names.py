"""Who stands out: the one who did what is asked for, not whoever else is named."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "Who is the president of Norland?",
            "In 1993 the first President of Norland Ivo Marten met the Sudmark President Lena Orsk in Porto Alto.",
            ["Ivo Marten"],
        ),
        (
            "Who is the president of Sudmark?",
            "In 1993 the first President of Norland Ivo Marten met the Sudmark President Lena Orsk in Porto Alto.",
            ["Lena Orsk"],
        ),
        ("Who sang the anthem?", "The prize winner Lady Kestrel sang the anthem.", ["Lady Kestrel"]),
        ("Where is the rule told?", "The rule is told in Article 5 of the charter.", ["Article 5"]),
        ("How much is the berth?", "The berth was raised from £120 to £135.", ["£135"]),
        ("How much is the berth?", "The berth costs 4,50 € in winter.", ["4,50 €"]),
        ("Who was the king of Norland?", "Olaf Grim, King of Norland, fled to Sudmark.", ["Olaf Grim"]),
        ("Who designed the bridge?", "The bridge was designed by Ada Kestrel in Marrow.", ["Ada Kestrel"]),
        ("Who bought the mine?", "The Chinese bought the mine for US$5 million.", []),
        (
            "Who bought the mine?",
            "The Norland National Salt Company bought the mine in May.",
            ["Norland National Salt Company"],
        ),
        ("Who wrote of the tower?", "On the tower see Ivo Marten, “Deep Shafts of the North”.", ["Ivo Marten"]),
        ("Who is Ada Kestrel?", "Ada Kestrel worked with Ivo Marten.", []),
        ("Who chairs the council?", "The council of the Soviet Union met in Geneva.", []),
        ("Who signed the treaty?", "The treaty was signed by Ivo Marten and Lena Orsk.", ["Ivo Marten", "Lena Orsk"]),
        (
            "Who built the tower?",
            "The tower was built in 1868 by the engineer Margaret Marten's father, Thomas Marten.",
            ["Thomas Marten"],
        ),
        ("Who built the tower?", "The tower was built by Ada Kestrel's brother.", []),
        ("Whose brother built the tower?", "The tower was built by Ada Kestrel's brother.", ["Ada Kestrel's"]),
        ("Who chairs the club?", "The club is chaired by Helen Osei; its deputy chair is Tom Birch.", ["Helen Osei"]),
        (
            "Who leads the choir?",
            "The head of the choir is Nadia Frost; before her, Arne Lund led the choir for twelve years.",
            ["Nadia Frost"],
        ),
        (
            "Who led the choir before Nadia Frost?",
            "The head of the choir is Nadia Frost; before her, Arne Lund led the choir for twelve years.",
            ["Arne Lund"],
        ),
        ("Who is the chair?", "The chair is Helen Osei; the deputy chair is Tom Birch.", ["Helen Osei"]),
        ("Who is the deputy chair?", "The chair is Helen Osei; the deputy chair is Tom Birch.", ["Tom Birch"]),
    ],
)
def test_the_name_that_is_asked_for_stands_out(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Where was the agreement signed?", "The agreement was signed in Porto Alto.", ["Porto Alto"]),
        ("Where was the treaty discussed?", "The treaty was discussed at the Fourth Foreign Ministers Meeting.", []),
        ("Where was the summit held?", "The credit was promised in the Porto Alto Summit.", []),
        ("Why was the ferry closed?", "The ferry was closed to avoid accidents because of ice.", []),
        ("What is a ferry?", "A ferry is a boat that Ada Kestrel built in 1931.", []),
    ],
)
def test_a_place_stands_out_and_a_reason_does_not(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("第二任校长是谁？", "第一任校长是周德明，第二任校长是许秀兰。", ["许秀兰"]),
        ("新教学楼是谁设计的？", "新教学楼于2011年启用，由建筑师何志远设计。", ["何志远"]),
        ("灯塔是谁建造的？", "灯塔由玛丽·弗林建造。", ["玛丽·弗林"]),
        ("谁设计了大桥？", "大桥由工程师设计。", []),
        ("何志远是谁？", "何志远是建筑师。", []),
    ],
)
def test_names_of_people_stand_out_in_chinese(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text, "zh") == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("ru", "Кто директор?", "Директор — Тимур Ахметов, заместитель директора — Олег Зуев.", ["Тимур Ахметов"]),
        ("kk", "Директор кім?", "Директор Марат Ғалиев, директор орынбасары Дина Ахметова.", ["Марат Ғалиев"]),
        ("tr", "Pazar müdürü kimdi?", "Pazar müdürü Selim Kaya, müdür yardımcısı Ayşe Demir'dir.", ["Selim Kaya"]),
        ("zh", "园长是谁？", "园长是赵玉梅，副园长是陈立国。", ["赵玉梅"]),
        ("zh", "副园长是谁？", "园长是赵玉梅，副园长是陈立国。", ["陈立国"]),
    ],
)
def test_the_deputy_has_another_office(language: str, question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text, language) == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("tr", "Köprüyü kim yaptı?", "Köprüyü Davut Arslan'ın oğlu Kemal Arslan yaptı.", ["Kemal Arslan"]),
        ("kk", "Көпірді кім салды?", "Көпірді Қайрат Омаровтың баласы Асқар Омаров салды.", ["Асқар Омаров"]),
    ],
)
def test_who_only_owns_something_stands_out_in_no_language(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Who was present?", "Present: Carol Finch (chair), Dev Patel, Anna Moss", []),
        ("Who was the chair?", "Present: Carol Finch (chair), Dev Patel, Anna Moss", ["Carol Finch"]),
        ("Who was present?", "Present: Carol Finch", ["Carol Finch"]),
    ],
)
def test_of_a_list_behind_its_label_no_name_stands_out_before_the_others(
    question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text) == expected


AGREED = "It is agreed between Marguerite Oyelaran (the landlord) and Tom Brandt and Ines Kovač (the tenants)."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is the landlord?", ["Marguerite Oyelaran"]),
        ("Who are the tenants?", ["Tom Brandt", "Ines Kovač"]),
    ],
)
def test_what_stands_in_brackets_behind_a_name_is_said_of_it_alone(question: str, expected: list[str]) -> None:
    assert bold(question, AGREED) == expected


def test_a_name_that_is_only_spelled_otherwise_in_brackets_is_what_is_asked_about() -> None:
    text = "Norland Petrol Şirketi (NPC), Kestrelgaz'ı (Kestrelgas) 2005'te satın aldı."
    assert bold("Kestrelgas'ı kim satın aldı?", text, "tr") in ([], ["Norland Petrol Şirketi"])


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Minister of Foreign Trade and Economic Cooperation Ada Kestrel", "Ada Kestrel"),
        ("Minister of Foreign Trade Ada Kestrel", "Ada Kestrel"),
        ("the Minister of Trade, Ada Kestrel,", "Ada Kestrel"),
        ("Ada Kestrel, Minister of Foreign Trade,", "Ada Kestrel"),
        ("Ada Kestrel and Cooperation Kestrel", "Ada Kestrel Cooperation Kestrel"),  # of no office
    ],
)
def test_what_a_minister_is_minister_of_is_no_name(office: str, name: str) -> None:
    text = f"A Norland delegation led by {office} visited five islands."
    assert " ".join(bold("Who led the Norland delegation?", text, "en")) == name


@pytest.mark.parametrize("name", ["丁一鸣", "万三宝", "彭晓燕"])
def test_a_number_in_a_chinese_name_is_a_letter_of_it(name: str) -> None:
    assert bold("牙科医师是谁？", f"牙科医师：{name}（周二至周六）", "zh") == [name]
