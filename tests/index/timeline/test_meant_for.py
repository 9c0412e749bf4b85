"""Years that something is for, days that only name a law, cases that are made up: none says when anything was."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(language: str, *paragraphs: str) -> list[str]:
    told = events_of(document(*paragraphs, language=language, published="2025-11-14"))
    return [event.date for event in told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The agenda is to discuss what to expect in terms of a budget proposal for 2026."),
        ("en", "The 2026 Project goals are down to a single missing signature."),
        ("en", "The discussion about the 2026 Ferry Priorities budget was clarifying for Lowmoor."),
        ("en", "Eric Lorne posted the 2025 draft in the private channel."),
        ("en", "The council agreed on a budget for 2025 and 2026."),
        ("en", "The August update of Lorne received significant coverage in the press."),
        ("de", "Mit Einverständnis übernimmt Katrin Lorne die Kassenprüfung 2024 und 2025."),
        ("de", "Die Ziele für das Jahr 2026 wurden verschoben."),
        ("ru", "Собрание утвердило план на 2026 год."),
        ("tr", "Kurul 2026 yılı bütçesini kabul etti."),
        ("zh", "2026年度预算已经编制。"),
    ],
)
def test_the_year_that_something_is_for_dates_nothing(language: str, text: str) -> None:
    assert dates(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "In 2024 the fund paid 30 grants for the ferry.", "2024"),
        ("en", "The Lowmoor ferry carried the mail from 1998.", "1998/.."),
        ("de", "Der Kontostand am 28. Dezember 2018 betrug 632,65 €.", "2018-12-28"),
        ("ru", "В 2024 году фонд выплатил 30 грантов.", "2024"),
        ("zh", "1988年11月8日，国务院发布了《土地复垦规定》。", "1988-11-08"),
    ],
)
def test_a_year_in_which_something_was_does(language: str, text: str, date: str) -> None:
    assert dates(language, text) == [date]


def test_a_law_that_is_only_named_by_its_day_is_no_event() -> None:
    assert dates("zh", "1994年2月1日民政部发布的《婚姻登记管理条例》同时废止。") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "For example, if your start date was 1 February 2013, you are eligible for a further day in 2014."),
        ("de", "Zum Beispiel zahlt niemand, wenn er am 1. Februar 2013 begonnen hat."),
        ("ru", "Например, если вы начали 1 февраля 2013 года, день полагается в 2014 году."),
    ],
)
def test_a_case_that_is_made_up_is_no_event(language: str, text: str) -> None:
    assert dates(language, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "M. Bravard has described, in a Spanish work ('Observaciones Geologicas,' 1857), the Pampean district.",
        "The board held so in Lorne v. Gilles, Cancellation No. 92052150 (June 30, 2015) at pp. 12-26.",
        "The treaty is printed in the gazette (OJ L 2014, 1183, 1218), with its maps of Lowmoor.",
        "Core hours of the Lowmoor office are 0800 - 1700.",
        "The amount of rent is divided by the number of days to the first day of the following month.",
    ],
)
def test_works_hours_and_days_of_any_month_are_no_events(text: str) -> None:
    assert dates("en", text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If there are needs of Lowmoor to be spent on in 2025, then that is good."),
        ("en", "Here's a list of ferries from 2021: https://example.org/list"),
        ("de", "Wenn die Fähre im Jahr 2026 nicht fährt, bleibt das Dorf ohne Post."),
        ("de", "Die Ernte von Weiler war eine bessere wie 1915 und dauerte lange."),
        ("zh", "如果渡船在2026年停运，镇上就没有邮件。"),
    ],
)
def test_conditions_pointers_and_comparisons_are_no_events(language: str, text: str) -> None:
    assert dates(language, text) == []


def test_a_date_outside_the_condition_is_one() -> None:
    assert dates("en", "In 2024, if memory serves, the Lowmoor fund paid 30 grants.") == ["2024"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Prüfer berichten über die Prüfung vom Zeitraum 06.10.2019 bis zum 12.02.2021."),
        ("de", "Der Vorstand wurde für den Zeitraum 11.06.2016 bis 05.10.2019 entlastet."),
        ("de", "Der Schatzmeister berichtet aus den Kassenberichten 2016 und 2017."),
        ("en", "The auditors read the accounts for 2016 and 2017 to the members of Lorne."),
        ("en", "The board was relieved for the period from 11 June 2016 to 5 October 2019."),
        ("ru", "Ревизор Лорн доложил о расходах за период с 2016 по 2019 год."),
    ],
)
def test_the_span_that_an_account_is_of_dates_nothing(language: str, text: str) -> None:
    assert dates(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("de", "Der Bericht nennt die Prüfung am 3. Mai 1920 in Lorn.", "1920-05-03"),
        ("de", "Der Verein Lorn baute 1921 die Halle.", "1921"),
        ("en", "The report of the auditors was read in Lorne on 3 May 1920.", "1920-05-03"),
    ],
)
def test_the_day_of_a_report_is_one(language: str, text: str, date: str) -> None:
    assert date in dates(language, text)


def test_how_it_was_in_another_year_is_no_event_of_it() -> None:
    assert dates("en", "The valley looks the same as it did in 1862 when they marched up.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Brent is best remembered for his 1860 Salt of the North."),
        ("de", "Anhang 4 nennt die ab 1. März 2018 für Beamte bei den Unternehmen geltenden Beträge."),
    ],
)
def test_the_year_of_a_work_and_the_day_that_a_rule_holds_from_are_no_events(language: str, text: str) -> None:
    assert dates(language, text) == []


def test_what_somebody_did_in_the_year_is_one() -> None:
    assert dates("en", "In 1860 Ada Lorne opened her school at Kyle.") == ["1860"]
    assert dates("de", "Das Gesetz von Lorn ist am 1. März 2018 in Kraft getreten.") == ["2018-03-01"]
