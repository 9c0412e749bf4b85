"""Who was there and who was not: in minutes of five languages, and German, each list answers for itself alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.reranking.attendance import asks_for, listing_of
from index.documents import load
from index.documents.units.words import Listing
from index.model import Answer

MINUTES = {
    "en": "# Minutes of the meeting\n\nPresent: Ada Roe, Bo Lind, Cy Dahl\n\nApologies: Dot Ames\n\nThe boats went.\n",
    "ru": "# Протокол собрания клуба\n\nПрисутствовали: Роева А. А., Линд Б. Б.\n\nОтсутствовал: Даль В. В.\n",
    "kk": "# Клуб жиналысының хаттамасы\n\nҚатысқандар: Айгүл Роева, Болат Линд\n\nКелмегендер: Дана Омарова\n",
    "zh": "# 划船俱乐部会议纪要\n\n出席：罗爱华、林波\n\n缺席：戴春\n",
    "tr": "# Kürek kulübü toplantı tutanağı\n\nKatılanlar: Ada Roe, Bora Lind\n\nGelmeyenler: Can Dal\n",
    "de": "# Protokoll des Ruderclubs\n\nAnwesend: Ada Roe, Bodo Lind\n\nEntschuldigt: Udo Dahl\n\n"
    "Die Boote werden im Herbst verkauft, und der Steg wird nicht mehr gebaut.\n",
}


@pytest.fixture(params=MINUTES)
def minutes(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Engine]:
    path = tmp_path / "minutes.md"
    path.write_text(MINUTES[request.param], "utf-8")
    return request.param, Engine(Unindexed([load(path, tmp_path)]))


def shown(engine: Engine, question: str, language: str) -> str:
    reply = engine.answer(question, language)
    return " | ".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else ""


ABSENT = {
    "en": "Who did not attend the meeting?",
    "ru": "Кто не пришёл на собрание клуба?",
    "kk": "Клуб жиналысына кім келмеді?",
    "zh": "谁没有出席会议？",
    "tr": "Kulüp toplantısına kim gelmedi?",
    "de": "Wer fehlte entschuldigt?",
}
PRESENT = {
    "en": "Who attended the meeting?",
    "ru": "Кто присутствовал на собрании клуба?",
    "kk": "Клуб жиналысына кім қатысты?",
    "zh": "谁出席了会议？",
    "tr": "Kulüp toplantısına kim katıldı?",
    "de": "Wer war anwesend?",
}
ONE_ABSENT = {"en": "Dot Ames", "ru": "Даль", "kk": "Дана Омарова", "zh": "戴春", "tr": "Can Dal", "de": "Udo Dahl"}
ONE_PRESENT = {"en": "Bo Lind", "ru": "Линд", "kk": "Болат Линд", "zh": "林波", "tr": "Bora Lind", "de": "Bodo Lind"}


def test_who_asks_for_the_absent_is_not_told_who_was_there(minutes: tuple[str, Engine]) -> None:
    language, engine = minutes
    told = shown(engine, ABSENT[language], language)
    assert ONE_ABSENT[language] in told
    assert ONE_PRESENT[language] not in told


def test_who_asks_for_the_present_is_not_told_who_was_absent(minutes: tuple[str, Engine]) -> None:
    language, engine = minutes
    told = shown(engine, PRESENT[language], language)
    assert ONE_PRESENT[language] in told
    assert ONE_ABSENT[language] not in told


def test_without_a_list_of_the_absent_nobody_is_told_to_be(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_text("# Rowing club, minutes\n\nPresent: Ada Roe, Bo Lind\n\nThe boats were sold.\n")
    engine = Engine(Unindexed([load(path, tmp_path)]))
    assert not isinstance(engine.answer("Who did not attend the meeting?", "en"), Answer)
    assert not isinstance(engine.answer("Who was absent?", "en"), Answer)


def test_below_a_lead_in_or_a_heading_every_name_is_listed_by_it(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_text(
        "# Minutes\n\nPresent:\n\n- Ada Roe\n- Bo Lind\n\n## Apologies\n\n- Cy Dahl\n\nThe boats were sold.\n"
    )
    listed = {
        passage.quote(n): listing_of(passage, n)
        for passage in load(path, tmp_path).body
        for n in range(len(passage.sentences))
    }
    assert listed["Ada Roe"] is listed["Bo Lind"] is Listing.PRESENT
    assert listed["Cy Dahl"] is Listing.ABSENT
    assert "The boats were sold." in listed


@pytest.mark.parametrize(
    ("language", "question", "expected"),
    [
        ("en", "Who couldn't make it?", Listing.ABSENT),
        ("en", "Who was not present?", Listing.ABSENT),
        ("en", "How many members were absent?", Listing.ABSENT),
        ("en", "Was Bo absent?", None),  # either list tells
        ("en", "Who sold the boats?", None),
        ("ru", "Кого не было?", Listing.ABSENT),
        ("ru", "Кто был на собрании?", Listing.PRESENT),
        ("kk", "Кімдер қатыспады?", Listing.ABSENT),
        ("zh", "谁请假了？", Listing.ABSENT),
        ("tr", "Kimler katılmadı?", Listing.ABSENT),
        ("tr", "Kimler katıldı?", Listing.PRESENT),
        ("de", "Wer kam nicht?", Listing.ABSENT),
        ("fr", "Qui était absent ?", None),  # not told in this language
    ],
)
def test_which_list_is_asked_for(language: str, question: str, expected: Listing | None) -> None:
    assert asks_for(understand(question, language)) is expected
