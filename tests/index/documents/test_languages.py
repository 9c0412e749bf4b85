"""The language of a document is told by its letters and small words."""

from __future__ import annotations

import pytest

from index.documents.languages import detect, of_document


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kantin: Mercimek çorbası 40, Pilav 55, Ayran 20, Meyve suyu 25", "tr"),
        ("Canteen: Lentil soup 4, Rice 5, Juice 2", "en"),
        ("Кав'ярня відчинена щодня, крім неділі. Її відкрили дві сестри.", "uk"),
        ("Кофейня открыта каждый день, кроме воскресенья. Её открыли две сестры.", "ru"),
        ("Кофейня открыта в Києві и в Сумах каждый день, кроме воскресенья.", "ru"),
        ("Дәмхана жексенбіден басқа күні ашық. Оны екі әпкелі-сіңлілі ашқан.", "kk"),
        ("Das Café ist jeden Tag außer Sonntag geöffnet und wurde von zwei Schwestern eröffnet.", "de"),
        ("The café is open every day but Sunday.", "en"),
        ("咖啡馆每天营业，星期日休息。", "zh"),
    ],
)
def test_languages_that_share_a_script_are_told_apart(text: str, language: str) -> None:
    assert detect(text) == language


def test_notes_and_price_lists_without_articles_tell_their_language() -> None:
    rota = """Putzplan Juli
Küche - Ayse, ab 8 Uhr
Bad oben: Tom, nur mittwochs
Treppe macht Frau Lohse
Müll raus bis 22 Uhr, nicht vor die Tür
Fenster: noch keiner, bitte eintragen
Schlüssel vom Keller hat Ayse"""
    prices = """Marché de Vaux, prix au kilo
Pommes 2,40
Carottes 1,10 (sans fanes)
Œufs, les six 2,90
Fermé le lundi, ouvert jusqu'à 13 h
Paiement par chèque ou en espèces, pas de carte"""
    assert detect(rota) == "de"
    assert detect(prices) == "fr"


def test_english_with_foreign_names_stays_english() -> None:
    menu = """Café au lait 3.20
Crème de la crème cake 4.50
Pot au feu, Mondays 9.80
Pain au chocolat 2.10
open till 6, closed on Sundays"""
    assert detect(menu) == "en"


def test_a_turkish_table_says_its_heads_again_and_again_and_stays_turkish() -> None:
    head = "Parça Fiyat Depo Temin Marka"
    rows = ("Çamaşır makinesi", "Fırın kapağı", "Elektrikli süpürge", "Buzdolabı rafı", "Davlumbaz", "Ütü kablosu")
    assert detect(" ".join(f"{head} {row} 120" for row in rows)) == "tr"
    names = "Member Place Fee Joined Phone"
    assert detect(" ".join(f"{names} {row} 12" for row in ("Ada Kestrel", "Ayşe Tan", "Ivo Marten", "Bo Lind"))) == "en"


def test_a_small_turkish_table_is_told_by_what_its_heads_and_cells_say() -> None:
    assert detect("Ürün;Temizleme (TL);Teslim\nPalto;320;3 gün\nCeket;170;2 gün\nYorgan;260;3 gün\n") == "tr"
    assert detect("Item;Price (TL);Ready\nCoat;320;3 days\nJacket;170;2 days\n") == "en"


def test_a_turkish_manual_of_few_small_words_is_told_by_its_letters() -> None:
    manual = (
        "Cihazın altındaki beyaz vanayı açın, fişi takın, düğmeyi kış konumuna getirin. Göstergede basınç düşerse "
        "siyah musluğu yavaşça açın. İlk ısınma on dakikayı bulabilir, on dakika bekleyin."
    )
    assert detect(manual) == "tr"


def test_english_about_turkish_people_stays_english() -> None:
    text = (
        "The mayors of the town were İsmet Işık, Ayşe Şahin, Doğan Yıldız and Işıl Çağlar; the first of them was born "
        "in Muğla and is buried there."
    )
    assert detect(text) == "en"


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("en", "Музей открылся в 1987 году.", "ru"),  # a template's
        ("de", "Мұражай 1987 жылы ашылды және көпшілікке тегін болды.", "kk"),
        ("en", "博物馆于1987年开放。", "zh"),
        ("ru", "The museum was opened in 1987.", "en"),
        ("en", "Das Museum wurde 1987 von der Stadt eröffnet und ist am Montag nicht geöffnet. " * 3, "de"),
        ("en", "The museum was opened in 1987 by the town and the province. " * 4, "en"),
        ("en", "Öffnungszeiten", "en"),  # too little to tell
        ("en", "Anna Petrova (Анна Петрова) opened it.", "en"),
        ("bg", "Музеят е открит през 1987 година.", "bg"),
        ("kk", "Muzei 1987 jyly ashyldy.", "kk"),
        ("ja", "博物館は1987年に開館した。", "ja"),
        (None, "Музей открылся в 1987 году.", "ru"),
    ],
)
def test_a_document_is_in_the_language_that_it_is_declared_to_be_in_unless_its_letters_or_words_tell_another(
    declared: str | None, text: str, language: str
) -> None:
    assert of_document(declared, text) == language
