"""How a document speaks decides what of it is certain: handbooks, letters, minutes, lists and hardly dated books."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.facts.criteria import Candidate
from index.facts.short_names import Naming
from index.timeline.events import events_of
from index.timeline.genre import PLAIN, Genre, genre_of
from index.timeline.story import dated
from tests.index.timeline.making import document

HANDBOOK = {
    "en": "Every member must sign.|Guests may use the lift.|The clerk shall keep the key.|Smoking is not allowed.",
    "ru": "Член кооператива обязан платить.|Гости могут войти.|Ключ подлежит сдаче.|Курить запрещено.",
    "kk": "Мүше жарна төлеуі тиіс.|Қонақ лифтіні пайдалануы мүмкін.|Кілтті тапсыру қажет.|Шегуге тыйым салынады.",
    "zh": "成员应当缴纳会费。|客人可以使用电梯。|钥匙必须交还。|楼内不得吸烟。",
    "tr": "Üyeler aidat ödemek zorundadır.|Konuklar içeride olabilir.|Anahtar verilmelidir.|Sigara yasaktır.",
}
LETTER = "I walked to the ferry.|We saw your boat.|My brother waved to us.|You know how I am."
CHRONICLE = "The mill was built in 1890.|The mill burned in 1912.|A school was opened in 1920.|It was closed in 1954."
MINUTES = "Cllr Orrin sent apologies.|The agenda was read.|The motion was seconded.|It was agreed to mend the roof."


def genre(text: str, language: str = "en", published: str | None = None):
    whole = document(f"{text}|{text}", language=language, published=published)
    return genre_of(whole, dated(whole)[0])


@pytest.mark.parametrize("language", HANDBOOK)
def test_rules_are_told_by_what_must_and_may_be_done(language: str) -> None:
    assert genre(HANDBOOK[language], language).instructive


def test_a_chronicle_is_none_of_them() -> None:
    told = genre(CHRONICLE)
    assert told == PLAIN


def test_letters_minutes_and_lists_are_told_apart() -> None:
    assert genre(LETTER).personal
    assert genre(MINUTES).minutes
    assert genre("2013 Letter to the Board|Wrens of Winter|Five Ways to Feed a Wren|Nest Boxes").listed


def dates(text: str, language: str = "en", published: str | None = None) -> list[str]:
    return [event.date for event in events_of(document(*text.split("¶"), language=language, published=published))]


def test_a_handbook_has_no_day_that_was_worked_out() -> None:
    text = f"{HANDBOOK['en']}|{HANDBOOK['en']}|The Lowmoor Guild was founded on 4 May 1911.|"
    text += "Goals are set in the mid year review.|"
    assert dates(text + "Pay is reviewed on January 1 of the following year.") == ["1911-05-04"]


def test_a_letter_has_no_yesterday() -> None:
    assert dates(f"{LETTER}|{LETTER}|Yesterday Ada Lorne took the ferry.", published="2016-02-19") == []


def test_nobody_in_person_has_a_last_week_and_nothing_seen_today_is_of_today() -> None:
    assert dates("Last week the ferry was sold to Ada Lorne of Lowmoor.", published="2016-02-19") == [
        "2016-02-08/2016-02-14"
    ]
    assert dates("Last week we sold the ferry to Lowmoor.", published="2016-02-19") == []
    assert dates("The members brought the Hall to the standard seen today.", published="2016-02-19") == []
    assert dates("Since Monday the Guild has had more members.", published="2016-02-19") == []


def test_a_hardly_dated_book_hands_no_year_on() -> None:
    walk = "¶".join(["The road to Lowmoor is long.|Its inns are few and dear."] * 9)
    assert dates(f"The inn was built in 1840.¶{walk}¶In the autumn Lowmoor is cold.|In May the ferry starts.") == [
        "1840"
    ]
    assert (
        dates(
            f"{walk}¶The inn was built in 1840.|In May 1841 it burned, and in June its walls were sold to the harbour."
        )[-1]
        == "1841-06"
    )


def test_a_date_beside_the_full_one_says_nothing_more() -> None:
    assert dates("Toplantı bu yıl 16.6.2010 tarihinde Limanköy'de yapıldı.", "tr", "2010-06-28") == ["2010-06-16"]
    assert dates("Toplantı 9 Nisan 2017 Pazar günü Limanköy'de yapıldı.", "tr", "2017-06-28") == ["2017-04-09"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Under the Lifts Act 1998, ferries are inspected by the harbour board of Lowmoor."),
        ("en", "The Civil Ferries Act of 1964 covers all ferries of Lowmoor and Otterby."),
        ("ru", "Границы района установлены Законом области от 18 мая 2015 года № 53-ГД «О границах»."),
        ("kk", "Шекара облыстың 2015 жылғы 18 мамырдағы № 53 Заңына сәйкес белгіленген."),
        ("tr", "Sınırlar 18.5.2015 tarihli ve 53 sayılı Kanun ile belirlenir."),
    ],
)
def test_the_date_of_a_law_only_names_it(language: str, text: str) -> None:
    assert dates(text, language) == []


def test_how_a_law_came_about_is_an_event() -> None:
    assert dates("The Lifts Act of 1998 was passed by the parliament of Lowmoor.") == ["1998"]
    assert dates("Устав принят решением Совета от 26 марта 2002 года № 49.", "ru") == ["2002-03-26"]


@pytest.mark.parametrize(
    "line",
    [
        "What will Lowmoor build in 2019?",
        "\\thanks{Manuscript received January 20, 2002}",
        "Bird Post: Five Ways to Feed a Hungry Wren Mar 22, 2016",
        "Wrens and How They Live (2016) - A guide to the birds of Lowmoor.",
        "Winter 2016 by Ada Lorne",
        "Ferry Bank of Lowmoor (1187) IBAN: LM77 0006 4000",
        "See also the Annals of the Ferry, by Ben Orrin, 1885, p. 112.",
        "Names are written as dates, for example 2020-03-12.",
    ],
)
def test_questions_code_and_titles_are_no_events(line: str) -> None:
    assert dates(line) == []


def test_the_date_in_the_title_of_the_document_is_no_event() -> None:
    work = document("书名：浩浩千年：商路公元前7世纪~1869年。", language="zh", title="浩浩千年：商路公元前7世纪~1869年")
    assert events_of(work) == ()


@pytest.mark.parametrize(
    ("genre", "reason"),
    [
        (Genre(), None),
        (Genre(instructive=True), None),
        (Genre(personal=True), None),
        (Genre(minutes=True), "minutes"),
        (Genre(listed=True), "list"),
    ],
)
def test_of_minutes_and_lists_nothing_undated_is_a_fact(genre: Genre, reason: str | None) -> None:
    said = "Among the railways of Central Asia, the Turksib Railway was the longest, with 2,351 kilometres."
    assert why_not(said, genre) == reason


@pytest.mark.parametrize(
    ("said", "genre", "reason"),
    [
        (
            "Every driver of the Turksib Railway must know its 2,351 kilometres by heart.",
            Genre(instructive=True),
            "rule",
        ),
        ("The Turksib Railway is our longest line, with 2,351 kilometres.", Genre(personal=True), "in person"),
        ("The Turksib Railway has 2,351 kilometres of track and 38 stations.", Genre(instructive=True), None),
    ],
)
def test_a_handbook_states_facts_between_its_rules(said: str, genre: Genre, reason: str | None) -> None:
    assert why_not(said, genre) == reason


def why_not(said: str, genre: Genre) -> str | None:
    whole = document(said)
    [(passage, mentions)] = dated(whole)[0]
    naming = Naming(known=frozenset({"Turksib", "Central"}))
    return Candidate(whole, passage, 0, mentions, naming, genre).why_not()


def test_what_follows_a_salutation_is_a_sentence_though_it_begins_small() -> None:
    told = dates("Dear Ralf,¶the ferry will be launched on 2 April by Milo Santos.", published="2019-03-12")
    assert told == ["2019-04-02"]
    assert dates("The ferry was old.¶the ferry launched on 2 April by Milo Santos.", published="2019-03-12") == []


FOLLOWING = "The fight was brief.|Ada Lorne was not captured there, but two days later at Lowmoor."


def test_what_follows_a_told_day_leans_on_it_alone() -> None:
    told = "On 27 March 1644 the two troops met at the ford."
    assert dates(f"{told}¶{FOLLOWING}", published="2009-11-03") == ["1644-03-27", "1644-03-29"]
    assert dates(f"In 1644 the two troops met at the ford.¶{FOLLOWING}", published="2009-11-03") == ["1644"]
    between = "The ford was deep.¶The troops were tired."
    assert dates(f"{told}¶{between}¶{FOLLOWING}", published="2009-11-03") == ["1644-03-27"]
    whole = document(told, FOLLOWING, published="2009-11-03", sections=(("The ford",), ("Lowmoor",)))
    assert [event.date for event in events_of(whole)] == ["1644-03-27"]


LAW = {
    "de": (
        "(1) Im Sinne des § 3 gilt als Fähre, was Absatz 2 nennt.|Geräte, die vor dem 1. Juli 2008 zugelassen sind, "
        "dürfen nach § 4 Absatz 2 weiter betrieben werden.|§ 12 Absatz 2 Satz 1 gilt entsprechend.|Der Betreiber muss "
        "die Fähre nach Absatz 1 prüfen."
    ),
    "zh": (
        "第三条 经营者应当检查渡船。|第四条 1995年5月1日实施规定有困难的单位，可以推迟。|"
        "第五条 违反本法第三条的，处以罚款。|"
        "第六条 具体办法由主管部门负责。"
    ),
}


@pytest.mark.parametrize(
    ("language", "force"),
    [("de", "Das Gesetz trat am 1. März 2009 in Kraft."), ("zh", "第九条 本法自2009年3月1日起施行。")],
)
def test_a_law_has_the_day_that_it_came_into_force_and_no_terms(language: str, force: str) -> None:
    told = dates(f"{LAW[language]}|{LAW[language]}|{force}", language)
    assert [date.partition("/")[0] for date in told] == ["2009-03-01"]


def test_the_history_behind_the_articles_of_statutes_is_told(tmp_path: Path) -> None:
    articles = "\n".join(f"MADDE {n}- Üye aidatını 2031 yılına kadar ödemek zorundadır." for n in range(1, 9))
    path = tmp_path / "tuzuk.txt"
    path.write_text(f"KÜREK KULÜBÜ TÜZÜĞÜ\n\n{articles}\n\nTARİHÇE\n2011: Kulüp iki tekneyle kuruldu.\n", "utf-8")
    assert [event.date for event in events_of(load(path, tmp_path))] == ["2011"]


def test_sections_headed_as_articles_make_a_law() -> None:
    paragraphs = ["Die Fähre fährt ab dem Jahr 2031 ohne Rauch.|Ein Bericht liegt im Jahr 2028 vor."] * 5
    heads = tuple((f"§ {number} Fähre",) for number in range(1, 6))
    law = document(*paragraphs, language="de", sections=heads)
    assert genre_of(law, dated(law)[0]).law
    assert events_of(law) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Die Fährbetreiber von Lowmoor legen einen Bericht über alle Fahrten vor.", "rule"),
        ("Das Fährgesetz von Lowmoor wurde am 1. März 2009 in Lowmoor verkündet.", None),
    ],
)
def test_of_a_law_in_another_language_only_what_was_passed_is_a_fact(text: str, reason: str | None) -> None:
    whole = document(text, language="de")
    [(passage, mentions)] = dated(whole)[0]
    genre = Genre(instructive=True, law=True)
    assert Candidate(whole, passage, 0, mentions, Naming(), genre).why_not() == reason


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Founded: 3 September 2011", "Boats: two, with oars\n\nThe hall of the club is let to others."),
        ("Основан: 3 сентября 2011 года", "Лодки: две, с вёслами\n\nЗал клуба сдаётся и другим."),
        ("成立时间：2011年9月3日", "船只：两条，带桨\n\n俱乐部的大厅也租给别人。"),
        ("Kuruluş: 3 Eylül 2011", "Tekneler: iki, kürekli\n\nKulübün salonu başkalarına da kiraya verilir."),
    ],
)
def test_when_something_was_founded_is_told_by_its_label(tmp_path: Path, line: str, text: str) -> None:
    path = tmp_path / "club.txt"
    path.write_text(f"MARROW\n\n{line}\n{text}\n", "utf-8")
    assert [event.date for event in events_of(load(path, tmp_path))] == ["2011-09-03"]


def test_what_an_article_of_statutes_says_is_a_rule_however_it_says_it(tmp_path: Path) -> None:
    given = "Feshedilen kulübün bütün mal varlığı Marrow Doğa Koruma Vakfı'na devredilir."
    articles = "\n".join(f"MADDE {n}- Üye aidat ödemek zorundadır. {given}" for n in range(1, 9))
    path = tmp_path / "tuzuk.txt"
    path.write_text(f"KÜREK KULÜBÜ TÜZÜĞÜ\n\n{articles}\n", "utf-8")
    whole = load(path, tmp_path)
    passages = dated(whole)[0]
    rule = Candidate(whole, passages[0][0], 1, (), Naming(), genre_of(whole, passages)).why_not()
    assert rule == "rule"


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The mill burned in 1912.|A wet floor is dried at once.|The lamp is red.", True),
        ("The mill burned in 1912.|" + "|".join(["A wet floor is dried at once."] * 12), False),
        ("The mill is of the 13th century.|The tower is of the 14th century.|The wall is old.", False),
        ("I saw the mill in 1912.|We left it in 1913.|My brother came in 1914.", False),
    ],
)
def test_what_tells_what_happened_dates_its_sentences_and_speaks_for_nobody(text: str, tells: bool) -> None:
    assert genre(f"{text}|{text}|{text}").telling is tells
