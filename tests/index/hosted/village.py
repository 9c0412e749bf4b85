"""The documents of a village: a mill in two languages, a bridge, and a ferry that may be added."""

from __future__ import annotations

from pathlib import Path

MILL = """---
id: mill
title: The mill of Orlen
language: en
author: Ivo Marten
---

The mill of Orlen was built in 1931 by the engineer Ada Lind. The mill of Orlen burned down on 4 May 1954.

Flour was ground there for {years} years. Its owner, Petra Hahn, sold it to the town for 900 crowns.
"""
MILL_IN_RUSSIAN = """---
id: mill
title: Мельница Орлена
language: ru
---

Мельница Орлена была построена в 1931 году инженером Адой Линд. Мельница Орлена сгорела 4 мая 1954 года.
"""
BRIDGE = """---
title: The bridge
language: en
---

The bridge over the Vesna is 340 metres long and was opened on 2 June 1961. It's the town's "new bridge" \\ O'Dell's.

# Repairs

The bridge was closed for repairs in 1988, when its piers were strengthened by divers.
"""
FERRY = """---
title: The ferry
language: en
---

The ferry across the Vesna carried 40 people at a time until 1961. The ferry was run by the brothers Kolm.
"""


def laid_out(folder: Path) -> Path:
    """Write the mill and the bridge into a folder that may not exist yet."""
    write(folder, "en/mill.md", MILL.format(years=23))
    write(folder, "ru/mill.md", MILL_IN_RUSSIAN)
    write(folder, "bridge.md", BRIDGE)
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True, parents=True)
    (folder / name).write_text(text, encoding="utf-8")
