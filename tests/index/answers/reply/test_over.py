"""Whether all that a quotation dates lies behind us: by the end of what is dated, in the language of its document."""

from __future__ import annotations

from datetime import date

import pytest

from index.answers.reply.upcoming import is_over
from index.model import Citation, Source

TODAY = date(2031, 5, 4)


def cite(quote: str, language: str = "en") -> Citation:
    return Citation(Source("a", "Fairs", language), "a#0", "¶ 1", quote, (0, 0))


@pytest.mark.parametrize(
    ("language", "quote", "over"),
    [
        ("en", "The next fair is on 3 May 2031.", True),
        ("en", "The next fair is on 4 May 2031.", False),  # today
        ("en", "The next fair is in May 2031.", False),  # it may still come
        ("en", "The next fair is in April 2031.", True),
        ("en", "The next fair is in 2031.", False),
        ("en", "The next fair is in 2030.", True),
        ("en", "The next fair is soon.", False),
        ("en", "The fair of 2030 was small, the next one is in 2032.", False),
        ("ru", "Следующая ярмарка — 3 мая 2031 года.", True),
        ("ru", "Следующая ярмарка — 5 мая 2031 года.", False),
        ("kk", "Келесі жәрмеңке 2031 жылғы 3 мамырда.", True),
        ("tr", "Bir sonraki panayır 3 Mayıs 2031'de.", True),
        ("zh", "下一届集市在2031年5月3日。", True),
        ("zh", "下一届集市在2031年5月5日。", False),
        ("x-odd", "The next fair is on 3 May 2031.", False),  # a language whose dates can't be read
    ],
)
def test_what_is_dated_may_be_over(language: str, quote: str, over: bool) -> None:
    assert is_over([cite(quote, language)], TODAY) is over


def test_the_last_of_all_that_is_quoted_counts() -> None:
    past, coming, undated = cite("It was in 2030."), cite("It is on 9 May 2031."), cite("It is soon.")
    assert is_over([past, undated], TODAY)
    assert not is_over([past, coming], TODAY)
    assert not is_over([coming, past], TODAY)
    assert not is_over([undated], TODAY)
    assert not is_over([], TODAY)
