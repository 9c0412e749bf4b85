"""What people call the things that are done in a house or a club, and what a notice calls them."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

BESIDE = {"de": "Der Schlüssel hängt neben der Tür, und das Licht ist nicht an."}
"""What tells the language of a notice."""
SAID = [
    ("en", "Who is going to fix the mower?", "Ivo Tarn will mend the mower by Friday.", "Ivo Tarn"),
    ("en", "When does the choir practise?", "Rehearsals of the choir are on Mondays.", "Mondays"),
    ("ru", "Во сколько кончается ярмарка?", "Окончание ярмарки в 18 часов.", "18"),
    ("ru", "Кто хозяин лодки?", "Владелец лодки — Иво Тарн.", "Иво Тарн"),
    ("ru", "Когда сгорела мельница?", "Пожар на мельнице случился в 1902 году.", "1902"),
    ("kk", "Жәрмеңке қашан бітеді?", "Жәрмеңке сағат 18-де аяқталады.", "18"),
    ("kk", "Диірмен қашан өртенді?", "Диірмендегі өрт 1902 жылы болды.", "1902"),
    ("zh", "磨坊哪一年着火的？", "1902年磨坊起火。", "1902"),
    ("zh", "集市几点结束？", "集市晚上六点散场。", "六点"),
    ("tr", "Panayır kaçta bitiyor?", "Panayır 18.00'de sona erer.", "18.00"),
    ("tr", "Okul kaçta başlıyor?", "Dersler 08.30'da başlar.", "08.30"),
    ("tr", "Kulübeyi kim tasarladı?", "Kulübeyi mimar Ayla Tarn çizdi.", "Ayla Tarn"),
    ("de", "Wann ist die Mühle abgebrannt?", "Die Mühle brannte 1902 bis auf die Mauern nieder.", "1902"),
    ("de", "Wo kann ich mein Rad lassen?", "Räder werden hinter dem Schuppen abgestellt.", "Schuppen"),
    ("de", "Wann übt der Chor?", "Die Probe des Chors ist montags.", "montags"),
]


@pytest.mark.parametrize(("language", "question", "told", "answer"), SAID)
def test_one_word_is_as_good(
    language: str, question: str, told: str, answer: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("notice") / "notice.txt"
    file.write_text(f"{told}\n\n{BESIDE.get(language, '')}\n", "utf-8")
    reply = Engine(Unindexed([load(file, file.parent)])).answer(question, language)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote
