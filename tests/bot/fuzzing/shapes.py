"""JSON in the shape of any object of the Bot API, read off the classes of python-telegram-bot: none is forgotten."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any

import telegram

DEEPEST = 4
_SPELLED = {"from_user": "from"}
"""Parameters that the JSON names otherwise."""
Texts = Callable[[Random], str]


@cache
def kinds() -> tuple[str, ...]:
    """Every kind of update there is."""
    return tuple(name for name in _parameters(telegram.Update) if name != "update_id")


def shaped(cls: type[telegram.TelegramObject], dice: Random, text: Texts, *, often: float = 0.3, depth: int = 0) -> Any:
    """An object of `cls`: what is required, and each other field with the chance `often`, less the deeper it lies."""
    found: dict[str, Any] = {}
    for name, (annotation, is_required) in _parameters(cls).items():
        if is_required or dice.random() < often / (1 + depth):
            found[_SPELLED.get(name, name)] = _value(annotation, dice, text, depth)
    return found


@cache
def _parameters(cls: type) -> dict[str, tuple[Any, bool]]:
    """The fields of a class: their types, and whether they must be there."""
    hints = _hints(cls)
    signature = inspect.signature(cls.__init__)
    return {
        name: (hints.get(name, str), parameter.default is inspect.Parameter.empty)
        for name, parameter in signature.parameters.items()
        if name not in ("self", "api_kwargs", "args", "kwargs")
    }


def _hints(cls: type) -> dict[str, Any]:
    names = {name: value for name, value in vars(telegram).items() if inspect.isclass(value)}
    try:
        return typing.get_type_hints(cls.__init__, None, names)
    except (NameError, TypeError):
        return {name: names.get(str(told).split(" |")[0].strip("'\" "), str) for name, told in _told(cls).items()}


def _told(cls: type) -> dict[str, Any]:
    return dict(getattr(cls.__init__, "__annotations__", {}))


def _value(annotation: Any, dice: Random, text: Texts, depth: int) -> Any:
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _value(dice.choice([one for one in inner if one is not type(None)]), dice, text, depth)
    if origin is not None and inspect.isclass(origin) and issubclass(origin, Sequence):
        return [_value(inner[0], dice, text, depth + 1) for _ in range(dice.choice((0, 1, 1, 2)))]
    if not inspect.isclass(annotation):
        return text(dice)
    if issubclass(annotation, telegram.TelegramObject):
        return shaped(annotation, dice, text, depth=depth + 1) if depth < DEEPEST else {}
    return _plain(annotation, dice, text)


def _plain(annotation: type, dice: Random, text: Texts) -> Any:
    if issubclass(annotation, bool):
        return dice.random() < 0.5
    if issubclass(annotation, datetime | timedelta):
        return dice.choice((0, 1, 1_790_000_000, 2**31))
    if issubclass(annotation, int):
        return dice.choice((0, 1, 7, 1001, 2**31 - 1, -4_000_001))
    if issubclass(annotation, float):
        return dice.uniform(-180, 180)
    return text(dice)
