"""Words of notices and handbooks that answer when, where and how much, in every language that has a list of them."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from tests.index.answers.corpus.marking import marked


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The bath is heated daily.", "daily"),
        ("en", "Open on weekends and in the evenings.", "weekends evenings"),
        ("en", "The gate is shut at dusk and at midnight.", "dusk midnight"),
        ("en", "Lambs are sold at Easter.", "easter"),
        ("en", "It is mown in autumn.", "autumn"),
        ("ru", "Баня топится ежедневно.", "ежедневно"),
        ("ru", "Вход по пятницам и в выходные.", "пятницам выходные"),
        ("ru", "Поливать утром и вечером.", "утром вечером"),
        ("ru", "Калитку закрывают в полночь.", "полночь"),
        ("ru", "Осенью лодки чинят.", "осенью"),
        ("ru", "На каникулах кружок отдыхает.", "каникулах"),
        ("kk", "Монша күнделікті жағылады.", "күнделікті"),
        ("kk", "Сейсенбіде жабық.", "сейсенбіде"),
        ("kk", "Таңертең суарылады.", "таңертең"),
        ("kk", "Күзде қайық жөнделеді.", "күзде"),
        ("kk", "Қыркүйекте басталады.", "қыркүйекте"),
        ("kk", "Түнде қақпа жабылады.", "түнде"),
        ("tr", "Hamam sabahları yakılır.", "sabahları"),
        ("tr", "Salı günü kapalı.", "salı"),
        ("tr", "Akşam sulanır.", "akşam"),
        ("tr", "Sonbaharda kayık onarılır.", "sonbaharda"),
        ("tr", "Eylülde başlar.", "eylülde"),
        ("tr", "Gece kapı kilitlenir.", "gece"),
        ("de", "Das Bad wird täglich geheizt.", "täglich"),
        ("de", "Dienstags zu.", "dienstags"),
        ("de", "Am Wochenende und abends offen.", "wochenende abends"),
        ("de", "Im Herbst werden Boote geflickt.", "herbst"),
        ("de", "Zu Ostern gibt es Lamm.", "ostern"),
        ("de", "In den Ferien frei.", "ferien"),
        ("fr", "Le bain est chauffé quotidiennement.", "quotidiennement"),
        ("fr", "Fermé mardi.", "mardi"),
        ("fr", "On arrose le matin et le soir.", "matin soir"),
        ("fr", "En automne on répare les barques.", "automne"),
        ("fr", "À minuit le portail ferme.", "minuit"),
        ("es", "El baño se calienta diariamente.", "diariamente"),
        ("es", "Cerrado los martes.", "martes"),
        ("es", "Se riega por la noche.", "noche"),
        ("es", "En otoño se reparan las barcas.", "otoño"),
        ("es", "Al mediodía cierra.", "mediodía"),
        ("it", "Il bagno si scalda quotidianamente.", "quotidianamente"),
        ("it", "Chiuso martedì.", "martedì"),
        ("it", "Si annaffia di sera.", "sera"),
        ("it", "In autunno si riparano le barche.", "autunno"),
        ("it", "A mezzanotte chiude.", "mezzanotte"),
        ("pt", "O banho aquece diariamente.", "diariamente"),
        ("pt", "Fechado às terças.", "terças"),
        ("pt", "Rega-se à noite.", "noite"),
        ("pt", "No verão há feira.", "verão"),
        ("pt", "De madrugada fecha.", "madrugada"),
        ("nl", "Het bad wordt dagelijks gestookt.", "dagelijks"),
        ("nl", "Dinsdags dicht.", "dinsdags"),
        ("nl", "In de herfst worden boten gelapt.", "herfst"),
        ("nl", "Om middernacht sluit het hek.", "middernacht"),
        ("uk", "Лазню топлять щодня.", "щодня"),
        ("uk", "У середу зачинено.", "середу"),
        ("uk", "Поливати вранці та ввечері.", "вранці ввечері"),
        ("uk", "Восени човни лагодять.", "восени"),
        ("uk", "Опівночі зачиняють.", "опівночі"),
    ],
)
def test_a_word_of_time_answers_when(language: str, text: str, words: str) -> None:
    assert marked(text, language, token_flags.DATE) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The pump stands in the yard beside the shed.", "yard beside shed"),
        ("en", "Hats are in the attic, upstairs.", "attic upstairs"),
        ("en", "Pay at the reception desk.", "reception desk"),
        ("ru", "Насос стоит во дворе возле гаража.", "дворе возле гаража"),
        ("ru", "Платят в регистратуре.", "регистратуре"),
        ("ru", "Ключ на вахте.", "вахте"),
        ("ru", "Встреча на площади напротив школы.", "площади напротив школы"),
        ("kk", "Сорғы ауланың бұрышында.", "ауланың бұрышында"),
        ("kk", "Кілт вахтада.", "вахтада"),
        ("kk", "Кездесу мектептің жанында.", "мектептің жанында"),
        ("tr", "Pompa avlunun köşesinde.", "avlunun köşesinde"),
        ("tr", "Resepsiyonda ödenir.", "resepsiyonda"),
        ("tr", "Okulun arkasında buluşulur.", "okulun arkasında"),
        ("de", "Die Pumpe steht im Hof neben dem Keller.", "hof neben keller"),
        ("de", "Bezahlt wird am Schalter.", "schalter"),
        ("de", "Der Schlüssel hängt hinter der Theke.", "hinter theke"),
        ("fr", "La pompe est dans la cour derrière la porte.", "cour derrière porte"),
        ("fr", "On paie au guichet.", "guichet"),
        ("es", "La bomba está en el patio junto a la puerta.", "patio junto puerta"),
        ("es", "Se paga en el mostrador.", "mostrador"),
        ("it", "La pompa sta nel cortile accanto alla porta.", "cortile accanto porta"),
        ("it", "Si paga allo sportello.", "sportello"),
        ("pt", "A bomba fica no quarto atrás da porta.", "quarto atrás porta"),
        ("pt", "Paga-se no balcão.", "balcão"),
        ("nl", "De pomp staat in de kelder naast de gang.", "kelder naast gang"),
        ("nl", "Betalen aan de balie.", "balie"),
        ("uk", "Насос стоїть біля каси.", "біля каси"),
        ("uk", "Ремонт у підвалі.", "підвалі"),
        ("uk", "Ключ у кабінеті.", "кабінеті"),
    ],
)
def test_a_word_of_place_answers_where(language: str, text: str, words: str) -> None:
    assert marked(text, language, token_flags.PLACE) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "Стоит 40 гривен.", "40"),
        ("ru", "Стоит 40 юаней.", "40"),
        ("kk", "Бағасы 40 доллар.", "40"),
        ("tr", "Ücreti 40 kuruş.", "40"),
        ("tr", "Ücreti 40 avro.", "40"),
        ("de", "Es kostet 40 Rappen.", "40"),
        ("fr", "Cela coûte 40 centimes.", "40"),
        ("es", "Cuesta 40 céntimos.", "40"),
        ("it", "Costa 40 centesimi.", "40"),
        ("pt", "Custa 40 centavos.", "40"),
        ("nl", "Het kost 40 cent.", "40"),
        ("uk", "Коштує 40 гривень.", "40"),
        ("en", "It costs 40 roubles.", "40"),
        ("zh", "价格40元。", "40"),
    ],
)
def test_a_sum_is_known_by_its_currency(language: str, text: str, words: str) -> None:
    assert marked(text, language, token_flags.MONEY) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "Ремонт длится 3 недели.", "3"),
        ("ru", "Ремонт длится 3 квартала.", "3"),
        ("kk", "Жөндеу 3 апта жүреді.", "3"),
        ("tr", "Onarım 3 dönem sürer.", "3"),
        ("tr", "Onarım 45 sn sürer.", "45"),
        ("uk", "Ремонт триває 3 тижні.", "3"),
        ("uk", "Ремонт триває 3 доби.", "3"),
        ("uk", "Це триває 45 секунд.", "45"),
        ("uk", "Це триває 5 хвилин.", "5"),
        ("uk", "Це триває 2 місяці.", "2"),
        ("nl", "Het duurt 3 dagen.", "3"),
        ("en", "It takes 3 fortnights and 2 weeks.", "2"),
        ("de", "Es dauert 3 Wochen.", "3"),
    ],
)
def test_how_long_it_lasts_is_known_by_its_unit(language: str, text: str, words: str) -> None:
    assert marked(text, language, token_flags.DURATION) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "Пришли двенадцать человек.", "двенадцать"),
        ("ru", "Пришли трое.", "трое"),
        ("kk", "Он бес адам келді.", "он бес"),
        ("tr", "Otuz kişi geldi.", "otuz"),
        ("ar", "جاء خمسة رجال.", "خمسة"),
        ("ar", "ثلاثة جسور", "ثلاثة"),
        ("uk", "Прийшли чотири людини.", "чотири"),
        ("de", "Es kamen zwölf Leute.", "zwölf"),
        ("fr", "Quarante personnes.", "quarante"),
        ("es", "Vinieron siete.", "siete"),
        ("it", "Vennero sette.", "sette"),
        ("pt", "Vieram dez.", "dez"),
        ("nl", "Er kwamen zeven.", "zeven"),
    ],
)
def test_a_number_in_words_is_a_figure(language: str, text: str, words: str) -> None:
    assert marked(text, language, token_flags.FIGURE) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Вход бесплатный."),
        ("ru", "Безвозмездно для соседей."),
        ("kk", "Кіру ақысыз."),
        ("tr", "Giriş bedava."),
        ("tr", "Park parasız."),
        ("de", "Der Eintritt ist kostenlos."),
        ("de", "Eintritt gratis."),
        ("de", "Kinder fahren umsonst."),
        ("fr", "L'entrée est gratuite."),
        ("es", "La entrada es gratuita."),
        ("it", "L'ingresso è gratuito."),
        ("pt", "A entrada é gratuita."),
        ("nl", "De toegang is gratis."),
        ("uk", "Вхід безкоштовний."),
        ("zh", "免费入场。"),
    ],
)
def test_nothing_to_pay_is_a_sum(language: str, text: str) -> None:
    assert marked(text, language, token_flags.FIGURE | token_flags.MONEY)
