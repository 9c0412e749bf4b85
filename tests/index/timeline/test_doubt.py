"""What is left out of a chronology because a stranger would not want it there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.model import Event
from index.timeline.doubt import DOUBTFUL
from index.timeline.events import events_of
from index.timeline.timeline import ENOUGH, HANDFUL, Timeline
from tests.index.facts.by_rules import facts_of
from tests.index.timeline.making import document

CHRONICLE = (
    "Lowmoor was founded in 1811.|The mill of Lowmoor burned on 4 May 1823.|Ada Lorne opened the school in 1831.|"
    "Lowmoor bought the ferry in 1842.|Ben Kyle built the weir in 1845.|The quay of Lowmoor was sold in 1848."
)

ARTICLES = "|".join(f"Madde {n}. Kulüp her yıl bir kez Ankara Evinde toplanır ve aidatı belirler." for n in range(1, 9))
HEADS = (("Madde 1",), ("Madde 2",))


def doubts(sentence: str, language: str = "en", story: str = CHRONICLE) -> list[int]:
    """The doubts about the events of the last sentence."""
    told = events_of(document(f"{story}|{sentence}", language=language))
    return [event.doubt for event in told if event.text.endswith(sentence)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Lowmoor had many visitors in the 1840s."),
        ("en", "Before 1840 hardly anybody at Lowmoor could read."),
        ("en", "Since 1840 Lowmoor has had a market."),
        ("en", "Ada Lorne came from Alder, which had lost its harbour in 1805."),
        ("en", "Our first boat came to Lowmoor in 1849."),
        ("en", "In the spring of 1849, this brave village gave a supper at Lowmoor."),
        ("en", "Lowmoor paid for flour more than ever, from $34 million in 1845 to $60 million in 1849."),
        ("en", "When Ada Lorne left Lowmoor in 1849, people were still sorry that Kyle was ill."),
        ("en", "Lowmoor fairs in 1849 were still often held at night."),
        ("en", "Fewer people lived at Lowmoor in 1849 than in 1845."),
        ("en", "The Annals of Lowmoor, printed at Alder in 1849, tell of the mill."),
        ("en", "Ada Lorne estimated that by 1849 forty people had come to Lowmoor."),
        ("en", "Applications for the Lowmoor School were read in May 1849."),
        ("ru", "Наша пристань в Приречье построена в 1849 году."),
    ],
)
def test_one_of_these_is_doubtful(language: str, sentence: str) -> None:
    story = CHRONICLE if language == "en" else "Приречье основано в 1811 году."
    found = doubts(sentence, language, story)
    assert found
    assert min(found) >= DOUBTFUL


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In 1849 Ada Lorne founded the library of Lowmoor."),
        ("en", "Ben Kyle sold the mill to the US Navy in May 1850."),
        ("en", "Ada Lorne, who taught at Lowmoor, died on 3 June 1851."),
        ("ru", "В 1849 году Анна Лорн открыла библиотеку в Приречье."),
        ("zh", "1849年，洛摩尔图书馆成立。"),
    ],
)
def test_what_says_who_did_what_when_is_not(language: str, sentence: str) -> None:
    story = {"en": CHRONICLE, "ru": "Приречье основано в 1811 году.", "zh": "洛摩尔建于1811年。"}[language]
    found = doubts(sentence, language, story)
    assert found
    assert max(found) < DOUBTFUL


@pytest.mark.parametrize(
    "sentence",
    [
        "A boat of this kind, drawn in the Lowmoor Herald of 6 May 1849, is given in Fig. 39.",
        "Most people who came to Lowmoor in 1849 went there by \\_\\_\\_\\_.",
        "EDITOR'S NOTE.--The Lowmoor mill was sold by Ben Kyle in 1849.",
        "Learn about the Lowmoor Weir that came down in May 1849.",
        'Lowmoor 1849 wars" - the pieces of this show tell of the weir.',
        "What a year 1849 was at Lowmoor!",
    ],
)
def test_apparatus_and_orders_are_no_events_anywhere(sentence: str) -> None:
    assert doubts(sentence) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "1979年：古山良子，日本漫画家。"),
        ("zh", "1922年：安·洛恩，英国探险家、作家。"),
        ("en", "1979: Mara Lorne, Irish painter."),
    ],
)
def test_who_somebody_was_says_not_what_happened(language: str, line: str) -> None:
    assert events_of(document(line, language=language)) == ()
    assert facts_of(document(line, language=language)) == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "1746年：约翰·洛恩，瑞士教育家（1827年去世）。"),
        ("zh", "1960年：洛摩尔大坝开工。"),
        ("en", "1453: Fall of the town, and peace."),
    ],
)
def test_what_happened_in_a_year_is_told(language: str, line: str) -> None:
    assert len(events_of(document(line, language=language))) >= 1


@pytest.mark.parametrize(
    "line",
    [
        "67, 75, 175, Madde 4 Bu Kanun 6/9/1987 tarihinde kabul edilmiştir.",
        "17 Şubat 1926 tarihli ve 743 sayılı Kanun kabul edilmiştir.",
        "(1) Bu ibare 6/9/1987 tarihinde kabul edilmiştir.",
    ],
)
def test_a_numbered_act_and_the_parts_of_a_law_are_no_events(line: str) -> None:
    law = document(ARTICLES, line, title="Türkiye Kürek Kanunu", language="tr", sections=HEADS)
    assert events_of(law) == ()


def test_what_a_law_has_done_is_no_fact_and_what_something_is_made_of_is() -> None:
    done = "Kürek Kurulu üyeleri Türkiye Kürek Meclisi tarafından gizli oyla dört yıl için seçilir."
    made = "Türkiye Kürek Meclisi gizli oyla seçilen altmış üyeden oluşur."
    law = document(ARTICLES, done, made, title="Türkiye Kürek Kanunu", language="tr", sections=(*HEADS, ("Madde 3",)))
    assert [fact.text for fact in facts_of(law)] == [made]


def test_minutes_have_no_years_and_no_tasks() -> None:
    agenda = "Minutes of the meeting.|Apologies from Ann Kyle.|The minutes were agreed.|Seconded by Ben Orlow."
    minutes = f"{agenda}|Resolved to paint the hall.|Matters arising.|Any other business.|The clerk thanked Ann Kyle."
    said = "Ann Orlow shared the 2019 survey of Lowmoor.|Ben Kyle to draft the letter to Lowmoor by 4 May 2020."
    assert events_of(document(f"{minutes}|{said}")) == ()
    told = events_of(document(f"{minutes}|Ann Orlow opened the Lowmoor Hall on 4 May 2019."))
    assert [event.date for event in told] == ["2019-05-04"]
    told = events_of(document(f"{minutes}|Lars sent word that the fair will be held on 8 June 2019."))
    assert [event.date for event in told] == ["2019-06-08"]


def test_a_long_timeline_does_without_the_doubtful_ones_and_a_short_one_shows_them() -> None:
    event = events_of(document("Ada Lorne opened the school of Lowmoor in 1831."))[0]

    def told(year: int, doubt: int) -> Event:
        return replace(event, id=str(year), date=str(year), text=f"In {year}.", statement=(str(year),), doubt=doubt)

    doubtful = [told(1100, DOUBTFUL), told(1101, DOUBTFUL)]
    few, many = [told(1200 + n, 0) for n in range(9)], [told(1200 + n, 0) for n in range(ENOUGH)]
    assert len(Timeline([*doubtful, *few]).events) == 11
    assert len(Timeline([*doubtful, *many]).events) == ENOUGH


def test_of_many_documents_only_what_is_sure_is_shown() -> None:
    event = events_of(document("Ada Lorne opened the school of Lowmoor in 1831."))[0]

    def told(page: int, doubt: int) -> Event:
        source = replace(event.citations[0].source, document=f"{page}.md")
        cited = (replace(event.citations[0], source=source),)
        year = str(1200 + page)
        return replace(event, id=year, date=year, text=f"In {year}.", statement=(year,), doubt=doubt, citations=cited)

    assert len(Timeline([told(page, DOUBTFUL) for page in range(HANDFUL)]).events) == HANDFUL
    assert [e.date for e in Timeline([told(page, DOUBTFUL * (page > 0)) for page in range(HANDFUL + 1)]).events] == [
        "1200"
    ]


def test_a_fact_has_no_date_up_to_which_something_was_or_of_a_work() -> None:
    assert facts_of(document("Until 1805 the Lowmoor Mill gave bread to all people of Alder.")) == ()
    assert len(facts_of(document("Lowmoor Mill lost two of its arches to the storm of Alder in 1805."))) == 1
    behind = "Lowmoor Mill stood beside Alder Bridge, which had lost its two arches in the storm of 1805."
    assert len(facts_of(document(behind))) == 1
