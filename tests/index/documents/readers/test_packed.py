"""Archives of XML: what is in them, and what is wrong with those that can't be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from index.documents.readers import packed
from index.documents.readers.packed import Package, attribute, child, local
from index.errors import DocumentError


def archive(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return out.getvalue()


def why(data: bytes, part: str = "a.xml") -> str:
    with pytest.raises(DocumentError) as caught, Package(data, ".docx") as package:
        package.tree(part)
    return caught.value.why.code


def test_parts_are_read_by_name_and_as_elements() -> None:
    data = archive({"a.xml": b'<n:a xmlns:n="x" n:k="v"><n:b><n:c/></n:b></n:a>', "b.bin": b"\0\1"})
    with Package(data, ".docx") as package:
        assert package.names == {"a.xml", "b.bin"}
        assert package.read("b.bin") == b"\0\1"
        root = package.tree("a.xml")
    assert (local(root), attribute(root, "k"), attribute(root, "x")) == ("a", "v", None)
    inner = child(root, "b", "c")
    assert inner is not None
    assert local(inner) == "c"
    assert child(root, "c") is child(root, "b", "x", "c") is child(None, "b") is None


def test_comments_and_instructions_have_no_name() -> None:
    with Package(archive({"a.xml": b"<a><!-- said --><?do it?><b/></a>"}), ".docx") as package:
        assert [local(element) for element in package.tree("a.xml")] == ["b"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "encrypted_or_old"),
        (b"", "damaged"),
        (b"The mill burnt.", "damaged"),
        (archive({"a.xml": b"<a/>"})[:-30], "damaged"),
        (archive({"b.xml": b"<a/>"}), "damaged"),
        (archive({"a.xml": b"<a>"}), "damaged"),
        (archive({"a.xml": b""}), "damaged"),
    ],
    ids=["old or encrypted", "empty", "no archive", "cut off", "part is missing", "part is cut off", "part is empty"],
)
def test_what_is_wrong_is_said(data: bytes, code: str) -> None:
    assert why(data) == code


def test_a_part_whose_bytes_were_changed_is_damage() -> None:
    data = bytearray(archive({"a.xml": b"<a>" + b"mill" * 50 + b"</a>"}, zipfile.ZIP_STORED))
    data[data.index(b"mill")] ^= 1
    assert why(bytes(data)) == "damaged"


def test_a_part_with_a_password_is_told_as_such() -> None:
    data = bytearray(archive({"a.xml": b"<a/>"}, zipfile.ZIP_STORED))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1
    assert why(bytes(data)) == "encrypted"


def test_a_part_beyond_all_measure_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST_PART", 1000)
    assert why(archive({"a.xml": b"<a>" + b"m" * 2000 + b"</a>"})) == "part_too_large"


def test_entities_are_neither_unfolded_nor_fetched() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "mill"><!ENTITY f SYSTEM "file:///etc/hostname">]><a>&x;&f;</a>'
    with Package(archive({"a.xml": bomb}), ".docx") as package:
        assert "".join(package.tree("a.xml").itertext(tag="a")) == ""


def test_a_part_that_the_text_can_do_without_may_be_missing_or_damaged() -> None:
    with Package(archive({"a.xml": b"<a>", "b.xml": b"<b/>"}), ".docx") as package:
        assert package.tree_if_there("a.xml") is package.tree_if_there("c.xml") is None
        assert package.tree_if_there("b.xml") is not None
