"""Texts that are longer than the terminal is wide, with their further lines indented."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

INDENT = 4
"""Columns."""


def print_hanging(console: Console, text: Text, level: int = 0) -> None:
    """Print `text` indented by `level`, what doesn't fit into the first line one level further."""
    first, further = " " * (level * INDENT), " " * ((level + 1) * INDENT)
    width = max(console.width - len(further), 2 * INDENT)
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        console.print(Text.assemble(further if number else first, line), soft_wrap=True)
