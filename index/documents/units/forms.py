"""The fixed forms: what of our own stands between the pieces of a document that are shown in one line.

A document sets items and cells apart by its layout; in a message only signs can. These are all there are, and the tests
of the verbatim promise know them: between two of them every character is the document's.

- ITEMS between the items of a list and the rows of a table: 'flour • salt'
- CELLS between the cells of a row, HEAD behind the head of a column: 'Service: Perm · Men: €70'
- SKIPPED behind the head of a unit of which a later sentence is shown: 'Ada: … The boat leaks.'; and behind what
  announces a list of which a later item is
"""

from __future__ import annotations

ITEMS = " • "
CELLS = " · "
HEAD = ": "
SKIPPED = " … "
