"""What stands between a unit's head and the sentence that answers is shown where it is little: it may be the answer."""

from __future__ import annotations

from tests.index.answers.units.asking import Ask, first

CODES = """# Boiler

## Error codes

F1: No flame. Check that the gas is on and press the reset button.
F3: Too hot. Wait for 30 minutes until the boiler is cold.
F4: Low pressure.
"""


def test_a_code_is_shown_with_what_it_means(ask: Ask) -> None:
    assert first(ask(CODES, "What does error code F3 mean?", "en"))[0].startswith("F3: Too hot.")
    assert first(ask(CODES, "How long do I wait at F3?", "en"))[0].startswith("F3: Too hot. Wait for 30 minutes")
