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
    ("en", "The ferry stopped due to ice."),
    ("en", "It froze; therefore the ferry stopped."),
    ("en", "The ferry stopped to avoid the ice."),
    ("en", "The ice caused the halt."),
    ("en", "Thanks to the thaw it sails."),
    ("en", "As a result the ferry stopped."),
    ("en", "It was moored so that nobody drowned."),
    ("en", "In order to save oil the ferry stopped."),
    ("ru", "Паром встал из-за льда."),
    ("ru", "Потому паром и встал."),
    ("ru", "Благодаря оттепели паром пошёл."),
    ("ru", "Ввиду льда паром встал."),
    ("ru", "Вследствие морозов паром встал."),
    ("ru", "Паром стоит, чтобы никто не утонул."),
    ("ru", "Причина остановки во льду."),
    ("ru", "Паром встал в связи с ремонтом."),
    ("ru", "Лёд встал, ибо ударил мороз."),
    ("kk", "Мұз себебі суық."),
    ("kk", "Мұз қатты, сондықтан паром тоқтады."),
    ("kk", "Қауіпсіздік үшін паром тоқтады."),
    ("kk", "Суықтың салдарынан паром тоқтады."),
    ("kk", "Жылымықтың арқасында паром жүрді."),
    ("kk", "Жөндеуге байланысты паром тоқтады."),
    ("kk", "Су көтерілгендіктен паром тоқтады."),
    ("tr", "Vapur durdu, çünkü buz vardı."),
    ("tr", "Buz nedeniyle vapur durdu."),
    ("tr", "Onarım sebebiyle vapur durdu."),
    ("tr", "Buzdan dolayı vapur durdu."),
    ("tr", "Sis yüzünden vapur durdu."),
    ("tr", "Güneş sayesinde vapur kalktı."),
    ("tr", "Kimse düşmesin amacıyla çekildi."),
    ("tr", "Buz çözüldüğünden vapur kalktı."),
    ("zh", "因为结冰，渡船停航。"),
    ("zh", "为了安全，渡船停航。"),
    ("zh", "以免落水，渡船停航。"),
    ("zh", "结冰导致停航。"),
    ("zh", "停航的原因是结冰。"),
    ("zh", "鉴于结冰，渡船停航。"),
    ("zh", "渡船停航，防止事故。"),
    ("de", "Wegen des Eises ruhte die Fähre."),
    ("de", "Aufgrund von Eis ruhte die Fähre."),
    ("de", "Dank Tauwetter fuhr die Fähre."),
    ("de", "Die Fähre ruhte, da das Eis kam."),
    ("de", "Sie ruhte, damit niemand fiel."),
    ("de", "Der Grund war das Eis."),
    ("fr", "Le bac s'arrêta à cause du gel."),
    ("fr", "Grâce au dégel, le bac repartit."),
    ("fr", "Le bac resta, car il gelait."),
    ("fr", "En raison du gel, le bac resta."),
    ("fr", "Il resta afin de ménager la coque."),
    ("es", "La barca paró debido al hielo."),
    ("es", "Paró porque helaba."),
    ("es", "Paró, ya que helaba."),
    ("es", "Gracias al deshielo salió."),
    ("es", "Paró para que nadie cayera."),
    ("it", "La barca si fermò perché gelava."),
    ("it", "Si fermò a causa del gelo."),
    ("it", "Grazie al disgelo partì."),
    ("it", "Il fermo è dovuto al gelo."),
    ("pt", "A barca parou porque gelava."),
    ("pt", "Parou devido ao gelo."),
    ("pt", "Graças ao degelo partiu."),
    ("pt", "Parou, pois gelava."),
    ("nl", "De pont lag stil omdat het vroor."),
    ("nl", "Wegens ijs lag de pont stil."),
    ("nl", "Dankzij de dooi voer de pont."),
    ("nl", "Daarom lag de pont stil."),
    ("uk", "Пором став через лід."),
    ("uk", "Пором став, бо вдарив мороз."),
    ("uk", "Завдяки відлизі пором пішов."),
    ("uk", "Пором стоїть, щоб ніхто не впав."),
    ("ar", "توقفت العبارة بسبب الجليد."),
    ("ar", "توقفت لأن النهر تجمد."),
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
    ("fr", "La carte est au guichet."),
    ("fr", "Le carnet coûte 4 euros."),
    ("ru", "Паром ходит по средам."),
    ("kk", "Паром сәрсенбіде жүреді."),
    ("tr", "Vapur çarşamba kalkar."),
    ("zh", "渡船星期三开。"),
    ("de", "Da liegt die Fähre."),
    ("fr", "Le bac part mercredi."),
    ("es", "La barca sale el miércoles."),
    ("it", "La barca parte mercoledì."),
    ("pt", "A barca sai na quarta."),
    ("nl", "De pont vaart woensdag."),
    ("uk", "Пором ходить у середу."),
]


def tells_a_reason(text: str, language: str) -> bool:
    return any(mark & token_flags.CAUSE for mark in token_flags.of(text, words(text, language), language))


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_a_reason_is_told(language: str, text: str) -> None:
    assert tells_a_reason(text, language)


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_what_tells_none_has_none(language: str, text: str) -> None:
    assert not tells_a_reason(text, language)
