"""What sort of thing is asked for in languages that have no replies of their own, as their documents are asked."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import kind_of
from index.answers.question.kind import Kind

GERMAN = {
    Kind.DEFINITION: [
        "Was ist ein Wehr?",
        "Was sind die Siele?",
        "Was bedeutet Siel?",
        "Was heißt MRK?",
        "Was versteht man unter einem Siel?",
        "Bedeutung von Siel",
    ],
    Kind.WHY: [
        "Warum brach das Wehr?",
        "Wieso brach das Wehr?",
        "Weshalb wurde es geschlossen?",
        "Wozu dient die Glocke?",
        "Aus welchem Grund brach es?",
    ],
    Kind.WHEN: [
        "Wann brach das Wehr?",
        "Um wie viel Uhr fährt die Fähre?",
        "Öffnungszeiten der Mühle",
        "Sprechstunde des Arztes",
        "In welchem Jahr brach das Wehr?",
        "An welchem Tag ist offen?",
        "Gründung, Jahr?",
    ],
    Kind.HOW_MUCH: [
        "Was kostet die Karte?",
        "Wie viele Lampen gibt es?",
        "Wie lang ist die Mole?",
        "Wie hoch ist der Turm?",
        "Wie oft fährt die Fähre?",
        "Zu welchem Preis wurde sie verkauft?",
        "Welche Länge hat die Mole?",
        "Einwohnerzahl von Marrow",
        "Preis der Karte",
    ],
    Kind.WHO: [
        "Wer baute das Wehr?",
        "Wem gehört das Boot?",
        "Wessen Boot ist das?",
        "Welcher Architekt baute es?",
        "Welche Firma betreibt die Fähre?",
    ],
    Kind.WHERE: [
        "Wo steht das Wehr?",
        "Wohin bringe ich den Schlüssel?",
        "Woher kommt die Wolle?",
        "In welcher Stadt steht die Mühle?",
        "An welchem Fluss steht sie?",
    ],
    Kind.YES_NO: [
        "Ist die Mühle offen?",
        "Sind Hunde erlaubt?",
        "Darf man baden?",
        "Kann ich parken?",
        "Gibt es Bäder dort?",
        "Muss ich buchen?",
        "Braucht man Stiefel?",
    ],
    Kind.LIST: ["Nenne die Mühlen", "Liste die Mühlen auf"],
    Kind.WHAT: ["Was brannte ab?", "Welche Lampe brennt?", "Womit wird geputzt?", "Wie putzt man das Boot?"],
}
FRENCH = {
    Kind.DEFINITION: [
        "Qu'est-ce que le bief ?",
        "C'est quoi un bief ?",
        "Que signifie MRC ?",
        "Que veut dire MRC ?",
        "définition de bief",
    ],
    Kind.WHY: [
        "Pourquoi le pont est-il fermé ?",
        "Pour quelle raison est-il fermé ?",
        "Quelles sont les causes de la crue ?",
    ],
    Kind.WHEN: [
        "Quand le pont fut-il ouvert ?",
        "En quelle année fut-il ouvert ?",
        "Quel jour est-ce ouvert ?",
        "À quelle date fut-il ouvert ?",
        "fondation, date ?",
    ],
    Kind.HOW_MUCH: [
        "Combien coûte le billet ?",
        "Quel est le prix du billet ?",
        "Quelle est la longueur du pont ?",
        "Quelle longueur fait le pont ?",
        "Quel pourcentage est vendu ?",
    ],
    Kind.WHO: [
        "Qui a bâti le pont ?",
        "Quel architecte a bâti le pont ?",
        "Quelle entreprise exploite le bac ?",
        "Lequel a gagné ?",
    ],
    Kind.WHERE: [
        "Où est le pont ?",
        "Dans quelle ville est le pont ?",
        "Sur quelle rivière est le pont ?",
        "Quel musée a la cloche ?",
    ],
    Kind.YES_NO: [
        "Est-ce que le pont est ouvert ?",
        "Peut-on se baigner ?",
        "Faut-il réserver ?",
        "Puis-je venir ?",
        "Avez-vous des barques ?",
    ],
    Kind.LIST: ["Listez les ponts", "Citez les moulins", "Énumérez les ponts", "Nommez les moulins"],
    Kind.WHAT: ["Que faut-il apporter ?", "Quelle lampe est allumée ?", "Comment nettoyer la barque ?"],
}
SPANISH = {
    Kind.DEFINITION: [
        "¿Qué es una esclusa?",
        "¿Qué significa MRC?",
        "¿Qué quiere decir esclusa?",
        "significado de esclusa",
    ],
    Kind.WHY: ["¿Por qué cerró el puente?", "¿A qué se debe el cierre?", "¿Cuál fue la causa del incendio?"],
    Kind.WHEN: [
        "¿Cuándo abrió el puente?",
        "¿En qué año abrió el puente?",
        "¿Qué día abre el museo?",
        "¿En qué siglo se hizo?",
        "apertura, fecha",
    ],
    Kind.HOW_MUCH: [
        "¿Cuánto cuesta la entrada?",
        "¿Cuántas lámparas hay?",
        "¿Cuál es la longitud del puente?",
        "¿Qué altura tiene la torre?",
        "¿Qué porcentaje se vende?",
    ],
    Kind.WHO: [
        "¿Quién hizo el puente?",
        "¿Quiénes vinieron?",
        "¿Qué arquitecto lo hizo?",
        "¿Qué empresa lleva la barca?",
    ],
    Kind.WHERE: [
        "¿Dónde está el puente?",
        "¿Adónde va la barca?",
        "¿En qué ciudad está el puente?",
        "¿En qué calle está el museo?",
    ],
    Kind.YES_NO: [
        "¿Es gratis la entrada?",
        "¿Se puede nadar?",
        "¿Hay barcas?",
        "¿Puedo llevar al perro?",
        "¿Está abierto el museo?",
        "¿Tengo que reservar?",
    ],
    Kind.LIST: ["Enumera los puentes", "Nombra los molinos", "Menciona los molinos"],
    Kind.WHAT: ["¿Qué ardió?", "¿Cómo se limpia la barca?", "¿Cuáles arden?"],
}
ITALIAN = {
    Kind.DEFINITION: [
        "Che cos'è una chiusa?",
        "Cos'è una chiusa?",
        "Cosa significa MRC?",
        "Cosa vuol dire chiusa?",
        "definizione di chiusa",
    ],
    Kind.WHY: ["Perché il ponte è chiuso?", "Per quale motivo è chiuso?", "Qual è la causa della piena?"],
    Kind.WHEN: [
        "Quando fu aperto il ponte?",
        "In quale anno fu aperto?",
        "In che secolo fu costruito?",
        "In che giorno è aperto?",
        "apertura, data",
    ],
    Kind.HOW_MUCH: [
        "Quanto costa il biglietto?",
        "Quante lampade ci sono?",
        "Qual è la lunghezza del ponte?",
        "Quale altezza ha la torre?",
    ],
    Kind.WHO: ["Chi costruì il ponte?", "Quale architetto lo costruì?", "Quale squadra vinse?"],
    Kind.WHERE: ["Dove sta il ponte?", "Dov'è il ponte?", "In quale città sta il ponte?", "Su quale fiume sta?"],
    Kind.YES_NO: [
        "È aperto il museo?",
        "Si può nuotare?",
        "Posso portare il cane?",
        "Ci sono barche?",
        "Avete barche?",
        "Bisogna prenotare?",
    ],
    Kind.LIST: ["Elenca i ponti", "Nomina i mulini", "Cita i mulini"],
    Kind.WHAT: ["Che bruciò?", "Come si pulisce la barca?", "Quale lampada arde?"],
}
PORTUGUESE = {
    Kind.DEFINITION: [
        "O que é uma eclusa?",
        "O que significa MRC?",
        "O que quer dizer eclusa?",
        "significado de eclusa",
    ],
    Kind.WHY: ["Por que a ponte fechou?", "Porque a ponte fechou?", "Qual foi a causa da cheia?"],
    Kind.WHEN: [
        "Quando abriu a ponte?",
        "Em que ano abriu a ponte?",
        "Em que século foi feita?",
        "Que dia abre o museu?",
        "abertura, data",
    ],
    Kind.HOW_MUCH: [
        "Quanto custa o bilhete?",
        "Quantas lâmpadas há?",
        "Qual é o comprimento da ponte?",
        "Que altura tem a torre?",
    ],
    Kind.WHO: ["Quem fez a ponte?", "Que arquiteto a fez?", "Qual empresa opera o barco?"],
    Kind.WHERE: ["Onde fica a ponte?", "Aonde vai o barco?", "Em que cidade fica a ponte?", "Em que rua fica o museu?"],
    Kind.YES_NO: [
        "É grátis a entrada?",
        "Pode nadar?",
        "Há barcos?",
        "Posso levar o cão?",
        "Tem estacionamento?",
        "Preciso reservar?",
    ],
    Kind.LIST: ["Liste as pontes", "Enumere as pontes", "Cite os moinhos"],
    Kind.WHAT: ["O que ardeu?", "Como se limpa o barco?", "Quais ardem?"],
}
DUTCH = {
    Kind.DEFINITION: ["Wat is een stuw?", "Wat betekent MRC?", "Wat zijn de sluizen?"],
    Kind.WHY: ["Waarom is de brug dicht?", "Waardoor brak de stuw?", "Om welke reden is die dicht?"],
    Kind.WHEN: ["Wanneer ging de brug open?", "In welk jaar ging de brug open?", "Welke dag is het museum open?"],
    Kind.HOW_MUCH: [
        "Hoeveel kost het kaartje?",
        "Hoe lang is de pier?",
        "Hoe hoog is de toren?",
        "Hoe vaak vaart de pont?",
    ],
    Kind.WHO: ["Wie bouwde de brug?", "Wiens boot is het?"],
    Kind.WHERE: ["Waar staat de brug?", "Waarheen vaart de pont?", "In welke stad staat de brug?"],
    Kind.YES_NO: ["Is het museum open?", "Mag de hond mee?", "Moet ik boeken?", "Kan ik parkeren?"],
    Kind.WHAT: ["Wat brandde af?", "Welke lamp brandt?", "Hoe maak je de boot schoon?"],
}
UKRAINIAN = {
    Kind.DEFINITION: ["Що таке шлюз?", "Хто такий перевізник?", "Що означає МРК?", "значення слова шлюз"],
    Kind.WHY: ["Чому закрили міст?", "Навіщо збудували міст?", "З якої причини він закритий?"],
    Kind.WHEN: ["Коли відкрили міст?", "У якому році відкрили міст?", "Якого дня відкрито музей?", "дата відкриття"],
    Kind.HOW_MUCH: ["Скільки коштує квиток?", "Наскільки глибокий шлюз?", "Яка довжина мосту?", "Яка ціна квитка?"],
    Kind.WHO: ["Хто збудував міст?", "Кому платять за човен?", "Ким збудовано міст?", "Чий це човен?"],
    Kind.WHERE: [
        "Де стоїть міст?",
        "Куди нести ключ?",
        "Звідки йде пором?",
        "У якому місті стоїть міст?",
        "На якій річці стоїть міст?",
    ],
    Kind.LIST: ["Перелічи мости", "Назви мости"],
    Kind.YES_NO: ["Чи відкритий міст?", "Можна купатися?", "Треба платити?", "Потрібно записуватися?"],
    Kind.WHAT: ["Що згоріло?", "Чим миють човен?", "Як миють човен?"],
}
ARABIC = {
    Kind.DEFINITION: ["ما هو السد؟", "ما معنى السد؟", "ما المقصود بالسد؟"],
    Kind.WHY: ["لماذا أغلق الجسر؟", "ما سبب إغلاق الجسر؟"],
    Kind.WHEN: ["متى افتتح الجسر؟", "في أي عام افتتح الجسر؟", "في أي قرن بني الجسر؟", "ما تاريخ الافتتاح؟"],
    Kind.HOW_MUCH: ["كم ثمن التذكرة؟", "ما طول الجسر؟", "ما عدد المصابيح؟", "بكم التذكرة؟"],
    Kind.WHO: ["من بنى الجسر؟", "من الذي صمم الجسر؟"],
    Kind.WHERE: ["أين يقع الجسر؟", "في أي مدينة يقع الجسر؟", "إلى أين تذهب العبارة؟"],
    Kind.YES_NO: ["هل المتحف مفتوح؟"],
    Kind.LIST: ["اذكر الجسور"],
    Kind.WHAT: ["ماذا احترق؟", "كيف ينظف القارب؟"],
}
ASKED = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "uk": UKRAINIAN,
    "ar": ARABIC,
}


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        (language, question, kind)
        for language, kinds in ASKED.items()
        for kind, questions in kinds.items()
        for question in questions
    ],
)
def test_what_is_asked_for_is_known_in_every_language_that_is_read(language: str, question: str, kind: Kind) -> None:
    assert kind_of(question, language) is kind
