"""What is written on the page can be read in both themes (WCAG 2.1, 1.4.3: at least 4.5 to 1)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot.playground

PAGE = Path(bot.playground.__file__).parent / "page"
LEAST = 4.5
READ = [
    *((ink, ground) for ink in ("text", "muted", "link") for ground in ("ground", "raised", "in", "hover")),
    ("muted", "selected"),
    *((ink, "out") for ink in ("text", "out-muted", "out-link")),
    ("on-accent", "accent"),
    ("accent-strong", "raised"),
]


def colours(theme: str) -> dict[str, tuple[float, ...]]:
    """The opaque colours of a theme, each as its shares of red, green and blue."""
    rule = re.search(rf"^{re.escape(theme)} \{{(.*?)^\}}", (PAGE / "base.css").read_text(), re.DOTALL | re.MULTILINE)
    assert rule
    named = re.findall(r"--([\w-]+): #([0-9a-f]{6}|[0-9a-f]{3});", rule[1])
    digits = {name: value if len(value) == 6 else "".join(2 * digit for digit in value) for name, value in named}
    return {name: tuple(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)) for name, value in digits.items()}


def luminance(colour: tuple[float, ...]) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [":root", '[data-theme="dark"]'], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_it_stands_out_from_what_is_behind_it(theme: str, ink: str, ground: str) -> None:
    of = colours(theme)
    darker, lighter = sorted(luminance(of[name]) for name in (ink, ground))
    assert (lighter + 0.05) / (darker + 0.05) >= LEAST
