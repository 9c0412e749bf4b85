"""Each form of statement that becomes a question, in five languages."""

from __future__ import annotations

import pytest

from index.answers.reply.turning import turned
from tests.index.answers.reply.test_turning import passage


@pytest.mark.parametrize(
    ("language", "said", "question"),
    [
        ("en", "The two piers of Marrow were repaired in late 1958.", "When were the two piers of Marrow repaired?"),
        ("en", "The mill of Orlen was founded in about 1889.", "When was the mill of Orlen founded?"),
        ("en", "The Marrow Fair was held on 4 May 1931.", "When was the Marrow Fair held?"),
        ("en", "In May 1931, the Orlen Bridge was opened.", "When was the Orlen Bridge opened?"),
        ("en", "On May 4, 1931 the Orlen Bridge was opened.", "When was the Orlen Bridge opened?"),
        ("en", "In early 1931 the old sluice was set up.", "When was the old sluice set up?"),
        ("en", "In 1930 Norland sold the ferry for 900 crowns.", "When did Norland sell the ferry?"),
        ("en", "Two night tickets cost about £4.", "How much are two night tickets?"),
        ("en", "The season ticket costs US$90.", "How much is the season ticket?"),
        ("en", "The market closes at noon.", "When does the market close?"),
        ("en", "The night ferry leaves every evening.", "When does the night ferry leave?"),
        ("en", "The Marrow Fair begins at 6.", "When does the Marrow Fair begin?"),
        ("en", "The ferry arrives at 17:30.", "When does the ferry arrive?"),
        ("en", "The Marrow Lido is open from 9 to 18.", "When is the Marrow Lido open?"),
        ("en", "The lido of Marrow is open daily.", "When is the lido of Marrow open?"),
        ("en", "The Orlen Bridge is 812 metres long.", "How long is the Orlen Bridge?"),
        ("en", "The tower of Orlen was 40 m high.", "How high was the tower of Orlen?"),
        ("en", "The Orlen Lock is about 4 metres deep.", "How deep is the Orlen Lock?"),
        ("en", "The gate of Orlen is 12 ft wide.", "How wide is the gate of Orlen?"),
        ("en", "There were 300 lamps.", "How many lamps were there?"),
        ("en", "There are nearly 40 boats at the quay.", "How many boats are there at the quay?"),
        ("en", "The keeper painted a picture in 1931.", None),
        ("en", "The ferry was old and slow.", None),
        ("en", "They are open daily.", None),
        ("ru", "В мае 1931 года город открыл новый мост.", "Когда город открыл новый мост?"),
        ("ru", "Городская ярмарка состоялась 4 мая 1931 года.", "Когда состоялась городская ярмарка?"),
        ("ru", "Первая школа появилась в 1890 году.", "Когда появилась первая школа?"),
        ("ru", "Большой пожар произошёл в начале 1890 года.", "Когда произошёл большой пожар?"),
        ("ru", "Детские билеты стоят около 300 рублей.", "Сколько стоят детские билеты?"),
        ("ru", "Читальный зал закрывается в 18:00.", "Когда закрывается читальный зал?"),
        ("ru", "Утренний паром отправляется ежедневно.", "Когда отправляется утренний паром?"),
        ("ru", "Лодочный кружок начинается по средам.", "Когда начинается лодочный кружок?"),
        ("ru", "Длина моста Орлен составляет 812 метров.", "Какова длина моста Орлен?"),
        ("ru", "Высота старой башни — 40 метров.", "Какова высота старой башни?"),
        ("ru", "Глубина нового шлюза превышает 4 метра.", "Какова глубина нового шлюза?"),
        ("ru", "Паром стар и тих.", None),
        ("kk", "1931 жылы жаңа көпір ашылды.", "Қашан жаңа көпір ашылды?"),
        ("kk", "Маусымдық билет 900 теңге тұрады.", "Маусымдық билет қанша тұрады?"),
        ("kk", "Қалалық базар сағат 18:00-де жабылады.", "Қалалық базар қашан жабылады?"),
        ("kk", "Таңғы ауысым сағат 6-да басталады.", "Таңғы ауысым қашан басталады?"),
        ("kk", "Орлен көпірінің ұзындығы 812 метр.", "Орлен көпірінің ұзындығы қанша?"),
        ("kk", "Ескі мұнараның биіктігі – 40 метр.", "Ескі мұнараның биіктігі қанша?"),
        ("zh", "1931年5月，市政府开通了北岸大桥。", "市政府开通北岸大桥是什么时候的事？"),
        ("zh", "儿童票收费15元。", "儿童票多少钱？"),
        ("zh", "停车每天20元。", "停车多少钱？"),
        ("zh", "阅览室周末下午6:00关门。", "阅览室几点关门？"),
        ("zh", "北岸大桥全长812米。", "北岸大桥有多长？"),
        ("zh", "护城河长约4公里。", "护城河有多长？"),
        ("zh", "1931年，河水上涨。", "1931年发生了什么？"),
        ("tr", "1931 yılında yeni köprü açıldı.", "Ne zaman yeni köprü açıldı?"),
        ("tr", "Sezon bileti yaklaşık 900 lira.", "Sezon bileti ne kadar?"),
        ("tr", "Kent pazarı saat 18.00'de kapanır.", "Kent pazarı ne zaman kapanır?"),
        ("tr", "Gece vapuru hafta içi 22.00'de kalkar.", "Gece vapuru ne zaman kalkar?"),
        ("tr", "Orlen köprüsünün uzunluğu 812 metredir.", "Orlen köprüsünün uzunluğu ne kadar?"),
        ("tr", "Eski kulenin yüksekliği 40 metredir.", "Eski kulenin yüksekliği ne kadar?"),
    ],
)
def test_a_form_of_statement_has_its_question(language: str, said: str, question: str | None) -> None:
    assert dict(turned([passage(said, language)])) == ({question: said} if question else {})
