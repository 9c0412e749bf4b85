"""The language of a document is told by its letters and small words."""

from __future__ import annotations

import pytest

from index.documents.languages import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Кав'ярня відчинена щодня, крім неділі. Її відкрили дві сестри.", "uk"),
        ("Кофейня открыта каждый день, кроме воскресенья. Её открыли две сестры.", "ru"),
        ("Кофейня открыта в Києві и в Сумах каждый день, кроме воскресенья.", "ru"),
        ("Дәмхана жексенбіден басқа күні ашық. Оны екі әпкелі-сіңлілі ашқан.", "kk"),
        ("Das Café ist jeden Tag außer Sonntag geöffnet und wurde von zwei Schwestern eröffnet.", "de"),
        ("The café is open every day but Sunday.", "en"),
        ("咖啡馆每天营业，星期日休息。", "zh"),
    ],
)
def test_languages_that_share_a_script_are_told_apart(text: str, language: str) -> None:
    assert detect(text) == language
