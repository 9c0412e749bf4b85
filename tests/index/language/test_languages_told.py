"""Questions in thirty languages that aren't spoken are known by their small words or their letters."""

from __future__ import annotations

import pytest

from index.language.detection import language_of
from index.language.foreign import language_outside

SPOKEN = ("en", "ru", "kk", "zh", "tr")


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Wer baute die Mühle am Fluss?"),
        ("de", "Wo liegt der Schlüssel?"),
        ("de", "Warum ist die Brücke geschlossen?"),
        ("de", "Wie viele Boote gibt es?"),
        ("de", "Hat die Mühle einen Keller?"),
        ("fr", "Quand le pont fut-il ouvert ?"),
        ("fr", "Où est la clé du moulin ?"),
        ("fr", "Combien de barques y a-t-il ?"),
        ("fr", "Comment nettoyer la barque ?"),
        ("fr", "Explique le traité de la rivière"),
        ("es", "¿Dónde está la llave del molino?"),
        ("es", "¿Por qué está cerrado el puente?"),
        ("es", "¿Cuántas barcas hay en el lago?"),
        ("es", "¿Cómo se limpia la barca?"),
        ("es", "Cuéntame algo de la guerra"),
        ("it", "Dove si trova la chiave del mulino?"),
        ("it", "Quando è stato aperto il ponte?"),
        ("it", "Perché il ponte è chiuso?"),
        ("it", "Quanto costa il biglietto per la torre?"),
        ("pt", "Quantos barcos há no lago?"),
        ("nl", "Waar ligt de sleutel van de molen?"),
        ("nl", "Wie heeft de brug gebouwd?"),
        ("nl", "Waarom is de brug dicht?"),
        ("nl", "Hoeveel boten zijn er?"),
        ("pl", "Gdzie jest klucz do młyna?"),
        ("pl", "Kiedy otwarto ten młyn?"),
        ("pl", "Dlaczego młyn jest zamknięty?"),
        ("pl", "Jak długi jest ten tunel?"),
        ("cs", "Kde je klíč od mlýna?"),
        ("cs", "Kdy byl mlýn otevřen?"),
        ("cs", "Proč je ten mlýn zavřený?"),
        ("sv", "Var ligger nyckeln till kvarnen?"),
        ("sv", "Varför är bron stängd?"),
        ("sv", "Hur lång är bron?"),
        ("da", "Hvor ligger nøglen til møllen?"),
        ("da", "Hvornår blev broen åbnet?"),
        ("da", "Hvorfor er broen lukket?"),
        ("fi", "Milloin silta avattiin ja kuka sen avasi?"),
        ("hu", "Hol van a malom kulcsa?"),
        ("hu", "Mikor nyílt meg a híd?"),
        ("hu", "Miért van zárva a híd?"),
        ("ro", "Unde este cheia de la moară?"),
        ("ro", "Când a fost deschis podul?"),
        ("ro", "De ce este închis podul?"),
        ("id", "Di mana kunci kincir itu?"),
        ("id", "Kapan jembatan itu dibuka?"),
        ("id", "Mengapa jembatan itu ditutup?"),
        ("vi", "Chìa khóa ở đâu?"),
        ("vi", "Cây cầu được mở khi nào?"),
        ("vi", "Tại sao cây cầu bị đóng?"),
        ("uz", "Tegirmon kaliti qayerda va u kimda?"),
        ("uz", "Ko'prik qachon ochilgan edi?"),
        ("uz", "Nima uchun ko'prik yopiq edi?"),
        ("uk", "Де ключ від млина?"),
        ("uk", "Скільки човнів є на озері?"),
        ("ja", "橋はいつ開通しましたか"),
        ("ja", "鍵はどこにありますか"),
        ("ko", "다리는 언제 열렸습니까?"),
        ("ko", "열쇠는 어디에 있습니까?"),
        ("ar", "أين مفتاح الطاحونة؟"),
        ("ar", "متى افتتح الجسر؟"),
        ("he", "מתי נפתח הגשר?"),
        ("el", "Πού είναι το κλειδί;"),
        ("el", "Πότε άνοιξε η γέφυρα;"),
        ("hi", "चाबी कहाँ है?"),
        ("bn", "চাবি কোথায়?"),
        ("ta", "சாவி எங்கே?"),
        ("th", "กุญแจอยู่ที่ไหน"),
        ("ka", "სად არის გასაღები?"),
        ("hy", "Որտե՞ղ է բանալին:"),
        ("am", "ቁልፉ የት ነው?"),
        ("km", "កូនសោនៅឯណា?"),
        ("my", "သော့ဘယ်မှာလဲ"),
    ],
)
def test_a_language_that_is_not_spoken_is_known(language: str, question: str) -> None:
    assert language_outside(question, SPOKEN) == language


@pytest.mark.parametrize(
    "question",
    [
        "Who built the mill of Rio de Janeiro?",
        "Where is La Casa de los Espíritus?",
        "Когда открыли мост?",
        "Көпір қашан ашылды?",
        "桥什么时候开通？",
        "Köprü ne zaman açıldı?",
        "Who wrote Die Zeit und der Raum?",
        "Was the mill in Den Haag?",
        "Is the bridge open on Monday?",
        "Orlen Vesna Marrow",
        "El Niño",
    ],
)
def test_what_is_spoken_and_names_of_elsewhere_are_not(question: str) -> None:
    assert language_outside(question, SPOKEN) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "When was the bridge opened?"),
        ("en", "how long is it"),
        ("en", "bridge"),
        ("en", "Orlen bridge length"),
        ("ru", "Когда открыли мост?"),
        ("ru", "длина моста"),
        ("ru", "Где ключ от мельницы и сколько стоит билет?"),
        ("ru", "музей"),
        ("kk", "Көпір қашан ашылды?"),
        ("kk", "Кілт қайда?"),
        ("kk", "Билет қанша тұрады?"),
        ("kk", "Бұл не?"),
        ("zh", "桥什么时候开通？"),
        ("zh", "大桥"),
        ("zh", "Orlen大桥有多长？"),
        ("tr", "Köprü ne zaman açıldı?"),
        ("tr", "Bilet ne kadar?"),
        ("tr", "Anahtar nerede?"),
        ("tr", "kopru ne zaman acildi"),
        ("tr", "bu kopru kac metre"),
    ],
)
def test_a_language_that_is_spoken_is_told(language: str, text: str) -> None:
    assert language_of(text, "en") == language
