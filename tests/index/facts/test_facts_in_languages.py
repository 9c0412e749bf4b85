"""A fact stands on its own in every language."""

from __future__ import annotations

import pytest

from index.facts.criteria import Candidate
from index.model import Document, Passage, Sentence, Source
from index.timeline.story import mentions_of
from tests.index.facts.by_rules import facts_of
from tests.index.timeline.making import document

GOOD = [
    ("de", "Seit dem Jahre 1853 sind die Kinder von Waxbrunnen in den Schulverband von Neidenbach überwiesen."),
    ("de", "Am 30. Mai 1891 schied der Lehrer Joh. Baustert in Weiler aus dem Dienst."),
    ("zh", "临水镇邮局设立于一九三一年五月六日，首任局长是周明远。"),
    ("zh", "1967年，临水镇的砖窑改建为粮仓，可存粮三百吨。"),
    ("ru", "Почту в Приречном открыли 6 мая 1931 года, первым начальником стал Фёдор Лунин."),
    ("kk", "Қайыңды ауылының поштасы 1931 жылғы 6 мамырда ашылды, оны Сейіт Нұрым басқарды."),
    ("tr", "Çaybaşı postanesi 6 Mayıs 1931'de açıldı ve ilk müdürü Kemal Arın oldu."),
]
BAD = [
    ("tr", "Görüldüğü üzere Çaybaşı postanesi ilk müdürü Kemal Arın tarafından yönetilmektedir."),
    ("tr", "Çaybaşı postanesinin açık olup olmadığından emin değilseniz müdür Kemal Arın'a danışın."),
    ("ru", "Как известно, почта в Приречном занимает дом Фёдора Лунина и имеет 12 окон."),
    ("zh", "众所周知，临水镇邮局位于一九三一年建成的三层楼房之中。"),
    ("zh", "，提供大量的旧报纸，并在1967年之后继续开放给全镇居民阅读。"),
    ("zh", "她退休后搬到了临水镇，1967年在那里开了一家小小的裁缝店。"),
    ("zh", "1967年，他搬到了临水镇，在那里开了一家小小的裁缝铺子。"),
    ("zh", "一款开源的绘图软件，支持临水镇的全部道路与二十座桥梁。"),
    ("zh", "本文介绍临水镇在1931年建成的邮局和它的几位局长的生平。"),
    ("zh", "下周五（5月24日）晚上，临水镇将举办一场关于邮局的讲座。"),
    ("ru", "Она переехала в Приречное в 1967 году и открыла там маленькую швейную мастерскую."),
    ("ru", "В этой статье рассказано о почте, которую в Приречном открыли 6 мая 1931 года."),
    ("ru", "В следующую пятницу, 24 мая, в клубе Приречного пройдёт встреча с краеведом Луниным."),
    ("kk", "Ол 1967 жылы Қайыңды ауылына көшіп келіп, сонда шағын тігін шеберханасын ашты."),
    ("kk", "Бұл мақалада Қайыңды ауылының 1931 жылы ашылған поштасы туралы айтылады екен."),
    ("tr", "O, 1967'de Çaybaşı'na taşındı ve orada küçük bir terzi dükkânı açtı, adı Kemal Arın'dı."),
    ("tr", "Bu yazıda Çaybaşı'nda 6 Mayıs 1931'de açılan postane ve ilk müdürü anlatılıyor."),
    ("en", "Dr. Orrin was a fellow of the Otterby Institute of Ferries in 1910-11, at its harbour."),
    ("en", "Minutes of the Otterby Parish Meeting held on 14 May 2002 in the Hall of the Guild."),
    ("en", "Ben Orrin is supposed to have owned the ferry of Otterby in the fifteenth century."),
    ("ru", "Профессор Лунин открыл 6 мая 1931 года почту в Приречном вместе с двумя учителями."),
    ("ru", "Срок полномочий, указанный в настоящем Уставе, в Приречном составляет 5 (пять) лет."),
    ("ru", "Фёдор Лунин передал почте Приречного двенадцать книг и три карты уезда."),
    ("kk", "Сейіт Нұрым Қайыңды ауылының поштасына он екі кітап пен үш карта тапсырды."),
    ("tr", "Kemal Arın, Çaybaşı postanesine on iki kitap ve üç eski harita bağışladı."),
    ("tr", "Çaybaşı postanesi 2023 dönemi üyeleri web sayfamızda aşağıdaki şekilde belirtilmiştir."),
    ("tr", "Kemal Bey 6 Mayıs 1931'de Çaybaşı postanesini açtı ve on yıl yönetti."),
    ("zh", "王先生于1931年5月6日在临水镇开设了一家邮局，存信三百封。"),
    ("zh", "只对临水镇的文件格式进行了很少的改动，用户换用其他软件时没有负担。"),
    ("en", "Report every fault of the Otterby boiler, even a small one, to Nils Berg at once."),
    ("de", "Die Osterprüfung wurde am 30. März durch den Ortsschulinspektor Schmitt aus Weiler abgehalten."),
    ("de", "Sefferweich, Kaltenherberg und im Felde bei Weiler, den 10. Oktober 1915."),
    ("de", "In diesem Jahre war die Getreideernte von Weiler 1916 eine bessere als zuvor."),
    ("de", "Im Felde kam er im Herbst 1917 als Leutnant wieder nach Weiler und fiel."),
    ("de", "Am 15. Mai 1921 starb der im Jahre 1839 [?] geborene Müller von Weiler."),
    ("de", "Wir haben am 15. Mai 1921 den Müller Joh. Baustert von Weiler gewählt."),
    ("zh", "1994年2月1日民政部发布的《临水镇邮局管理条例》同时废止。"),
    ("zh", "具体办法由临水镇人民政府会同邮政主管部门在1994年制定。"),
    ("zh", "其他河湖的流量管控指标由临水镇人民政府水行政主管部门确定。"),
    ("en", "The Flora of the Otterby Islands is the subject of a separate memoir by him."),
    ("en", "The distance to Otterby is about four hundred miles, and nearly all of it is desert."),
    ("en", "See Notes of the Otterby Society, Vol. II., Series I, for the boiler bought in 1850."),
]


def why_not(text: str, language: str) -> str | None:
    source = Source("a.md", "A", language, published="2020-06-01")
    passage = Passage("a.md", 0, "¶ 1", text, (Sentence(0, len(text)),), language=language)
    (mentions,) = mentions_of([text], language, source.published)
    return Candidate(Document(source, (passage,)), passage, 0, mentions).why_not()


@pytest.mark.parametrize(("language", "text"), GOOD)
def test_what_says_who_and_when_is_a_fact(language: str, text: str) -> None:
    assert why_not(text, language) is None


@pytest.mark.parametrize(("language", "text"), BAD)
def test_what_leans_on_its_page_is_none(language: str, text: str) -> None:
    assert why_not(text, language) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Discussed the budget of the Lowmoor Ferry Company and the Orrin Bridge Fund for 2019."),
        ("en", "Calibrate the pumps of the Lowmoor Ferry Company and the Orrin Bridge Fund to 12 bar."),
        ("ru", "2.1.8. Ловмурская Паромная Компания возит 12 тысяч человек через реку Оррин за год."),
        ("ru", "Является старейшей переправой через реку Оррин и возит 12 тысяч человек за год."),
        ("ru", "Согласовать с Ловмурской Паромной Компанией и Фондом Моста Оррин 12 рейсов через реку."),
        ("ru", "Привлечение 12 тысяч новых пассажиров через Ловмурскую Паромную Компанию и Фонд Моста Оррин."),
        ("ru", "Ловмурская Паромная Компания возит 12 тысяч человек через реку Оррин за год;"),
        ("zh", "教室里有三十张小床和两台空调，被褥由家长自带。"),
        ("zh", "（三）未对三百名设备安全管理人员进行安全教育的。"),
        ("nl", "De studie van Lowmoor (2022) laat de verdeling van 12 soorten woningen zien."),
        ("nl", "Tabel 3 van Lowmoor laat de verdeling van 12 soorten woningen over de Orrin zien."),
    ],
)
def test_what_names_nobody_or_is_a_clause_is_no_fact(language: str, text: str) -> None:
    assert facts_of(document(text, language=language, title="柳溪幼儿园须知" if language == "zh" else "Lowmoor")) == ()


def test_a_chinese_sentence_that_names_what_the_title_names_is_a_fact() -> None:
    [fact] = facts_of(document("柳溪幼儿园有六个班、三十张小床和两台空调机。", language="zh", title="柳溪幼儿园须知"))
    assert fact.text.startswith("柳溪幼儿园")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The yearly meeting of the Lowmoor Ferry Company was held in Orrin Hall on 3 May 1931."),
        ("de", "Die Sportlerehrung der Stadt Lowmoor fand am 17.03.2017 in der Halle von Orrin statt."),
        ("de", "Die Versammlung des Lowmoorer Bundes 1978 e.V. wurde im Gasthaus Orrin am 23.04.2017 abgehalten."),
        ("de", "Bei der Hochzeit von Georg Orrin am 27.07.2013 standen die Fahnenschwinger Spalier."),
        ("ru", "Собрание членов Ловмурского общества состоялось в Оррине 3 мая 1931 года."),
        ("kk", "Қайыңды ауылы тұрғындарының жиыны 1931 жылғы 3 мамырда Сейіт Нұрымның үйінде өтті."),
        ("zh", "1931年5月3日，临水镇居民大会在临水镇小学举行。"),
        ("tr", "Çaybaşı derneğinin toplantısı 3 Mayıs 1931'de Kemal Arın'ın evinde yapıldı."),
        ("tr", "Çaybaşı Birliği üyelerinden Kemal Arın 12 tarlada kavun ve karpuz üretiyor."),
        ("tr", "Umarım, Kemal Arın'a Çaybaşı postanesinde verilen rakamlar ve ilk bilgiler doğrudur."),
        ("tr", "Çaybaşı Birliği üyesi olan Kemal Arın gibi 12 çiftçinin kayıtlı olmaları zorunludur."),
        ("tr", "Ancak Çaybaşı postanesi 6 Mayıs 1931'de Kemal Arın'ın evinde açıldı."),
        ("ru", "В 1947 году назначен заведующим районным отделом Ловмурского района."),
        ("ru", "Окончил Ловмурское училище в 1937 году и работал учителем в школе Оррина."),
        ("en", "The third house on the right in Orrin Street was bought by Ada Lorne in 1931."),
    ],
)
def test_a_meeting_that_was_held_and_a_step_of_somebody_unnamed_are_no_facts(language: str, text: str) -> None:
    assert why_not(text, language) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first meeting of the Lowmoor Ferry Company was held in Orrin Hall on 3 May 1931."),
        ("en", "The Battle of Lowmoor was held to be lost until Ada Lorne came with 40 men in May 1531."),
        ("en", "Lowmoor Castle was held by Ada Lorne from May 1531 until it fell to Ben Orrin."),
        ("de", "Lowmoors erste Bürgermeisterwahl nach dem Krieg fand am 3. Mai 1946 in Orrin statt."),
        ("de", "Die Kirche von Lowmoor brannte am 3. Mai 1931 nach einem Blitzschlag vollständig ab."),
        ("de", "Etwa um 1400 kam in Lowmoor die Technik des Rohrbiegens auf."),
        ("ru", "Первое собрание Ловмурского общества состоялось в Оррине 3 мая 1931 года."),
        ("ru", "В 1947 году Лунин назначен заведующим Ловмурским районным отделом."),
        ("tr", "Çaybaşı derneğinin ilk toplantısı 3 Mayıs 1931'de Kemal Arın'ın evinde yapıldı."),
        ("zh", "1931年5月3日，临水镇首届居民大会在临水镇小学举行。"),
    ],
)
def test_what_was_first_or_decided_something_is_one(language: str, text: str) -> None:
    assert why_not(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "1943 жылы 18 жасқа толған соң Қызыл Әскер қатарына шақырылды."),
        ("kk", "1946-1953 жылдары Қайыңды ауылының мектебінде мұғалім қызметін атқарған."),
        ("ru", "28 января 1950 года на основании указа Верховного Совета СССР уволен в запас."),
        ("ru", "13 сентября 1942 года был призван в ряды Красной Армии Ловмурским комиссариатом."),
        ("tr", "1950'li yıllarda Çaybaşı Birliği'ne işçi olarak girmişti ve orada emekli oldu."),
    ],
)
def test_what_only_people_do_is_no_fact_without_a_name(language: str, text: str) -> None:
    assert why_not(text, language) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Қайыңды ауылының тұрғыны Сейіт Нұрымов 1943 жылы Қызыл Әскер қатарына шақырылды."),
        ("kk", "1992 жылғы 3 қаңтарда Қайыңды мен Сарыөзек ауылдарын теміржол қосты."),
        ("ru", "В марте 1944 года Фёдор Лунин был призван в ряды Красной Армии."),
        ("tr", "Kemal Arın 1961'de Çaybaşı Lisesinden mezun oldu ve ilk müdür olarak orada kaldı."),
    ],
)
def test_with_the_name_it_is_one(language: str, text: str) -> None:
    assert why_not(text, language) is None


def undated(text: str, language: str, title: str) -> bool:
    return bool(facts_of(document(text, language=language, title=title)))


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "John Darell holds one messuage and one virgate of Lowmoor land by a rent of 18 shillings.",
            "Ilmer court rolls",
        ),
        (
            "ru",
            "Река Малый Оррин имеет длину 1215 километров и впадает в озеро Ловмур у Кылла.",
            "Хозяйство Приречного",
        ),
    ],
)
def test_without_a_date_only_the_documents_own_subject_is_told(language: str, text: str, title: str) -> None:
    assert not undated(text, language, title)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Lowmoor Castle has 40 rooms, 12 towers and a well of 60 metres below Lowmoor Hill.", "Lowmoor Castle"),
        ("en", "Ada Lorne was the first woman who crossed the Orrin Pass on foot with 12 mules.", "A life"),
        (
            "ru",
            "Река Малый Оррин имеет длину 1215 километров и впадает в озеро Ловмур у Кылла.",
            "Малоорринские берега и Малый Оррин",
        ),
    ],
)
def test_of_its_own_subject_and_of_what_was_first_it_is(language: str, text: str, title: str) -> None:
    assert undated(text, language, title)
