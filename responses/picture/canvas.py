"""What the picture is drawn with: lines, dots, bars and words in pixels, smoothed, in layers.

Pillow draws shapes without smoothing their edges, so everything is drawn twice as large and brought down.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from PIL import Image, ImageColor, ImageDraw

from responses.picture import fonts

LARGER = 2
"""Drawn pixels for one of the picture, each way."""

Point = tuple[float, float]
Paint = Callable[[ImageDraw.ImageDraw], None]


class Canvas:
    """Collects what is to be drawn; the higher layers cover the lower ones."""

    def __init__(self, width: int, ground: str) -> None:
        self.width = width
        self._ground = ground
        self._layers: list[tuple[int, Paint]] = []

    def line(self, points: Sequence[Point], color: str, width: float, *, alpha: float = 1.0, layer: int = 1) -> None:
        """A line through points, in pixels; higher layers lie on top."""
        path, thick = [_larger(point) for point in points], max(1, round(width * LARGER))
        ink = self._mixed(color, alpha)
        self._layers.append((layer, lambda draw: draw.line(path, fill=ink, width=thick, joint="curve")))

    def bar(self, left: float, top: float, right: float, bottom: float, color: str, *, alpha: float = 1.0) -> None:
        """A filled rectangle, in pixels."""
        box = (*_larger((left, top)), *_larger((right, bottom)))
        ink = self._mixed(color, alpha)
        self._layers.append((1, lambda draw: draw.rectangle(box, fill=ink)))

    def pill(self, x: float, top: float, bottom: float, width: float, color: str, fill: str, edge: float) -> None:
        """A bar with round ends around the vertical line at `x`."""
        box = (*_larger((x - (width + edge) / 2, top)), *_larger((x + (width + edge) / 2, bottom)))
        radius, thick = (width + edge) / 2 * LARGER, round(edge * LARGER)
        self._layers.append((3, lambda draw: draw.rounded_rectangle(box, radius, fill, color, thick)))

    def dot(self, x: float, y: float, radius: float, color: str, fill: str, edge: float) -> None:
        """A filled circle with an edge, in pixels."""
        reach = radius + edge / 2
        box = (*_larger((x - reach, y - reach)), *_larger((x + reach, y + reach)))
        self._layers.append((4, lambda draw: draw.ellipse(box, fill, color, round(edge * LARGER))))

    def text(
        self, x: float, y: float, words: str, size: float, color: str, *, bold: bool = False, middle: bool = False
    ) -> None:
        """`words` from `x` on; `y` is their base line, or the middle of their small letters where `middle` is set."""
        at = y + size * 0.34 if middle else y
        pieces = list(fonts.runs(words, round(size * LARGER), bold))

        def paint(draw: ImageDraw.ImageDraw) -> None:
            place = x * LARGER
            for piece, face in pieces:
                draw.text((place, at * LARGER), piece, fill=color, font=face, anchor="ls")
                place += face.getlength(piece)

        self._layers.append((5, paint))

    def png(self, height: float) -> bytes:
        """The picture, `height` pixels high, as a PNG."""
        size = (self.width, round(height))
        image = Image.new("RGB", (size[0] * LARGER, size[1] * LARGER), self._ground)
        draw = ImageDraw.Draw(image)
        for _, paint in sorted(self._layers, key=lambda layer: layer[0]):
            paint(draw)
        out = io.BytesIO()
        image.resize(size, Image.Resampling.BOX).save(out, "PNG", optimize=True)
        return out.getvalue()

    def _mixed(self, color: str, alpha: float) -> tuple[int, ...]:
        """The color as it looks on the ground: nothing half transparent lies on anything else."""
        over, under = ImageColor.getrgb(color), ImageColor.getrgb(self._ground)
        return tuple(round(a * alpha + b * (1 - alpha)) for a, b in zip(over, under, strict=True))


def width_of(words: str, size: float, bold: bool = False) -> float:
    """In pixels of the picture."""
    return sum(face.getlength(piece) for piece, face in fonts.runs(words, round(size * LARGER), bold)) / LARGER


def _larger(point: Point) -> Point:
    return (point[0] * LARGER, point[1] * LARGER)
