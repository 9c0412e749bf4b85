"""The timeline as a PNG for a phone. Import it when a picture is wanted: what draws it is loaded with it."""

from responses.picture.drawing import draw
from responses.picture.fonts import chinese_font

__all__ = ["chinese_font", "draw"]
