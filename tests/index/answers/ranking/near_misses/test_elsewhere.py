"""What is forbidden in one place is no answer to whether it is allowed in another."""

from __future__ import annotations

import pytest

from index.model import Answer, Refusal
from tests.index.answers.ranking.one_sentence import engine, told

ELSEWHERE = [
    ("en", "May I smoke in the cellar?", "You may not smoke on the stairs."),
    ("en", "May dogs swim in the pond?", "Dogs must never swim in the canal."),
    ("en", "May I park near the mill?", "It is forbidden to park near the weir."),
    ("en", "Is cycling allowed on the quay?", "Cycling is prohibited on the bridge."),
    ("en", "Can I barbecue behind the shed?", "Nobody can barbecue under our trees."),
    ("en", "Is fishing allowed at the weir?", "Fishing is banned at the lock."),
    ("ru", "Можно ли курить в подвале?", "Курить на лестнице нельзя."),
    ("ru", "Можно ли купаться в пруду?", "Купаться в канале запрещено."),
    ("ru", "Можно ли ставить машину у мельницы?", "Машину у плотины никто не ставит."),
    ("ru", "Можно ли кататься на набережной?", "Кататься на мосту воспрещается."),
    ("kk", "Жертөледе шылым шегуге бола ма?", "Баспалдақта шылым шегуге болмайды."),
    ("kk", "Тоғанда шомылуға бола ма?", "Каналда шомылуға тыйым салынған."),
    ("tr", "Bodrumda sigara içilir mi?", "Merdivende sigara içmek yasak."),
    ("tr", "Gölette yüzmek serbest mi?", "Kanalda yüzmek olmaz."),
    ("tr", "İskelede balık tutulur mu?", "Köprüde balık tutulmaz."),
    ("zh", "可以在地下室抽烟吗？", "在楼梯上禁止抽烟。"),
    ("zh", "可以在池塘里游泳吗？", "不准在运河里游泳。"),
    ("zh", "能在码头钓鱼吗？", "请勿在桥上钓鱼。"),
    ("de", "Darf man im Keller rauchen?", "Im Treppenflur darf man nicht rauchen."),
    ("de", "Darf ich im Teich schwimmen?", "Im Kanal ist Schwimmen verboten, auch ich darf im Kanal nie schwimmen."),
    ("de", "Darf man auf der Mole angeln?", "Auf der Brücke darf man keinesfalls angeln."),
]
THERE_AS_WELL = [
    ("en", "May I smoke in the cellar?", "You may not smoke in the house."),
    ("en", "May I smoke in the cellar?", "You may not smoke anywhere."),
    ("en", "May I smoke in the cellar?", "You may not smoke in the cellar."),
    ("en", "May I smoke in the cellar?", "You may smoke on the stairs."),
    ("en", "May I smoke during practice?", "You may not smoke on the stairs."),
    ("ru", "Можно ли курить в подвале?", "Курить в здании нельзя."),
    ("ru", "Можно ли курить в подвале?", "Курить в подвале нельзя."),
    ("ru", "Можно ли курить на собрании?", "Курить на лестнице нельзя."),
    ("ru", "Можно ли курить в подвале?", "Курить в нём нельзя."),  # in that very place, it may be
    ("de", "Darf man im Keller rauchen?", "In ihm darf man nicht rauchen."),
    ("en", "May I smoke in the cellar?", "You may not smoke in it."),
    ("en", "May I smoke in the mill?", "You may not smoke on the miller's stairs in the mill."),
    ("kk", "Жертөледе шылым шегуге бола ма?", "Ғимаратта шылым шегуге болмайды."),
    ("kk", "Жиналыста шылым шегуге бола ма?", "Баспалдақта шылым шегуге болмайды."),
    ("tr", "Bodrumda sigara içilir mi?", "Binada sigara içmek yasak."),
    ("tr", "Haziranda sigara içilir mi?", "Merdivende sigara içmek yasak."),  # a time, and no place
    ("tr", "Bodrumda sigara içilir mi?", "Haziranda sigara içmek yasak."),
    ("tr", "Konuşmadan önce sigara içilir mi?", "Merdivende sigara içmek yasak."),
    ("en", "May I smoke in June?", "You may not smoke on the stairs."),
    ("tr", "Toplantıda sigara içilir mi?", "Merdivende sigara içmek yasak."),
    ("zh", "可以在地下室抽烟吗？", "室内禁止抽烟。"),
    ("zh", "可以在会议上抽烟吗？", "在楼梯上禁止抽烟。"),
    ("de", "Darf man im Keller rauchen?", "Im ganzen Haus darf man nicht rauchen."),
    ("de", "Darf man beim Konzert rauchen?", "Im Treppenflur darf man nicht rauchen."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), ELSEWHERE)
def test_a_ban_in_another_place_is_told(language: str, question: str, sentence: str) -> None:
    assert "misplaced" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), THERE_AS_WELL)
def test_a_ban_that_holds_there_as_well_or_of_no_place_is_none_elsewhere(
    language: str, question: str, sentence: str
) -> None:
    assert "misplaced" not in told(language, question, sentence)


def test_a_ban_where_it_is_asked_about_is_the_answer() -> None:
    said = engine("en", "You may not smoke in the cellar.").answer("May I smoke in the cellar?", "en")
    assert isinstance(said, Answer)
