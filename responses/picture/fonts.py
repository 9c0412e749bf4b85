"""Letters for every language of the picture. DejaVu Sans comes with matplotlib: Latin, Cyrillic, Kazakh.

Chinese needs a font of the system (Debian: fonts-noto-cjk). Bundling one would add 16 MB to every install for pictures
that most chats see in another script. Where there is none, a text that cannot be drawn is left out: no boxes.
"""

from __future__ import annotations

import contextlib
from functools import cache
from typing import Any

BASE = "DejaVu Sans"
CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Noto Sans CJK JP",  # matplotlib knows a collection (.ttc) by its first face; the Chinese letters are in it
    "Noto Sans CJK TC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "Noto Serif CJK SC",
    "Noto Serif CJK JP",
    "SimHei",
    "Arial Unicode MS",
)


@cache
def chinese_font() -> str | None:
    """The font family that Chinese letters are drawn with; None where the system has none (`khorgos check` says so)."""
    return _known() or _newly_installed()


def _known() -> str | None:
    from matplotlib.font_manager import fontManager

    installed = {font.name for font in fontManager.ttflist}
    return next((name for name in CHINESE if name in installed), None)


def _newly_installed() -> str | None:
    """Matplotlib keeps a list of the fonts that there were when it first ran; one may have come since."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    listed = {font.fname for font in fontManager.ttflist}
    for path in set(findSystemFonts()) - listed:
        with contextlib.suppress(OSError, RuntimeError, ValueError):  # a damaged font file
            fontManager.addfont(path)
    return _known()


def families() -> list[str]:
    """Font families in the order in which a letter is looked for."""
    chinese = chinese_font()
    return [BASE, chinese] if chinese else [BASE]


def drawable(text: str) -> bool:
    """Whether every letter of `text` has a shape in one of the families."""
    known = [_letters(family) for family in families()]
    return all(letter.isspace() or any(ord(letter) in letters for letters in known) for letter in text)


@cache
def _letters(family: str) -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    font: Any = get_font(findfont(FontProperties(family=family)))
    return frozenset(font.get_charmap())
