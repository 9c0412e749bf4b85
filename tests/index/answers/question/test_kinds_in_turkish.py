"""What sort of thing is asked for in Turkish: each way of asking by itself."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import kind_of
from index.answers.question.kind import Kind

ASKED = {
    Kind.DEFINITION: [
        "Bent ne demek?",
        "Bent ne anlama gelir?",
        "Bent nedir?",
        "Ada Roe kimdir?",
        "Ada Roe kim?",
    ],
    Kind.WHY: [
        "Köprü neden kapandı?",
        "Köprü niçin yapıldı?",
        "Köprü niye kapandı?",
        "Köprü ne sebeple kapandı?",
    ],
    Kind.WHEN: [
        "Köprü ne zaman açıldı?",
        "Müze ne vakit açılır?",
        "Köprü hangi yıl açıldı?",
        "Müze hangi günler açık?",
        "Feribot saat kaçta kalkıyor?",
        "Müze kaça kadar açık?",
        "Ödeme ayın kaçında?",
        "Son ödeme günü",
        "müzenin açılış saatleri",
        "köprünün açılış tarihi",
        "Köprü kaç yılında açıldı?",
    ],
    Kind.HOW_MUCH: [
        "Bilet kaç lira?",
        "Bilet kaça?",
        "Bilet ne kadar?",
        "Feribot ne sıklıkla kalkar?",
        "Köprünün uzunluğu",
        "bilet fiyatı",
        "giriş ücreti",
        "Bekçinin maaşı",
        "Anahtar kaybetmenin cezası",
        "Kulüp aidatı",
    ],
    Kind.WHO: [
        "Köprüyü kim yaptı?",
        "Köprünün mimarı kim?",
        "Kulübün başkanı kim?",
        "Kimi başkan seçtiler?",
        "Parayı kime ödüyorlar?",
        "Bu kimin teknesi?",
        "Toplantıya kimler geldi?",
        "Kitap kimden alındı?",
    ],
    Kind.WHERE: [
        "Köprü nerede?",
        "Anahtar nereye bırakılır?",
        "Feribot nereden kalkar?",
        "müzenin adresi",
        "Köprü hangi şehirde?",
        "Köprü hangi nehirde?",
    ],
    Kind.LIST: [
        "Köprüler nelerdir?",
        "Açık olanlar hangileri?",
    ],
    Kind.YES_NO: [
        "Müze açık mı?",
        "Köprü yapıldı mı?",
        "Köpekle girebilir miyim?",
        "Yüzmek serbest mi?",
        "Bilet gerekli midir?",
        "Köprü kapalı mıydı?",
    ],
    Kind.WHAT: [
        "Ne yandı?",
        "Tekne nasıl temizlenir?",
        "Hangi lamba yanıyor?",
    ],
}


@pytest.mark.parametrize(
    ("question", "kind"), [(question, kind) for kind, asked in ASKED.items() for question in asked]
)
def test_what_is_asked_for_is_known_by_how_it_is_asked(question: str, kind: Kind) -> None:
    assert kind_of(question, "tr") is kind
