"""What a person says on the tour, in each language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What a person says in one language; questions are the starters'."""

    foreign: str
    near: str
    wish: str
    mended: str
    topic: str
    week: str
    daily: str
    quiet: str
    note: str
    asked_of_note: str


WORDS = {
    "en": Words(
        "Who won the chess championship of Atlantis?",
        "What did the border treaty cost?",
        "tell me something interesting",
        "When were diplomatic relations between China and Kazakhstan established?",
        "border 1990s",
        "recently",
        "every weekday at 8 in Almaty",
        "quiet 22:00-7:00",
        "# The library\n\nThe reading room opens at 9:00 on weekdays. A library card costs 300 tenge a year.\n",
        "How much is a library card?",
    ),
    "ru": Words(
        "Кто выиграл чемпионат Атлантиды по шахматам?",
        "Сколько стоил договор о границе?",
        "расскажи что-нибудь интересное",
        "Когда Китай и Казахстан установили дипломатические отношения?",
        "граница в 90-х годах",
        "в последние годы",
        "по будням в 8 утра в Алматы",
        "тихие часы 22-7",
        "# Библиотека\n\nЧитальный зал открывается в 9:00 по будням. Читательский билет стоит 300 тенге в год.\n",
        "Сколько стоит читательский билет?",
    ),
    "kk": Words(
        "Атлантида шахмат чемпионатын кім жеңді?",
        "Шекарадан күніне қанша пойыз өтеді?",
        "маған қызық бірдеңе айтшы",
        "Қытай мен Қазақстан дипломатиялық қатынасты қашан орнатты?",
        "шекара 1990 жылдары",
        "соңғы жылдары",
        "әр жұмыс күні сағат 8-де Алматыда",
        "тыныш уақыт 22:00-7:00",
        "# Кітапхана\n\nОқу залы жұмыс күндері 9:00-де ашылады. Оқырман билеті жылына 300 теңге тұрады.\n",
        "Оқырман билеті қанша тұрады?",
    ),
    "zh": Words(
        "谁赢得了亚特兰蒂斯国际象棋锦标赛？",
        "边界条约花了多少钱？",
        "说点有意思的",
        "中国和哈萨克斯坦什么时候建交？",
        "1990年代边界",
        "近年来",
        "每个工作日早上8点，阿拉木图时间",
        "免打扰 22点到7点",
        "# 图书馆\n\n阅览室工作日9:00开门。借书证每年300坚戈。\n",
        "借书证多少钱？",
    ),
    "tr": Words(
        "Atlantis satranç şampiyonasını kim kazandı?",
        "Sınırdan her gün kaç tren geçiyor?",
        "bana ilginç bir şey anlat",
        "Çin ile Kazakistan diplomatik ilişkileri ne zaman kurdu?",
        "1990'larda sınır",
        "son yıllarda",
        "hafta içi her gün saat 8'de Almatı",
        "sessiz saatler 22.00-7.00",
        "# Kütüphane\n\nOkuma salonu hafta içi 9.00'da açılır. Kütüphane kartı yılda 300 tenge.\n",
        "Kütüphane kartı ne kadar?",
    ),
}
