"""Versions, models, standards, prices, sizes, pages and telephone numbers that look like years."""

from __future__ import annotations

import pytest

from index.dates import find_dates

TOLD = [
    ("en", "The library requires Python 3.11 and Ubuntu 22.04.", []),
    ("en", "Our server ran Windows 2000 and later Office 2013.", []),
    ("en", "Certified to ISO 9001 and EN 1090 since 2014.", ["2014"]),
    ("en", "We cycled along Route 1905 and Highway 2010.", []),
    ("en", "See page 1850, lines 1200-1250.", []),
    ("en", "The Boeing 2707 and the Nikon D1900 were never sold.", []),
    ("en", "A Ford Model 1932 costs $1999 or 1,850 euros.", []),
    ("en", "Paper of 1890 x 1200 mm, screens of 1920×1080 and 2048 by 1536 pixels.", []),
    ("en", "Dial 020 1946 0958 or text 1922.", []),
    ("en", "The ACME 2000 vacuum cleaner needs bag type 1987.", []),
    ("en", "Upgrade to Java 1.8.0, SQL Server 2019 and Visual Studio 2022.", []),
    ("en", "Invoice 2024-0117 and order 1998/77 are open.", []),
    ("en", "In 2004 the shop moved to unit 2004.", ["2004"]),
    ("ru", "Сервер работает на Windows 2000 и Ubuntu 22.04.", []),
    ("ru", "Предприятие сертифицировано по ISO 9001 с 2014 года.", ["2014"]),
    ("ru", "Смотрите страницу 1850, ГОСТ 1978 и СНиП 2003.", []),
    ("ru", "Автомобиль Волга 2410 стоил 1990 рублей.", []),
    ("ru", "Экран 1920×1080, лист 1890 на 1200 мм.", []),
    ("kk", "Сервер Windows 2000 жүйесінде жұмыс істейді.", []),
    ("kk", "Бағасы 1990 теңге, беті 1850.", []),
    ("zh", "服务器运行Windows 2000和Office 2013。", []),
    ("zh", "屏幕分辨率为1920×1080，价格1999元。", []),
    ("zh", "公司于2014年通过ISO 9001认证。", ["2014"]),
    ("tr", "Sunucu Windows 2000 ile çalışıyor, ekran 1920x1080.", []),
    ("tr", "Firma 2014 yılında ISO 9001 belgesi aldı.", ["2014"]),
    ("tr", "Fiyatı 1990 lira, sayfa 1850.", []),
    ("de", "Der Server läuft mit Windows 2000 und Python 3.11.", []),
    ("de", "Der Betrieb ist seit 2014 nach ISO 9001 zertifiziert.", ["2014"]),
    ("fr", "La norme ISO 9001, page 1850, coûte 1990 euros.", []),
    ("es", "El Windows 2000 costaba 1990 pesetas.", []),
    ("en", "The laptop has 2048 MB of memory and a 1600x900 screen.", []),
    ("en", "The panel measures 1800 by 1200 mm.", []),
    ("en", "The museum grew by 1900 to three halls.", ["1900"]),
    ("en", "Call 0800 1838 or write to PO Box 1920, Springfield 62704-1922.", []),
    ("en", "Set the oven to 200 and bake 1500 g of dough.", []),
    ("en", "CVE-2021-44228 and KB 2034 were closed; see #1999.", []),
    ("en", "The price rose from £1,850 to £1990 within a week.", []),
    ("en", "Tank capacity: 1950 l; pressure: 2000 hPa.", []),
    ("en", "Part no. 1956-A fits the Opel 1900 and the Peugeot 2008.", []),
    ("en", "Release 2019.2 and Ubuntu 18.04 LTS are supported until 2028.", ["2028"]),
    ("en", "The regulation (EC) No 1907/2006 applies.", []),
    ("en", "Directive 2014/24/EU was implemented in 2016.", ["2016"]),
    ("ru", "Панель 1800×1200 мм, насос ЭЦВ 2000, телефон 2-19-45.", []),
    ("ru", "Регламент № 1907/2006 действует, приказ 1945-р отменён.", []),
    ("ru", "Музей вырос к 1900 году.", ["1900"]),
    ("kk", "Экран 1920х1080, құны 1850 доллар.", []),
    ("zh", "型号2000的水泵，尺寸1800×1200毫米。", []),
    ("zh", "邮编2010，房间1905。", []),
    ("tr", "Panel 1800 x 1200 mm, telefon 0212 1905 33.", []),
    ("tr", "1907/2006 sayılı yönetmelik yürürlükte.", []),
    ("de", "Die 1000-jährige Linde steht am Bach.", []),
    ("en", "The 1500-ton ship lay at the quay.", []),
    ("ru", "В 1941-м году мост взорвали, 1500-тонный пароход ушёл.", ["1941"]),
]


@pytest.mark.parametrize(("language", "sentence", "values"), TOLD)
def test_only_what_dates_is_a_date(language: str, sentence: str, values: list[str]) -> None:
    assert [mention.value for mention in find_dates(sentence, language)] == values
