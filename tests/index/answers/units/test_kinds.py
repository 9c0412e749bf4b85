"""Questions on documents that set their pieces apart: what is shown is the unit, as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.answers.units.asking import Ask, asking, first


@pytest.mark.parametrize(
    ("text", "question", "language", "quote"),
    [
        ("Q: May I bring a canoe?\n\nA: Only on Mondays.\n", "can i bring my canoe", "en", "Only on Mondays."),
        ("В: Можно ли взять лодку?\n\nО: По понедельникам.\n", "можно взять лодку?", "ru", "По понедельникам."),
        ("# Rules\n\n## Article 3. Boats\n\nAll have lamps.\n", "what does article 3 say?", "en", "All have lamps."),
        ("# Устав\n\n## Статья 3. Лодки\n\nНужен номер.\n", "Что сказано в статье 3?", "ru", "Нужен номер."),
        ("# Жарғы\n\n3-бап. Қайыққа нөмір керек.\n", "3-бапта не делінген?", "kk", "3-бап. Қайыққа нөмір керек."),
        ("# 章程\n\n第三条 船须有号。\n", "第三条说什么？", "zh", "第三条 船须有号。"),
        ("# Tüzük\n\nMadde 3: Tekne alınmaz.\n", "3. maddede ne yazıyor?", "tr", "Madde 3: Tekne alınmaz."),
        ("# Weir board\n\n**Present:** Ada Roe, Bo Lind\n", "who was present?", "en", "Present: Ada Roe, Bo Lind"),
        ("# Board\n\n- The sluice rusts. Decision: wait.\n", "what was decided of sluices?", "en", "Decision: wait."),
        ("# Words\n\nWEIR, n. A low dam.\n\nLEAT, n. A ditch.\n", "what is a leat?", "en", "LEAT, n. A ditch."),
    ],
)  # fmt: skip
def test_a_unit_answers_by_what_heads_it(ask: Ask, text: str, question: str, language: str, quote: str) -> None:
    found, _ = first(ask(text, question, language))
    assert quote in found
    assert "?" not in found


def test_what_someone_says_late_in_a_turn_is_shown_with_the_speaker(ask: Ask) -> None:
    text = "Ada: The sluice rusts. The ferry was sold in 1931.\n\nBo: So be it.\n\nAda: The rest is well.\n"
    assert first(ask(text, "when was the ferry sold?", "en"))[0] == "Ada: … The ferry was sold in 1931."


CHAT = """[02.05.2023, 09:14] Вера: котелок беру, и плед
[02.05.2023, 09:20] Ринат: адрес пришлите
[02.05.2023, 09:31] Вера: Мельничная, за мостом, зелёная калитка
[02.05.2023, 20:40] Вера: деньги до пятницы
[02.05.2023, 21:40] Ринат: у меня колено болит
"""


def test_that_somebody_speaks_does_not_say_how_much_of_anything(tmp_path: Path) -> None:
    assert asking(tmp_path / "chat.txt")(CHAT, "Сколько лет Ринату?", "ru") is None


def test_nothing_that_a_unit_lacks_is_answered(ask: Ask) -> None:
    assert ask("Q: May I bring a canoe?\n\nA: Only on Mondays.\n", "may I bring a horse?", "en") is None


LEASE = """# Lease of the flat

1. The rent is £1,150 a month, payable on the first day of each month.
2. One cat may be kept. Dogs are not permitted.
3. No smoking inside the flat.
4. Dogs of visitors may stay for an hour.
"""


def test_of_rules_one_below_the_other_only_the_one_that_is_asked_for_is_shown(ask: Ask) -> None:
    answer = ask(LEASE, "what is the rent a month?", "en")
    assert first(answer)[0].startswith("1. The rent")
    assert answer is not None
    assert "smoking" not in " ".join(c.quote for c in answer.citations)


def test_a_rule_is_shown_whole(ask: Ask) -> None:
    assert first(ask(LEASE, "is one cat permitted?", "en"))[0] == "2. One cat may be kept. Dogs are not permitted."


def test_a_measure_that_no_rule_has_is_not_answered_by_all_of_them(ask: Ask) -> None:
    assert ask(LEASE, "how big is the flat?", "en") is None


CODES = """# Pump manual

Fault codes:

- A1 no power, look at the fuse
- A2 filter blocked
- B7 hose leaks, call Mr Ness
"""


def test_beside_the_code_that_is_asked_for_no_other_is_shown(ask: Ask) -> None:
    answer = ask(CODES, "what does fault A2 mean?", "en")
    assert answer is not None
    assert [citation.quote for citation in answer.citations] == ["Fault codes: … A2 filter blocked"]
