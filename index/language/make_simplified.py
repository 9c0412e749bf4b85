"""Makes `simplified.yaml`: `pip install opencc-python-reimplemented`, then `python -m index.language.make_simplified`.

The data are OpenCC's (https://github.com/BYVoid/OpenCC, Apache License 2.0); a tool of development only. Kept are the
characters of the basic plane that have a simplified form there, the usual one where there are several.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

TABLE = Path(__file__).with_name("simplified.yaml")
HEAD = "# Traditional Chinese characters and, in the same order, their simplified forms: see make_simplified.py.\n"
WIDTH = 100  # characters a line


def main() -> None:
    """Write simplified.yaml out of OpenCC's table."""
    text = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8")
    rows = [line.replace("\t", " ").split() for line in text.splitlines()]
    pairs = sorted((row[0], row[1]) for row in rows if len(row) > 1 and row[0] != row[1] and _basic(row[0] + row[1]))
    TABLE.write_text(HEAD + "".join(f"{key}: >\n{_lines(n, pairs)}" for n, key in enumerate(("from", "to"))), "utf-8")
    print(f"{len(pairs)} characters, {TABLE.stat().st_size / 1e3:.0f} kB in {TABLE.name}")  # noqa: T201


def _basic(text: str) -> bool:
    return len(text) == 2 and all("㐀" <= character <= "鿿" for character in text)


def _lines(place: int, pairs: list[tuple[str, str]]) -> str:
    row = "".join(pair[place] for pair in pairs)
    return "".join(f"  {row[start : start + WIDTH]}\n" for start in range(0, len(row), WIDTH))


if __name__ == "__main__":
    main()
