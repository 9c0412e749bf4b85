"""Public names that no other line of the project mentions, and the share of public names with a docstring.

`python -m bench.unused` lists what only its own definition and its tests know: dead code, mostly. It reads syntax trees
and runs nothing, so a name that is only reached by a string, or handed to a framework by a decorator, has to be looked
at by a person.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from bench.measuring import console

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "index", "responses")
READERS = (*PACKAGES, "bench", "docs")
"""Whose mention of a name counts; a test's doesn't."""

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True, slots=True)
class Public:
    """A public function, class, method or constant: where it stands, and whether it says what it is for."""

    name: str
    file: Path
    line: int
    told: bool | None  # None for a constant, which needs no docstring
    framed: bool = False  # by a decorator that hands it on


def public_names(file: Path) -> Iterator[Public]:
    """Those that a module defines, with the methods of its classes."""
    yield from _of(ast.parse(file.read_text(encoding="utf-8")).body, file, nested=False)


def _of(body: list[ast.stmt], file: Path, *, nested: bool) -> Iterator[Public]:
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            framed = any(not _is_plain(decorator) for decorator in node.decorator_list)
            yield Public(node.name, file, node.lineno, ast.get_docstring(node) is not None, framed)
            if isinstance(node, ast.ClassDef):
                yield from _of(node.body, file, nested=True)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and not nested:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name) and not target.id.startswith("_"):
                    yield Public(target.id, file, node.lineno, None)


def _is_plain(decorator: ast.expr) -> bool:
    """Whether a decorator leaves a function to those that call it by its name."""
    name = decorator.func if isinstance(decorator, ast.Call) else decorator
    last = name.attr if isinstance(name, ast.Attribute) else name.id if isinstance(name, ast.Name) else ""
    return last in {
        "property", "cached_property", "staticmethod", "classmethod", "cache", "lru_cache", "dataclass", "override",
        "contextmanager", "asynccontextmanager", "overload", "final", "QUIETLY",
    }  # fmt: skip


def mentions(file: Path) -> Iterator[str]:
    """Every name that a file says: names, attributes, keywords, imports, and words in strings that could be names."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Name(id=name) if not isinstance(node.ctx, ast.Store):
                yield name
            case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.ImportFrom(names=names):
                yield from (alias.name for alias in names)
            case ast.Constant(value=str(text)) if text.isidentifier():
                yield text
            case _:
                pass


def sources(folders: tuple[str, ...]) -> Iterator[Path]:
    """The modules of some folders, by name."""
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def unused() -> list[Public]:
    """Public names that nobody but a test mentions."""
    said = Counter(name for file in sources(READERS) for name in mentions(file))
    found = [one for file in sources(PACKAGES) for one in public_names(file)]
    return [one for one in found if not said[one.name] and not one.framed and one.name != "__all__"]


def documented() -> tuple[int, int]:
    """How many public functions, classes and methods say what they are for, and how many there are."""
    told = [one.told for file in sources(PACKAGES) for one in public_names(file) if one.told is not None]
    return sum(told), len(told)


def main() -> None:
    """Print the table and the share."""
    table = Table("name", "place")
    for one in unused():
        table.add_row(one.name, f"{one.file.relative_to(ROOT)}:{one.line}")
    console.print(table)
    told, all_of_them = documented()
    console.print(f"{told} of {all_of_them} public names have a docstring: {told / all_of_them:.1%}")


if __name__ == "__main__":
    main()
