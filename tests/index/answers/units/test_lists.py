"""What of a list is shown: all of it behind what announces it, the item that is asked for, what there is room for."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.ranking.selection.selection import LIMIT
from tests.index.answers.units.asking import Ask, asking, first


def test_a_heading_brings_its_list_whole_and_in_order(ask: Ask) -> None:
    text = "# Weir walk\n\n## What to bring\n\n- a rope\n- two lamps\n- dry socks\n\n## Ways\n\n- by the mill\n"
    assert first(ask(text, "what should I bring?", "en"))[0] == "a rope • two lamps • dry socks"


def test_the_rest_of_a_long_list_is_on_the_button(ask: Ask) -> None:
    items = [f"item number {n} of the things that one needs on the water" for n in range(1, 13)]
    answer = ask("# Walk\n\n## What to bring\n\n" + "".join(f"- {item}\n" for item in items), "what to bring?", "en")
    shown = first(answer)[0].split(" • ")
    assert answer is not None
    assert shown == items[: len(shown)]
    assert answer.more[0].quote.split(" • ")[0] == items[len(shown)]


KIT = """# Weir lido, first lesson

Lessons begin at ten. Every pupil brings:

- a towel of their own
- a cap without a brim
- two euros for the locker

The teacher brings the floats.
"""

KIT_RU = """# Лодочная станция

Ключ лежит у сторожа. Без залога лодку получают:

- учителя сельской школы
- спасатели в отпуске
"""


@pytest.mark.parametrize(
    ("text", "question", "language", "quote"),
    [
        (
            KIT,
            "what does every pupil bring?",
            "en",
            "Every pupil brings: • a towel of their own • a cap without a brim • two euros for the locker",
        ),
        (KIT, "may a pupil bring a cap with a brim?", "en", "Every pupil brings: … a cap without a brim"),
        (
            KIT_RU,
            "кто получает лодку без залога?",
            "ru",
            "Без залога лодку получают: • учителя сельской школы • спасатели в отпуске",
        ),
        (KIT_RU, "спасатели в отпуске получают лодку?", "ru", "Без залога лодку получают: … спасатели в отпуске"),
    ],
)
def test_a_list_and_what_announces_it_are_shown_together(
    ask: Ask, text: str, question: str, language: str, quote: str
) -> None:
    assert first(ask(text, question, language))[0] == quote


def test_of_a_list_that_has_no_room_as_many_items_are_shown_as_have(ask: Ask) -> None:
    items = "\n".join(f"- a lamp for the boat that is number {n} in the row below the weir" for n in range(12))
    shown = first(ask(f"# Boats\n\nEvery skipper fetches:\n\n{items}\n", "what does every skipper fetch?", "en"))[0]
    assert shown.startswith("Every skipper fetches: • a lamp for the boat that is number 0")
    assert shown.endswith("the weir")
    assert 300 < len(shown) <= LIMIT


def test_of_a_list_whose_title_says_the_same_the_item_that_is_asked_for_is_shown(ask: Ask) -> None:
    soup = "# Barley soup\n\n- 200 g pearl barley\n- 2 carrots\n- 1 leek\n"
    assert first(ask(soup, "how much barley do I need?", "en")) == ("200 g pearl barley", ["200 g"])


def test_a_list_is_shown_behind_the_two_sentences_before_it(tmp_path: Path) -> None:
    """What is asked for stands in one sentence, and the next one announces the list."""
    bids = (
        "Değirmen kararları\n\nKARARLAR\n3) Kapı yeşile boyanacak. Oy birliği.\n4) Tekerlek çatladı. 2 teklif alındı:\n"
    )
    text = f"{bids}- Orman usta 900\n- Kaya usta 750\n"
    quote, _ = first(asking(tmp_path / "page.txt")(text, "Çatlayan tekerlek için teklifler", "tr"))
    assert quote.endswith("2 teklif alındı: • Orman usta 900 • Kaya usta 750")


def test_numbered_steps_are_shown_behind_what_announces_them(ask: Ask) -> None:
    steps = "# Kiln\n\nIf the kiln door jams:\n\n1. Let it cool.\n2. Lift the bolt.\n3. Pull hard.\n"
    shown, _ = first(ask(steps, "what do I do if the kiln door jams?", "en"))
    assert shown == "If the kiln door jams: • 1. Let it cool. • 2. Lift the bolt. • 3. Pull hard."
