"""What modules remember, so that it can be forgotten when one of them is changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any, Protocol


class Remembering(Protocol):
    """A function that keeps results."""

    def cache_clear(self) -> None: ...


def caches(name: str) -> list[Remembering]:
    """What a module remembers, and those that stand on it: there results of the unchanged one would hide a change."""
    ours = {key: one for key, one in sys.modules.items() if key.startswith("index.")}
    return kept_by(standing_on(name, ours))


def kept_by(modules: Iterable[ModuleType]) -> list[Remembering]:
    """The functions of modules, and of their classes, that keep results."""
    held = [one for module in modules for one in vars(module).values()]
    held += [of for one in held if isinstance(one, type) for of in vars(one).values()]
    return [one for one in held if hasattr(one, "cache_clear")]


def standing_on(name: str, modules: dict[str, ModuleType]) -> list[ModuleType]:
    """The module of this name, those that use something of it, those that use these, and so on."""
    uses = {key: used(vars(of)) for key, of in modules.items()}
    found, new = {name}, {name}
    while new:
        new = {key for key, names in uses.items() if names & new} - found
        found |= new
    return [modules[key] for key in found & modules.keys()]


def used(held: Mapping[str, Any]) -> set[str | None]:
    """The modules of what a module holds."""
    return {getattr(one, "__name__" if isinstance(one, ModuleType) else "__module__", None) for one in held.values()}
