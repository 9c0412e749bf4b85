"""The timeline as a PNG for a phone. matplotlib is imported when the first picture is drawn."""

from responses.picture.drawing import draw
from responses.picture.fonts import chinese_font

__all__ = ["chinese_font", "draw"]
