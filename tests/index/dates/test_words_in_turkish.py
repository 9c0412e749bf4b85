"""Every month, season, number and word of order by which Turkish texts tell their dates."""

from __future__ import annotations

import pytest

from index.dates import find_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Köprü 4 Ocak 1931'de açıldı.", ["1931-01-04"]),
        ("Köprü Ocak 1931'de açıldı.", ["1931-01"]),
        ("Köprü 4 Şubat 1931'de açıldı.", ["1931-02-04"]),
        ("Köprü Şubat 1931'de açıldı.", ["1931-02"]),
        ("Köprü 4 Mart 1931'de açıldı.", ["1931-03-04"]),
        ("Köprü Mart 1931'de açıldı.", ["1931-03"]),
        ("Köprü 4 Nisan 1931'de açıldı.", ["1931-04-04"]),
        ("Köprü Nisan 1931'de açıldı.", ["1931-04"]),
        ("Köprü 4 Mayıs 1931'de açıldı.", ["1931-05-04"]),
        ("Köprü Mayıs 1931'de açıldı.", ["1931-05"]),
        ("Köprü 4 Haziran 1931'de açıldı.", ["1931-06-04"]),
        ("Köprü Haziran 1931'de açıldı.", ["1931-06"]),
        ("Köprü 4 Temmuz 1931'de açıldı.", ["1931-07-04"]),
        ("Köprü Temmuz 1931'de açıldı.", ["1931-07"]),
        ("Köprü 4 Ağustos 1931'de açıldı.", ["1931-08-04"]),
        ("Köprü Ağustos 1931'de açıldı.", ["1931-08"]),
        ("Köprü 4 Eylül 1931'de açıldı.", ["1931-09-04"]),
        ("Köprü Eylül 1931'de açıldı.", ["1931-09"]),
        ("Köprü 4 Ekim 1931'de açıldı.", ["1931-10-04"]),
        ("Köprü Ekim 1931'de açıldı.", ["1931-10"]),
        ("Köprü 4 Kasım 1931'de açıldı.", ["1931-11-04"]),
        ("Köprü Kasım 1931'de açıldı.", ["1931-11"]),
        ("Köprü 4 Aralık 1931'de açıldı.", ["1931-12-04"]),
        ("Köprü Aralık 1931'de açıldı.", ["1931-12"]),
        ("1931 ilkbaharında", ["1931-21"]),
        ("1931 yazında", ["1931-22"]),
        ("1931 sonbaharında", ["1931-23"]),
        ("1931 kışında", ["1931-24"]),
        ("on beşinci yüzyılda", ["14XX"]),
        ("on altıncı yüzyılda", ["15XX"]),
        ("on yedinci yüzyılda", ["16XX"]),
        ("on sekizinci yüzyılda", ["17XX"]),
        ("on dokuzuncu yüzyılda", ["18XX"]),
        ("yirminci yüzyılda", ["19XX"]),
        ("yirmi birinci yüzyılda", ["20XX"]),
        ("Değirmen 1871'de yapıldı. İki yıl sonra yandı.", ["1871", "1873"]),
        ("Değirmen 1871'de yapıldı. Üç yıl sonra yandı.", ["1871", "1874"]),
        ("Değirmen 1871'de yapıldı. Dört yıl sonra yandı.", ["1871", "1875"]),
        ("Değirmen 1871'de yapıldı. Beş yıl sonra yandı.", ["1871", "1876"]),
        ("Değirmen 1871'de yapıldı. Altı yıl sonra yandı.", ["1871", "1877"]),
        ("Değirmen 1871'de yapıldı. Yedi yıl sonra yandı.", ["1871", "1878"]),
        ("Değirmen 1871'de yapıldı. Sekiz yıl sonra yandı.", ["1871", "1879"]),
        ("Değirmen 1871'de yapıldı. Dokuz yıl sonra yandı.", ["1871", "1880"]),
        ("Değirmen 1871'de yapıldı. On yıl sonra yandı.", ["1871", "1881"]),
        ("Değirmen 1871'de yapıldı. Yirmi yıl sonra yandı.", ["1871", "1891"]),
        ("Değirmen 1871'de yapıldı. Otuz yıl sonra yandı.", ["1871", "1901"]),
        ("Değirmen 1871'de yapıldı. O aynı yıl yandı.", ["1871", "1871"]),
        ("Değirmen 1871'de yapıldı. O ertesi yıl yandı.", ["1871", "1872"]),
        ("Değirmen 1871'de yapıldı. O önceki yıl yandı.", ["1871", "1870"]),
        ("Değirmen 4 Mayıs 1871'de açıldı. O ertesi gün yandı.", ["1871-05-04", "1871-05-05"]),
        ("Değirmen 4 Mayıs 1871'de açıldı. O iki gün sonra yandı.", ["1871-05-04", "1871-05-06"]),
        ("MÖ 36 yılında", ["-0035"]),
        ("milattan önce 36 yılında", ["-0035"]),
        ("MS 36 yılında", ["0036"]),
        ("1904'ten 1907'ye kadar", ["1904/1907"]),
        ("1904-1907 yılları arasında", ["1904/1907"]),
        ("1904 ile 1907 arasında", ["1904/1907"]),
        ("4-7 Mayıs 1931", ["1931-05-04/1931-05-07"]),
    ],
)
def test_a_word_of_a_date_has_its_value(text: str, dates: list[str]) -> None:
    assert [found.edtf for found in find_dates(text, language="tr")] == dates
