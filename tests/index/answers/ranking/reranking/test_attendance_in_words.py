"""Each way of asking who was there and who was not; and what lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.reranking.attendance import asks_for, listing_of
from index.documents import load
from index.documents.units.words import Listing

ABSENT = [
    ("en", "Who was absent?"),
    ("en", "How many absentees were there?"),
    ("en", "Who was missing?"),
    ("en", "Who was away?"),
    ("en", "Who apologised?"),
    ("en", "Who sent apologies?"),
    ("en", "Who was excused?"),
    ("en", "Who didn't come?"),
    ("en", "Who couldn't attend?"),
    ("en", "Who did not make it?"),
    ("en", "Who was unable to join?"),
    ("en", "Who failed to show up?"),
    ("en", "Who wasn't there?"),
    ("en", "Who did not turn up?"),
    ("en", "Who did not take part?"),
    ("ru", "Кто отсутствовал?"),
    ("ru", "Кто не явился?"),
    ("ru", "Кто не присутствовал?"),
    ("ru", "Кто не участвовал в собрании?"),
    ("ru", "Кто не смог прийти?"),
    ("ru", "Кто не приехал?"),
    ("ru", "Кто пропустил собрание?"),
    ("kk", "Кім келмеді?"),
    ("kk", "Кім қатыспады?"),
    ("kk", "Кім қатыса алмады?"),
    ("kk", "Кім келе алмады?"),
    ("kk", "Жиналыста кім болмады?"),
    ("zh", "谁缺席了？"),
    ("zh", "谁没来？"),
    ("zh", "谁没有参加？"),
    ("zh", "谁未出席？"),
    ("zh", "谁不在？"),
    ("tr", "Kim gelmedi?"),
    ("tr", "Kim katılmadı?"),
    ("tr", "Kim gelemedi?"),
    ("tr", "Kim yoktu?"),
    ("tr", "Kim bulunmadı?"),
    ("tr", "Kim mazeret bildirdi?"),
    ("de", "Wer fehlte?"),
    ("de", "Wer hat gefehlt?"),
    ("de", "Wer war abwesend?"),
    ("de", "Wer war verhindert?"),
    ("de", "Wer war nicht da?"),
    ("de", "Wer hat nicht teilgenommen? Wer ist nicht gekommen?"),
    ("de", "Wer nahm nicht teil?"),
]
PRESENT = [
    ("en", "Who was present?"),
    ("en", "Who attended?"),
    ("en", "How many attendees were there?"),
    ("en", "Who was at the meeting?"),
    ("en", "Who took part?"),
    ("en", "How many participants were there?"),
    ("en", "Who came?"),
    ("en", "Who joined?"),
    ("en", "Who turned up?"),
    ("ru", "Кто присутствовал?"),
    ("ru", "Кто участвовал?"),
    ("ru", "Кто был на собрании?"),
    ("ru", "Кто пришёл на собрание?"),
    ("ru", "Кто явился?"),
    ("ru", "Сколько участников было?"),
    ("kk", "Кім қатысты?"),
    ("kk", "Кім келді?"),
    ("kk", "Жиналыста кім болды?"),
    ("zh", "谁出席了？"),
    ("zh", "谁参加了？"),
    ("zh", "谁到会？"),
    ("zh", "谁在场？"),
    ("tr", "Kim katıldı?"),
    ("tr", "Kim vardı?"),
    ("tr", "Kim geldi?"),
    ("tr", "Kim bulundu?"),
    ("de", "Wer war anwesend?"),
    ("de", "Wer hat teilgenommen?"),
    ("de", "Wer war dabei?"),
    ("de", "Wer kam?"),
]


@pytest.mark.parametrize(("language", "question"), ABSENT)
def test_who_was_not_there_is_asked(language: str, question: str) -> None:
    assert asks_for(understand(question, language)) is Listing.ABSENT


@pytest.mark.parametrize(("language", "question"), PRESENT)
def test_who_was_there_is_asked(language: str, question: str) -> None:
    assert asks_for(understand(question, language)) is Listing.PRESENT


@pytest.mark.parametrize(
    ("text", "line", "listed"),
    [
        ("# Minutes\n\nPresent: Ada Roe\n", "Present: Ada Roe", Listing.PRESENT),
        ("# Minutes\n\nApologies: Bo Lind\n", "Apologies: Bo Lind", Listing.ABSENT),
        ("# Minutes\n\n## Present\n\nApologies: Bo Lind\n", "Apologies: Bo Lind", Listing.ABSENT),  # its own label
        ("# Minutes\n\n## Apologies\n\n- Bo Lind\n- Cy Dahl\n", "Bo Lind", Listing.ABSENT),
        ("# Minutes\n\n## Apologies\n\n### Boats\n\n- the Tern\n- the Swift\n", "the Tern", None),  # another heading
        ("# Minutes\n\nHall: present\n\nKey: Ada Roe\n", "Hall: present", None),  # what is said, not what it is of
        ("# Minutes\n\nThe boats were sold.\n", "The boats were sold.", None),
        ("# Протокол\n\nОтсутствовали: Даль В. В.\n", "Отсутствовали: Даль В. В.", Listing.ABSENT),
        ("# Хаттама\n\nҚатысқандар: Айгүл Роева\n", "Қатысқандар: Айгүл Роева", Listing.PRESENT),
        ("# Tutanak\n\nGelmeyenler: Can Dal\n", "Gelmeyenler: Can Dal", Listing.ABSENT),
        ("# 纪要\n\n缺席：戴春\n", "缺席：戴春", Listing.ABSENT),
    ],
)
def test_a_line_lists_what_its_label_or_else_its_heading_says(
    tmp_path: Path, text: str, line: str, listed: Listing | None
) -> None:
    (tmp_path / "minutes.md").write_text(text, "utf-8")
    found = {
        passage.quote(n): listing_of(passage, n)
        for passage in load(tmp_path / "minutes.md", tmp_path).body
        for n in range(len(passage.sentences))
    }
    assert found[line] is listed
