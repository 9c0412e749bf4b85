"""Sentences of letters alone are read by a shorter pattern, to the same words."""

from __future__ import annotations

import pytest

from index.language.analysis import words

FULL = " 7 & 8 "
"""With these before it, a sentence is read by the whole pattern."""


@pytest.mark.parametrize(
    "text",
    [
        "The ferry of Bekdash doesn't stop at the mill.",
        "L'étude de l'eau n'est pas finie",
        "Паром «Бекдаш» спустили на воду весной",
        "Kazakistan'ın başkenti Astana'dır",
        "rock'n'roll, o'clock and ' a lone quote '",
        "under_scores and dash-es — and a stop.",
        "½ cup of flour, x² and ① first",
        "A.",
        "",
    ],
)
@pytest.mark.parametrize("language", ["en", "fr", "ru", "tr"])
def test_as_the_whole_pattern_reads_them(text: str, language: str) -> None:
    behind = [
        (word.surface, word.term, word.start - len(FULL), word.end - len(FULL))
        for word in words(FULL + text, language)[2:]
    ]
    assert [tuple(word) for word in words(text, language)] == behind


def test_what_is_more_than_letters_is_read_by_the_whole_pattern() -> None:
    assert next(word.surface for word in words("R & D of the U.S.A. cost")) == "r&d"
    assert "usa" in [word.surface for word in words("The U.S.A. and the sea")]
    assert [word.surface for word in words("为什么 ferry")][-1] == "ferry"
