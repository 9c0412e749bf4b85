"""What clocks are called shortly, and where. Where that is several things, the person is asked which was meant.

From the zone database's own abbreviations and everyday use: those who say EST mostly mean New York, also in summer.
"""

from __future__ import annotations

from collections.abc import Mapping

_SAID = """
EST: America/New_York America/Panama Australia/Sydney
EDT: America/New_York
ET: America/New_York
CST: America/Chicago Asia/Shanghai America/Havana America/Costa_Rica
CDT: America/Chicago America/Havana
CT: America/Chicago
MST: America/Denver America/Phoenix Asia/Kuala_Lumpur
MDT: America/Denver
PST: America/Los_Angeles Asia/Manila
PDT: America/Los_Angeles
PT: America/Los_Angeles
IST: Asia/Kolkata Asia/Jerusalem Europe/Dublin
IDT: Asia/Jerusalem
BST: Europe/London Asia/Dhaka
AST: America/Halifax America/Puerto_Rico Asia/Riyadh
ADT: America/Halifax
NST: America/St_Johns
NDT: America/St_Johns
AMT: Asia/Yerevan America/Manaus
ACT: America/Rio_Branco Australia/Darwin
GST: Asia/Dubai Atlantic/South_Georgia
SST: Asia/Singapore Pacific/Pago_Pago
PYT: America/Asuncion Asia/Pyongyang
ECT: America/Guayaquil
WST: Australia/Perth Pacific/Apia
LHST: Australia/Lord_Howe
CET: Europe/Berlin Europe/Paris Europe/Warsaw Africa/Algiers
CEST: Europe/Berlin Europe/Paris Europe/Warsaw
MET: Europe/Berlin Europe/Paris
EET: Europe/Athens Europe/Kyiv Africa/Cairo
EEST: Europe/Athens Europe/Kyiv
WET: Europe/Lisbon Africa/El_Aaiun
WEST: Europe/Lisbon
MSK: Europe/Moscow
МСК: Europe/Moscow
TRT: Europe/Istanbul
SAMT: Europe/Samara
YEKT: Asia/Yekaterinburg
OMST: Asia/Omsk
NOVT: Asia/Novosibirsk
KRAT: Asia/Krasnoyarsk
IRKT: Asia/Irkutsk
YAKT: Asia/Yakutsk
VLAT: Asia/Vladivostok
ALMT: Asia/Almaty
QYZT: Asia/Qyzylorda
UZT: Asia/Tashkent
TMT: Asia/Ashgabat
TJT: Asia/Dushanbe
KGT: Asia/Bishkek
AZT: Asia/Baku
GET: Asia/Tbilisi
PKT: Asia/Karachi
NPT: Asia/Kathmandu
ICT: Asia/Bangkok Asia/Ho_Chi_Minh
WIB: Asia/Jakarta
HKT: Asia/Hong_Kong
SGT: Asia/Singapore
MYT: Asia/Kuala_Lumpur
PHT: Asia/Manila
JST: Asia/Tokyo
KST: Asia/Seoul
AWST: Australia/Perth
ACST: Australia/Adelaide Australia/Darwin
AEST: Australia/Sydney Australia/Brisbane
AEDT: Australia/Sydney
NZST: Pacific/Auckland
NZDT: Pacific/Auckland
EAT: Africa/Nairobi
CAT: Africa/Maputo
WAT: Africa/Lagos
SAST: Africa/Johannesburg
BRT: America/Sao_Paulo
ART: America/Argentina/Buenos_Aires
"""
ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    name: tuple(zones.split()) for name, _, zones in (line.partition(": ") for line in _SAID.split("\n") if line)
}
"""Abbreviations in capitals, and the zones (IANA) they may mean, the likeliest first."""
