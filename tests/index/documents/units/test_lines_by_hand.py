"""Lines that somebody ended by hand are things by themselves; lines that an editor wrapped are sentences."""

from __future__ import annotations

import pytest

from tests.index.documents.units.conftest import Read, told

ROTA = "5 May spring tidy of the quay\n9 May — meeting of skippers, 19:00, loft\n20 May Children's regatta\n"
STAFF = "Boatswain's loft Ida Berg\nSlipway 2 – Tom Hull, mornings only\nCrane: Bo Lind, ext. 4471\n"


@pytest.mark.parametrize("text", [ROTA, STAFF], ids=["days", "people"])
def test_lines_ended_by_hand_stand_by_themselves(read: Read, text: str) -> None:
    said = [quote for _, _, quote in told(read(f"# Harbour\n\n## What is on\n{text}", ".md"))]
    assert said == text.splitlines()


def test_an_answer_may_be_such_lines(read: Read) -> None:
    text = "**When is it open?**\nMo-Fr 9:00-17:00\nSa 10:00-14:00\nSunday - closed.\nThe last of a month is ours.\n"
    said = [quote for _, _, quote in told(read(f"# Net store\n\n{text}\n**Is it dry?**\nIt is.\n", ".md"))]
    assert said[:3] == ["Mo-Fr 9:00-17:00", "Sa 10:00-14:00", "Sunday - closed."]


def test_what_goes_on_below_a_label_is_not_its_value(read: Read) -> None:
    rooms = "Shower: 6 to 9, token 70\nThe kitchen closes at ten\nSauna: Friday evening\nBoats Saturday\n"
    text = f"# House\n\n## Rooms\n{rooms}"
    assert [quote for _, _, quote in told(read(text, ".md"))] == text.splitlines()[3:]


@pytest.mark.parametrize(
    "text",
    [
        "The weir was given to the town by Ida\nBerg, who had it from her uncle, and the\nmill beside it was sold.",
        "In spring the boats are painted, and in\nMay they are put into the water by all of\nthe members here.",
    ],
)
def test_wrapped_sentences_stay_whole(read: Read, text: str) -> None:
    said = [quote for _, _, quote in told(read(f"# Weir\n\n{text}\n\nThe rest is told\nbelow.\n", ".md"))]
    assert said[0].startswith(" ".join(text.split())[:60])


def test_a_day_goes_with_the_entry_below_it(read: Read) -> None:
    text = "# Log\n\n5 May 2021\nWe painted the boat.\n\n9 May 2021\nBo came to see it.\n"
    said = [quote for _, _, quote in told(read(text, ".md"))]
    assert said == ["5 May 2021 We painted the boat.", "9 May 2021 Bo came to see it."]


def test_columns_of_one_letter_are_no_questions(read: Read) -> None:
    said = [quote for _, _, quote in told(read("| Q | A | B |\n|---|---|---|\n| oak | elm | ash |\n", ".md"))]
    assert said == ["Q: oak · A: elm · B: ash"]


def test_a_table_of_signs_only_does_not_lose_the_document(read: Read) -> None:
    said = [
        quote
        for _, _, quote in told(read("# Quay\n\n| a | b | c |\n|---|---|---|\n| – | – | – |\n\nIt holds.\n", ".md"))
    ]
    assert said == ["It holds."]


def test_two_blanks_in_a_line_do_not_join_the_lines(read: Read) -> None:
    text = "# Harbour\n\n## Days\n5 May  spring tidy\n9 May — skippers, 19:00, loft\n20 May  regatta\n"
    assert [quote for _, _, quote in told(read(text, ".md"))] == text.splitlines()[3:]
