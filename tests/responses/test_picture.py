"""The timeline as a picture: any selection, any language, nothing touching."""

from __future__ import annotations

import io
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from index.timeline.filtering import Selection
from index.timeline.timeline import Timeline
from responses import Replies
from responses.picture import chinese_font, draw, fonts
from responses.picture.axis import axis, extent, pieces_of
from responses.picture.canvas import Canvas
from responses.picture.drawing import LABEL_X
from responses.picture.fonts import drawable
from responses.picture.labels import chosen, spread
from tests.conftest import lacking
from tests.index.timeline.making import event

DATES = ("-01XX", "-0035", "1453~", "1522/1566", "../1755", "1864", "1969-08", "1991-12-16", "2000/..", "2013-10-16")


def selection(count: int) -> Selection:
    some = [event(date, f"Caravan number {n} reached Kulja with tea.") for n, date in enumerate(DATES[:count])]
    more = [event(f"{1700 + n % 320}", f"Train number {n} left Aktogay.") for n in range(count - len(some))]
    return Timeline((*some, *more), consolidated=True).select()


def image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


@pytest.mark.parametrize("count", [1, 2, 10, 79, 300])
def test_any_number_of_events_makes_a_picture_a_phone_wide(count: int) -> None:
    drawn = image(draw(selection(count), "en", "Timeline"))
    assert drawn.format == "PNG"
    assert drawn.width == 1080
    assert 500 < drawn.height < 1700


@pytest.mark.slow
def test_twenty_thousand_events_make_one_too() -> None:
    assert image(draw(selection(20_000), "en", "Timeline")).width == 1080


def test_an_empty_selection_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(Selection(()), "en", "Timeline")


def test_the_card_has_a_ground_of_its_own_and_enough_contrast() -> None:
    pixels = np.asarray(image(draw(selection(10), "en", "Timeline")).convert("L"), dtype=float) / 255
    ground, ink = np.median(pixels), pixels.max()
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in (ground, ink)]
    assert (linear[1] + 0.05) / (linear[0] + 0.05) >= 7  # WCAG 2.2, success criterion 1.4.6


def test_a_long_title_and_dollar_signs_are_drawn_as_they_are() -> None:
    some = Selection((event("1997", "Oil for $4 and gas for $5 was sold_at ^once."),))
    assert draw(some, "en", "Timeline: " + "very long title " * 20)


def test_two_dates_of_one_sentence_are_named_once() -> None:
    told = [event(f"19{year}", f"Caravan {year} left Orlen.") for year in range(10, 40)]
    twice = [event(date, "Accords of 1950 and of 1951 drew a border.") for date in ("1950-09-24", "1951-07-04")]
    events = Timeline([*told, *twice]).select().events
    named = [events[i].text for i in chosen(events, 8)]
    assert len(named) == len(set(named)) == 8
    assert "Accords of 1950 and of 1951 drew a border." in named


@pytest.mark.parametrize("text", ["Қазақстан тәуелсіздігі", "Договор о границе", "Türkiye ile sınır", "36 BC – 1453"])
def test_letters_of_four_languages_are_in_the_font_that_comes_along(text: str) -> None:
    assert drawable(text)


def test_chinese_letters_are_drawn_where_the_system_has_a_font() -> None:
    if chinese_font() is None:
        lacking("a Chinese font (Debian: fonts-noto-cjk)")
    assert drawable("哈萨克斯坦 年表：公元前36年")
    assert draw(Selection((event("-0035", "郅支之战发生在塔拉斯。"),)), "zh", "年表")


def test_words_in_several_scripts_are_drawn_each_with_a_font_that_has_its_letters() -> None:
    if chinese_font() is None:
        lacking("a Chinese font (Debian: fonts-noto-cjk)")
    pieces = list(fonts.runs("Zhizhi (郅支) в 36 г.", 20))
    assert [piece for piece, _ in pieces] == ["Zhizhi (", "郅支", ") в 36 г."]
    assert pieces[0][1] is pieces[2][1] is not pieces[1][1]


def test_without_a_chinese_font_chinese_letters_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", ())
    for cached in (fonts._chinese, fonts.chinese, fonts._family):
        cached.cache_clear()
    try:
        assert [piece for piece, _ in fonts.runs("Zhizhi 郅支", 20)] == ["Zhizhi "]
        assert not drawable("郅支")
    finally:
        for cached in (fonts._chinese, fonts.chinese, fonts._family):
            cached.cache_clear()


def test_a_damaged_font_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "NotoSansCJK-Regular.ttc").write_bytes(b"no font")
    monkeypatch.setattr(fonts, "FOLDERS", (str(tmp_path),))
    fonts._chinese.cache_clear()
    try:
        assert fonts._chinese() is None
    finally:
        fonts._chinese.cache_clear()


def test_what_no_font_has_is_left_out_rather_than_drawn_as_boxes() -> None:
    assert not drawable("\U0001f682")
    assert draw(Selection((event("1888", "The line \U0001f682 reached Samarkand."),)), "en", "Lines \U0001f682")


def test_the_drawing_library_is_not_loaded_before_the_first_picture() -> None:
    code = "import bot.handlers, responses, sys; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_empty_centuries_are_cut() -> None:
    extents = [extent(event(date, "x")) for date in ("-0035", "1453", "1991", "2005")]
    pieces = pieces_of(extents)
    assert len(pieces) >= 2
    assert not any(start < 1000 < end for start, end in pieces)


@given(st.lists(st.integers(-3000, 2100), min_size=1, max_size=40))
def test_the_axis_never_runs_backwards(years: list[int]) -> None:
    extents = [extent(event(f"{y:04d}" if y >= 0 else f"-{-y:04d}", "x")) for y in years]
    shown = axis(extents, [1.0] * len(extents), 100, 1200, 50)
    places = [shown.y(one.middle) for one in sorted(extents, key=lambda one: one.middle)]
    assert all(a <= b + 1e-6 for a, b in pairwise(places))
    assert places[0] >= 99
    assert places[-1] <= 1201


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=9).map(sorted), st.floats(20, 90))
def test_labels_never_touch_nor_leave_the_picture(wanted: list[float], height: float) -> None:
    heights = [height] * len(wanted)
    tops = spread(wanted, heights, 0, 1000)
    assert all(a + height <= b + 1e-6 for a, b in pairwise(tops))
    assert tops[0] >= -1e-6
    assert tops[-1] + height <= 1000 + 1e-6


@settings(max_examples=20)
@given(st.integers(1, 200), st.integers(1, 12))
def test_so_many_labels_as_asked_are_chosen_in_order(count: int, most: int) -> None:
    taken = chosen(selection(count).events, most)
    assert len(taken) == min(count, most)
    assert taken == sorted(set(taken))


def test_names_stand_in_the_order_of_the_list_a_year_before_a_month_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[tuple[float, str]] = []
    monkeypatch.setattr(Canvas, "text", lambda _, x, y, words, *__, **___: x == LABEL_X and written.append((y, words)))
    dates = ("1991-03", "1991", "1996-04", "1997-04", "1997", "1997-09-24", "1995/1998", "199X")
    chosen_events = Timeline([event(date, f"Caravan {n} left.") for n, date in enumerate(dates)]).select()
    draw(chosen_events, "en", "Timeline")
    in_words = [Replies("en").date(one.date) for one in chosen_events.events]
    assert in_words[:3] == ["1990s", "1991", "March 1991"]
    assert [words for _, words in sorted(written) if words in in_words] == in_words
