"""The language that a few words tell."""

from __future__ import annotations

import pytest

from index.language.detection import told_by


@pytest.mark.parametrize(
    ("text", "assumed", "language"),
    [
        ("19 век", "en", "ru"),
        ("19 ғасыр", "en", "kk"),
        ("19世纪", "tr", "zh"),
        ("19. yüzyıl", "en", "tr"),
        ("trade since 2000", "ru", "en"),
        ("Orlenbridge", "ru", "ru"),
        ("Orlenbridge", "tr", "tr"),
        ("1992", "kk", "kk"),
    ],
)
def test_words_tell_a_language_whatever_is_assumed_and_names_tell_none(text: str, assumed: str, language: str) -> None:
    assert told_by(text, assumed) == language
