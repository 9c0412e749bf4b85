from __future__ import annotations

from unittest.mock import Mock
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.daily import gazetteer
from bot.daily.abbreviations import ABBREVIATIONS
from bot.daily.zones import city, find, named, offset_of, suggested


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Almaty", "Asia/Almaty"),
        ("алматы", "Asia/Almaty"),
        ("阿拉木图", "Asia/Almaty"),
        ("Almatı", "Asia/Almaty"),
        ("Астана", "Asia/Almaty"),  # no zone of its own
        ("深圳", "Asia/Shanghai"),
        ("İstanbul", "Europe/Istanbul"),
        ("ürümqi", "Asia/Urumqi"),
        ("Қазақстан", "Asia/Almaty"),  # two zones by name, one by the clock
        ("Germany", "Europe/Berlin"),
        ("London", "Europe/London"),  # there is one in Ontario
        ("nyc", "America/New_York"),
        ("UTC", "UTC"),
        ("utc+5", "Etc/GMT-5"),
        ("-3", "Etc/GMT+3"),
        ("asia/tashkent", "Asia/Tashkent"),
        ("New York", "America/New_York"),
        ("Алма-Ата", "Asia/Almaty"),
        ("Almatty", "Asia/Almaty"),
        ("Stambul", "Europe/Istanbul"),
        ("Moskow", "Europe/Moscow"),
        ("Berln", "Europe/Berlin"),
        ("Novosibi", "Asia/Novosibirsk"),
        ("Kazakstan", "Asia/Almaty"),
        ("Москве", "Europe/Moscow"),
        ("Астанаға", "Asia/Almaty"),
        ("Ankara'ya", "Europe/Istanbul"),
        ("Лондоне", "Europe/London"),
        ("Астанада", "Asia/Almaty"),
        ("İstanbul'da", "Europe/Istanbul"),
        ("UTC-3:30", "America/St_Johns"),
        ("JST", "Asia/Tokyo"),
        ("мск", "Europe/Moscow"),
    ],
)
def test_a_place_is_known_by_what_people_call_it(said: str, zone: str) -> None:
    assert [place.zone for place in find(said)] == [zone]


@pytest.mark.parametrize(
    ("said", "zones"),
    [
        ("Россия", {"Europe/Moscow", "Asia/Novosibirsk"}),
        ("USA", {"America/New_York", "America/Los_Angeles"}),
        ("Birmingham", {"Europe/London", "America/Chicago"}),
        ("Asatna", {"Asia/Almaty"}),
        ("UTC+5:30", {"Asia/Kolkata"}),
        ("EST", {"America/New_York", "Australia/Sydney"}),
        ("ist", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}),
        ("CST", {"America/Chicago", "Asia/Shanghai"}),
        ("BST", {"Europe/London", "Asia/Dhaka"}),
    ],
)
def test_what_may_be_several_gives_a_choice(said: str, zones: set[str]) -> None:
    found = {place.zone for place in find(said)}
    assert zones <= found
    assert 1 < len(found) <= 6


NO_PLACES = ["", "   ", "Xyzzyville", "hello world", "tomorrow", "UTC+99", "9", "x" * 500, "🏙"]
NO_PLACES += ["banana", "potato", "everyone", "half past nine", "25:00", "2500", "12.99", "чайник"]


@pytest.mark.parametrize("said", NO_PLACES)
def test_what_is_no_place_is_not_made_one(said: str) -> None:
    assert find(said) == ()


def test_for_a_place_all_names_are_gone_through_a_few_times_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = Mock(wraps=gazetteer.process)
    monkeypatch.setattr(gazetteer, "process", compared)
    for said in NO_PLACES:
        compared.extract.reset_mock()
        find(said)
        assert compared.extract.call_count <= 6


@settings(max_examples=60)
@given(st.text(max_size=70))
def test_nothing_that_is_typed_breaks_it(said: str) -> None:
    assert len(find(said)) <= 6


def test_zones_are_shown_by_their_city_in_the_language() -> None:
    assert [city("Asia/Almaty", language) for language in ("en", "ru", "zh")] == ["Almaty", "Алматы", "阿拉木图"]
    assert city("Etc/GMT-5", "en") == offset_of("Etc/GMT-5", None) == "UTC+05:00"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("пекин", "Пекин"),
        ("Пекине", "Пекин"),
        ("beijing", "Beijing"),
        ("ankara", "Ankara"),
        ("Ankara'ya", "Ankara"),
        ("北京", "北京"),
        ("нижний новгород", "Нижний Новгород"),
        ("РОСТОВ-НА-ДОНУ", "Ростов-на-Дону"),
        ("nyc", "New York City"),
        ("Shanghai", None),  # its zone's own: each language has a name for it
        ("上海", None),
        ("Kazakhstan", None),
        ("UTC+5", None),
        ("EST", None),
    ],
)
def test_a_city_without_a_zone_of_its_own_keeps_the_name_that_somebody_gave_it(said: str, name: str | None) -> None:
    place = find(said)[0]
    assert named(place.name, place.zone) == name


@pytest.mark.parametrize("language", ["en", "ru", "kk", "zh", "tr", "xx"])
def test_there_is_something_to_pick_from_in_every_language(language: str) -> None:
    assert 5 < len(suggested(language)) <= 10


def test_english_is_not_taken_for_american() -> None:
    assert not suggested("en")[0].zone.startswith("America/")
    assert suggested("ru")[0].zone == "Europe/Moscow"


@pytest.mark.parametrize("name", ABBREVIATIONS)
def test_every_abbreviation_means_a_zone_that_there_is(name: str) -> None:
    assert set(ABBREVIATIONS[name]) <= available_timezones()
    assert len(find(name)) == len(ABBREVIATIONS[name])


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("московскому", "Europe/Moscow"),
        ("пекинскому", "Asia/Shanghai"),
        ("алматинское", "Asia/Almaty"),
        ("омскому", "Asia/Omsk"),
        ("минскому", "Europe/Minsk"),
        ("токийскому", "Asia/Tokyo"),
        ("бакинскому", "Asia/Baku"),
    ],
)
def test_the_time_of_a_city_is_said_with_its_adjective(said: str, zone: str) -> None:
    assert [place.zone for place in find(said, "ru")] == [zone]
