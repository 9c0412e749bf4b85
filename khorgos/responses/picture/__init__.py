"""The timeline as a PNG for a phone. matplotlib is imported when the first picture is drawn."""

from khorgos.responses.picture.drawing import draw
from khorgos.responses.picture.fonts import chinese_font

__all__ = ["chinese_font", "draw"]
