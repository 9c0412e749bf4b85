"""A sentence that tells a reason has what 'why' asks for, in every language."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.language.analysis import words

TOLD = [
    ("en", "The ferry stopped because the ice came early."),
    ("en", "Owing to the ice the ferry stopped."),
    ("ru", "Решили заключить договор, так как у них гарантия три года."),
    ("ru", "Поскольку льда было много, паром встал."),
    ("kk", "Мұз ерте қатқандықтан, паром тоқтады."),
    ("kk", "Паром тоқтады, өйткені мұз қатты."),
    ("tr", "Buz erken geldiğinden vapur durdu."),
    ("tr", "Kırmızı etiket verildiği için asansör kullanılamadı."),
    ("zh", "由于冬季封冻，渡轮停航。"),
    ("zh", "工廠因為污水排放不達標而關閉。"),
    ("de", "Die Fähre fuhr nicht, weil der Fluss zugefroren war."),
    ("en", "The ferry stands still: its engine has broken down."),
    ("ru", "Паром встал: вышел из строя мотор."),
    ("tr", "Vapur durdu: motoru dün gece bozuldu."),
    ("kk", "Паром тоқтады: оның моторы істен шықты."),
    ("zh", "渡轮今天停航：发动机坏了。"),
    ("de", "Die Fähre steht still: Ihr Motor ist ausgefallen."),
    ("fr", "Le bac s'arrêta parce que le fleuve gelait."),
]
PLAIN = [
    ("en", "The ferry stopped in January."),
    ("ru", "Паром встал в январе."),
    ("kk", "Паром қаңтарда тоқтады."),
    ("tr", "Vapur ocak ayında durdu."),
    ("zh", "渡轮一月停航。"),
    ("en", "Ferry: every hour on weekdays."),
    ("en", "The ferry takes: cars, bicycles, dogs; on Sundays no lorries."),
    ("de", "Die Fähre fuhr im Januar nicht, da und dort lag Eis."),
]


def tells_a_reason(text: str, language: str) -> bool:
    return any(mark & token_flags.CAUSE for mark in token_flags.of(text, words(text, language), language))


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_a_reason_is_told(language: str, text: str) -> None:
    assert tells_a_reason(text, language)


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_what_tells_none_has_none(language: str, text: str) -> None:
    assert not tells_a_reason(text, language)
