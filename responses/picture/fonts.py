"""Letters for every language of the picture. Source Sans comes along: Latin, Cyrillic, Kazakh, Greek.

Chinese needs a font of the system (Debian: fonts-noto-cjk). Bundling one would add 16 MB to every install for pictures
that most chats see in another script. Where there is none, a text that cannot be drawn is left out: no boxes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
ELSEWHERE = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": (f"{os.environ.get('WINDIR', 'C:/Windows')}/Fonts",),
}
CHINESE = (
    *("NotoSansCJK-Regular", "NotoSansCJKsc-Regular", "NotoSansSC-Regular", "NotoSansSC", "SourceHanSansSC-Regular"),
    *("SourceHanSans-Regular", "SourceHanSansCN-Regular", "PingFang", "Hiragino Sans GB", "msyh", "wqy-microhei"),
    *("wqy-zenhei", "DroidSansFallbackFull", "DroidSansFallback", "NotoSerifCJK-Regular", "simhei", "Arial Unicode"),
)
"""Names of files, the best first."""
FACES = 12
"""Faces of a collection (.ttc) that are looked through for the one with simplified forms."""
SIMPLIFIED = (" SC", " GB", " CN", "YaHei")
PROBE = 32
MISSING = "\uffff"
"""A noncharacter: no font has a shape for it, so what is drawn for it stands for every letter that is missing."""
SAMPLE = "汉"


@cache
def chinese_font() -> str | None:
    """The font that Chinese letters are drawn with; None where the system has none (`khorgos check` says so)."""
    found = _chinese()
    return " ".join(part for part in _opened(*found, PROBE).getname() if part) if found else None


@cache
def font(size: int, bold: bool = False) -> FreeTypeFont:
    """The font that comes along, in pixels."""
    import font_source_sans_pro as source_sans

    return ImageFont.truetype(source_sans.SourceSansProBold if bold else source_sans.SourceSansPro, size)


@cache
def chinese(size: int) -> FreeTypeFont | None:
    """A font with Chinese letters; None where the machine has none."""
    found = _chinese()
    return _opened(*found, size) if found else None


def runs(text: str, size: int, bold: bool = False) -> Iterator[tuple[str, FreeTypeFont]]:
    """`text` in pieces, each with the font that has its letters; what no font has is left out."""
    for family, letters in groupby(text, _family):
        here = font(size, bold) if family == "base" else chinese(size) if family == "chinese" else None
        if here is not None:
            yield "".join(letters), here


def drawable(text: str) -> bool:
    """Whether every letter of `text` has a shape in one of the fonts."""
    return all(letter.isspace() or _family(letter) != "none" for letter in text)


@cache
def _family(letter: str) -> str:
    if letter == " " or _has(font(PROBE), letter):
        return "base"
    other = chinese(PROBE)
    return "chinese" if other is not None and _has(other, letter) else "none"


def _has(face: FreeTypeFont, letter: str) -> bool:
    return letter.isspace() or bytes(face.getmask(letter)) != bytes(face.getmask(MISSING))


@cache
def _chinese() -> tuple[Path, int] | None:
    """The file and the number of its face."""
    installed = {path.stem.casefold(): path for path in _files()}
    files = [installed[name.casefold()] for name in CHINESE if name.casefold() in installed]
    return next((found for path in files if (found := _face(path)) is not None), None)


def _files() -> Iterator[Path]:
    for folder in map(os.path.expanduser, (*FOLDERS, *ELSEWHERE.get(sys.platform, ()))):
        yield from (path for path in sorted(Path(folder).rglob("*")) if path.suffix.lower() in (".ttf", ".ttc", ".otf"))


def _face(path: Path) -> tuple[Path, int] | None:
    """The face of a file that has Chinese letters, in their simplified forms if there is one; None if it is damaged."""
    faces: list[tuple[bool, int]] = []
    for number in range(FACES if path.suffix.lower() == ".ttc" else 1):
        try:
            face = _opened(path, number, PROBE)
        except OSError:  # no such face, or a damaged file
            break
        if _has(face, SAMPLE):
            faces.append((not any(mark in f"{face.getname()[0]} " for mark in SIMPLIFIED), number))
    return (path, min(faces)[1]) if faces else None


def _opened(path: Path, number: int, size: int) -> FreeTypeFont:
    return FreeTypeFont(str(path), size, index=number)  # `truetype` would look for its name elsewhere if it is damaged
