from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.extraction.highlighting import highlights
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import understand
from index.language.analysis import words


def bold(question: str, text: str, language: str = "en") -> list[str]:
    asked = understand(question, language)
    found = words(text, language)
    place = {concept.term: n for n, concept in enumerate(asked.concepts)}
    concepts = [place.get(word.term, -1) for word in found]
    spans = highlights(asked, Sentence(text, found, token_flags.of(text, found, language), concepts))
    return [text[start:end] for start, end in spans]


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
        ("How much is the berth?", "The berth was raised from £120 to £135.", ["£120", "£135"]),
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
        ("When was the Battle of Orm?", "Later in 751 the Battle of Orm was fought.", ["751"]),
        (
            "When was the bridge opened?",
            "The ferry sank in 1920, and the bridge was opened on 4 May 1931.",
            ["4 May 1931"],
        ),
        ("When is the concert?", "The concert takes place on 21 June at 20:00.", ["21 June at 20:00"]),
        ("When was the school built?", "The school was built in the early 19th century.", ["19th century"]),
        ("When did the war last?", "The war lasted from 1904 to 1907.", ["1904", "1907"]),
        ("When did the mill close?", "The mill was founded in 1889 and stood by the river.", []),
        ("When did the mill close?", "The mill closed in 1974.", ["1974"]),
        ("When was the tower built?", "The tower has 300 steps and was built in another era.", []),
    ],
)
def test_the_date_nearest_to_what_is_asked_stands_out(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How long is the border?", "The border is 1,782 km long, of which 566 km are rivers.", ["1,782 km"]),
        (
            "How much was paid for the mine?",
            "The mine was paid for with US$4.2 billion in 2005, and $700 million went to a road.",
            ["US$4.2 billion"],
        ),
        ("How many foreign students live there?", "In 2014 it had nearly 8,000 foreign students.", ["8,000"]),
        ("What percentage of timber is sold?", "About 40 percent of the timber is sold in 3 towns.", ["40 percent"]),
        ("How deep is the lake?", "The lake lies 12 hours from the town.", []),
        ("How many ships came?", "In 1958 ships came.", []),
        ("How many ships came?", "About 68% of ships came late.", []),
    ],
)
def test_the_figure_with_a_fitting_unit_stands_out(question: str, text: str, expected: list[str]) -> None:
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


STAFF = "The mill employs 612 people in Norland and 398 in Sudmark."
TREATY = "The border treaty was signed in Marrow on 26 April 1994, and ratified by the king on 15 June 1995."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("When was the border treaty ratified?", TREATY, ["15 June 1995"]),
        ("When was the border treaty signed?", TREATY, ["26 April 1994"]),
        ("How many people are employed in Sudmark?", STAFF, ["398"]),
        ("How many people are employed in Norland?", STAFF, ["612 people"]),
        ("How many fatal accidents were there?", "There were 11 accidents, two of them fatal.", ["two"]),
        (
            "How much does the new slide cost?",
            "The swings cost £6,450 and the new slide £7,200.",
            ["£7,200"],
        ),
        (
            "How long must the syrup stand?",
            "It keeps for one year, but the syrup must stand four days.",
            ["four days"],
        ),
        (
            "When was Grim born?",
            "Grim was born to Olaf Orsk (or Ursk, later Grim) and his wife Lena (born Marten) on 10 May 1483.",
            ["10 May 1483"],
        ),
        ("When did the bridge open?", "In 1931, the bridge opened, but the ferry ran until 1950.", ["1931"]),
    ],
)
def test_the_value_of_the_clause_that_says_what_is_asked_stands_out(
    question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many boats may start?", "3.4 When the red flag flies, boats may start in rows of 12.", []),
        ("How much is the fee?", "3 The fee is 40 euros.", ["40 euros"]),
        ("What is the number of the form?", "The number of the form is 7710-F.", []),
        ("What is the phone number of the clinic?", "The phone number of the clinic is read out from 8 am.", []),
        ("How many screens has the cinema?", "The cinema is a 12-screen house.", ["12-screen"]),
        ("How much flour is needed?", "Take 5 apples and 300 g of flour.", ["300 g"]),
        ("How many miles is it to Marrow?", "It is 523 km (325 mi) to Marrow.", ["325 mi"]),
        ("How long did the strike last?", "The strike lasted for 3 weeks.", ["3 weeks"]),
    ],
)
def test_numbering_codes_and_other_units_do_not_stand_out(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many people live in Orm?", "The brickworks of Orm employed 240 people in 1985.", []),
        ("How many people live in Orm?", "Some 240 people live in Orm.", ["240 people"]),
        ("How much is a ticket?", "A ticket costs 4.20 crowns in summer.", ["4.20 crowns"]),
        ("How much is a ticket?", "A ticket costs €4.20 in summer.", ["€4.20"]),
    ],
)
def test_figures_have_their_unit_and_are_of_what_is_asked(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("en", "When are you open at weekends?", "Monday to Friday 6:30–21:00, weekends 7:00–19:00.", ["7:00–19:00"]),
        ("ru", "Когда клуб открыт в субботу?", "Клуб открыт в пятницу с 7:00 до 22:00, в субботу с 9:00 до 18:00.",
         ["с 9:00 до 18:00"]),
        ("kk", "Шартқа қашан қол қойылды?", "Шартқа 1994 жылғы 26 сәуірде қол қойылды.", ["1994 жылғы 26 сәуірде"]),
        ("kk", "Кітапхана сенбіде қашан ашық?", "Сенбіде 10:00-ден 14:00-ге дейін ашық.", ["10:00-ден 14:00-ге дейін"]),
        ("tr", "Hamam pazar ne zaman açık?", "Hamam cuma 8.00–22.00, pazar 9.00–23.00 arası açıktır.", ["9.00–23.00"]),
        ("tr", "Seans ne zaman başlar?", "Seans salı günü saat 14.00'te başlar.", ["salı günü saat 14.00'te"]),
        ("zh", "图书馆周末几点开放？", "图书馆周一8:00至21:00开放，周末9:00至17:00开放。", ["9:00至17:00"]),
    ],
)  # fmt: skip
def test_the_hours_of_the_day_that_is_asked_for_stand_out(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected


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
        ("ru", "Сколько ступеней ведут на площадку?", "Её высота — 31 метр, на площадку ведут 148 ступеней.", ["148"]),
        ("ru", "Сколько стоит вход на площадку?", "Вход на площадку по 148 ступеням стоит 200 рублей.", ["200 рублей"]),
        ("kk", "Бассейннің ұзындығы қанша?", "Бассейннің ұзындығы 50 метр, тереңдігі 2 метр.", ["50 метр"]),
        ("zh", "园内有多少棵古树？", "园内有古树186棵，茶馆3家。", ["186棵"]),
    ],
)
def test_a_length_and_a_measure_word_belong_to_their_figure(
    language: str, question: str, text: str, expected: list[str]
) -> None:
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
    ("language", "question", "text", "expected"),
    [
        ("en", "How many students does the school have?", "The school has 1260 students.", ["1260 students"]),
        ("en", "How many students are there?", "Nobody counted in 1931 students of law.", []),
        ("zh", "学校有多少学生？", "学校有学生1260名，教师98名。", ["1260名"]),
    ],
)
def test_four_digits_that_count_something_are_no_year(
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


@pytest.mark.parametrize("stamp", ["[10:02]", "10:02 -", "[12.03.24, 10:02]", "12/03/2024, 10:02 -"])
def test_when_a_message_was_sent_is_not_when_it_takes_place(stamp: str) -> None:
    assert bold("When does the projector come?", f"{stamp} Priya: the projector comes on 4 May") == ["4 May"]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("When is the carol evening?", "The next event is a carol evening on 19 December.", ["19 December"]),
        ("How much barley do I need?", "200 g pearl barley", ["200 g"]),
        ("How much milk do I need?", "2 cups milk", ["2 cups"]),
    ],
)
def test_what_stands_out_is_the_date_or_measure_and_all_of_it(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize("number", ["②", "2. ", "⑵"])
def test_the_number_of_an_item_is_no_figure_of_what_it_says(number: str) -> None:
    assert number.strip() not in bold("停车费是多少?", f"{number}停车费由8元提高到10元,夜里免费", "zh")


@pytest.mark.parametrize("change", ["提高到", "降至", "调整为"])
def test_what_changed_stands_out_with_what_it_was(change: str) -> None:
    assert bold("停车费是多少?", f"停车费由8元{change}10元,夜里免费", "zh") == ["8元", "10元"]


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        (
            "fr",
            "Quand le refuge est-il ouvert ?",
            "Le refuge est ouvert du 15 juin au 20 août.",
            ["15 juin", "20 août"],
        ),
        ("es", "¿Cuándo abre el taller?", "El taller abre de 10:00 a 13:00.", ["10:00", "13:00"]),
        ("de", "Wann ist das Lager offen?", "Das Lager ist offen vom 3. Mai bis 7. Juni.", ["3. Mai", "7. Juni"]),
    ],
)
def test_both_ends_of_a_span_stand_out_in_other_languages(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected
