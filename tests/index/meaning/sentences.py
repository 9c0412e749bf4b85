"""Sentences in five languages, each said twice in other words: who is whose neighbour is plain."""

PAIRS = [
    ("The port of Orlen was opened in 1931.", "Ships have called at Orlen's harbour since 1931."),
    ("Norland exports wheat and barley.", "Grain is what Norland sells abroad."),
    ("The bridge collapsed after heavy rain.", "Downpours brought the bridge down."),
    ("Железная дорога соединяет два города.", "Между двумя городами ходят поезда."),
    ("Президент подписал закон о воде.", "Главой государства утверждён закон о водных ресурсах."),
    ("Қала халқы бір миллионға жетті.", "Қалада бір миллион адам тұрады."),
    ("Мектеп жаңа ғимаратқа көшті.", "Оқушылар жаңа мектеп үйіне ауысты."),
    ("奥尔伦港于1931年开放。", "1931年，奥尔伦的港口投入使用。"),
    ("这座博物馆每周一闭馆。", "星期一博物馆不开门。"),
    ("Köprü şiddetli yağmurdan sonra çöktü.", "Sağanak yağışlar köprünün yıkılmasına yol açtı."),
    ("Müze pazartesi günleri kapalıdır.", "Pazartesileri müzeye girilemez."),
]
TEXTS = [text for pair in PAIRS for text in pair]
