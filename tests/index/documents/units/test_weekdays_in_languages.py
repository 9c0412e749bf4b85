"""Shortened weekdays of rotas are found by their full names, in every language that shortens them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.documents.units.test_weekdays import found_by

PLAN = {
    "de": "# Dienst im Bootshaus\n\nWer nicht kann, sagt es den anderen rechtzeitig und nicht erst am Tag davor.\n\n",
    "fr": "# Le service au bief\n\nQui ne peut pas venir le dit aux autres à temps, et pas la veille.\n\n",
    "es": "# Turnos de la acequia\n\nQuien no puede venir lo dice a los otros a tiempo y no la víspera.\n\n",
    "it": "# Turni alla roggia\n\nChi non può venire lo dice agli altri in tempo e non il giorno prima.\n\n",
    "nl": "# Dienst bij de stuw\n\nWie niet kan komen zegt het op tijd aan de anderen en niet de dag ervoor.\n\n",
    "ru": "# Дежурства у плотины\n\nКто не может прийти, говорит об этом остальным заранее, а не накануне.\n\n",
    "tr": "# Bentte nöbet\n\nGelemeyen bunu ötekilere zamanında söyler, bir gün önce değil.\n\n",
    "uk": "# Чергування біля греблі\n\nХто не може прийти, каже про це іншим заздалегідь, а не напередодні.\n\n",
    "en": "# Shifts at the weir\n\nWhoever cannot come tells the others in time and not on the day before.\n\n",
    "kk": "# Бөгендегі кезекшілік\n\nКеле алмайтын адам мұны басқаларға алдын ала айтады, бір күн бұрын емес.\n\n",
}
SHORT = {
    "de": "Mo Di Mi Do Fr Sa So",
    "fr": "lun mar mer jeu ven sam dim",
    "es": "lun mar mié jue vie sáb dom",
    "it": "lun mar mer gio ven sab dom",
    "nl": "ma di wo do vr za zo",
    "ru": "пн вт ср чт пт сб вс",
    "tr": "Pzt Sal Çar Per Cum Cmt Paz",
    "uk": "пн вт ср чт пт сб нд",
    "en": "Mon Tue Wed Thu Fri Sat Sun",
    "kk": "дс сс ср бс жм сб жс",
}
FULL = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "tr": "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    "uk": "понеділок вівторок середа четвер пʼятниця субота неділя",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "kk": "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
}


@pytest.mark.parametrize("language", SHORT)
def test_a_line_is_found_by_the_full_name_of_its_day(tmp_path: Path, language: str) -> None:
    lines = "".join(f"- {day} 9-12\n" for day in SHORT[language].split())
    assert found_by(tmp_path, PLAN[language] + lines)[-7:] == [(day,) for day in FULL[language].split()]


@pytest.mark.parametrize("language", SHORT)
def test_a_span_is_found_by_the_days_between(tmp_path: Path, language: str) -> None:
    days, names = SHORT[language].split(), FULL[language].split()
    lines = f"- {days[1]}-{days[3]} 9-12\n- {days[5]} 9-12\n- {days[6]} 9-12\n"
    assert found_by(tmp_path, PLAN[language] + lines)[-3:] == [tuple(names[1:4]), (names[5],), (names[6],)]
