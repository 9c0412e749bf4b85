"""What was said: subtitles with their times, a chat that Telegram exported, and metadata beside a file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from index.build import build
from index.documents import load
from index.errors import DocumentError
from index.library import Library
from tests.index.documents.readers.scene import assert_verbatim, places, read, texts

SRT = """1
00:00:01,000 --> 00:00:03,500
The first ferry crossed
the lake in <i>1871</i>.

2
00:00:03,600 --> 00:00:05,000
It carried forty people.

3
00:12:05,200 --> 00:12:08,000
[music]

4
00:12:09,000 --> 00:12:12,000
The ferry sank in a storm.
"""


def test_subtitles_are_cited_by_their_time(tmp_path: Path) -> None:
    document = read(tmp_path, "The ferry.en.srt", SRT)
    assert [(passage.place, passage.text) for passage in document.body] == [
        ("00:00:01", "The first ferry crossed the lake in 1871. It carried forty people."),
        ("00:12:09", "The ferry sank in a storm."),
    ]
    assert (document.source.title, document.source.language) == ("The ferry", "en")
    assert_verbatim(
        document, SRT.replace("<i>", "").replace("</i>", "").replace("\n2\n00:00:03,600 --> 00:00:05,000", "")
    )


def test_voices_are_named_and_comments_left_out(tmp_path: Path) -> None:
    vtt = (
        "WEBVTT - a talk\n\nNOTE nobody sees this\n\nSTYLE\n::cue { color: red }\n\n"
        "00:01.000 --> 00:04.000 align:left\n<v Ada Brook>The dam was built in 1931.</v>\n\n"
        "id2\n00:05.000 --> 00:07.000\n<v Sam>By whom &amp; why?\n"
    )
    assert texts(read(tmp_path, "a.vtt", vtt)) == ["Ada Brook: The dam was built in 1931.", "Sam: By whom & why?"]


def test_captions_that_roll_up_say_each_line_once(tmp_path: Path) -> None:
    vtt = (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nthe dam was built\n\n"
        "00:00:02.000 --> 00:00:03.000\nthe dam was built\nin the summer of 1931\n\n"
        "00:00:03.000 --> 00:00:04.000\nin the summer of 1931\nby two brothers\n"
    )
    assert texts(read(tmp_path, "a.vtt", vtt)) == ["the dam was built in the summer of 1931 by two brothers"]


def test_a_file_without_cues_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="has no cues with text"):
        read(tmp_path, "a.srt", "Just some words.")


CHAT = {
    "name": "Allotment friends",
    "type": "private_supergroup",
    "messages": [
        {"id": 1, "type": "service", "date": "2023-05-01T09:00:00", "action": "create_group"},
        {"id": 2, "type": "message", "date": "2023-05-01T12:00:05", "from": "Ada", "text": "When does the gate open?"},
        {
            "id": 3,
            "type": "message",
            "date": "2023-05-01T12:03:00",
            "from": "Sam",
            "reply_to_message_id": 2,
            "text": ["At six, says the ", {"type": "link", "text": "notice"}, "."],
        },
        {"id": 4, "type": "message", "date": "2023-05-02T08:00:00", "from": "Ada", "text": "", "photo": "a.jpg"},
    ],
}


def test_a_chat_is_read_only_where_the_operator_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"write 'telegram: true' into result\.yaml beside it"):
        read(tmp_path, "result.json", json.dumps(CHAT))
    (tmp_path / "result.yaml").write_text("telegram: yes\n")
    assert read(tmp_path, "result.json", json.dumps(CHAT)).body


def test_a_chat_says_who_wrote_when_and_what_was_asked(tmp_path: Path) -> None:
    (tmp_path / "result.yaml").write_text("telegram: true\ntitle: The allotments\n")
    document = read(tmp_path, "result.json", json.dumps(CHAT))
    assert document.source.title == "The allotments"
    assert places(document) == ["2023-05-01 12:00", "2023-05-01 12:03"]
    answer = document.body[1]
    assert "At six, says the notice." in answer.text
    assert answer.section == ("When does the gate open?",)
    assert document.remarks[0].code == "chat"


@pytest.mark.parametrize("content", ["[1, 2]", '{"a": 1}', "{", '{"chats": {"list": []}}'])
def test_json_that_is_no_chat_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.yaml").write_text("telegram: true\n")
    with pytest.raises(DocumentError, match=r"is no (?:Telegram export|export of one chat)"):
        read(tmp_path, "a.json", content)


BESIDE = "title: The mill book\nauthor: Ida Berg\ndate: 1931-04-02\nurl: https://mill.example/book\nlang: Turkish\n"


def test_a_file_beside_a_document_says_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "mill.yaml").write_text(BESIDE)
    source = read(tmp_path, "mill.txt", "The Mill\n\nThe mill has stood by the river for ages.\n").source
    assert (source.title, source.author, source.published) == ("The mill book", "Ida Berg", "1931-04-02")
    assert (source.address, source.language) == ("https://mill.example/book", "tr")


def test_a_file_beside_a_document_that_is_no_list_of_keys_is_named(tmp_path: Path) -> None:
    (tmp_path / "mill.yaml").write_text("just words\n")
    with pytest.raises(DocumentError, match=r"the file beside it, mill\.yaml, is not a list of keys"):
        read(tmp_path, "mill.txt", "The mill has stood by the river for ages.\n")


def test_the_document_is_read_again_when_the_file_beside_it_changes(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "mill.txt").write_text("The mill has stood by the river for ages.\n")
    for number, title in enumerate([None, "A", "B"]):
        if title:
            (folder / "mill.yaml").write_text(f"title: The mill book, part {title}\n")
            os.utime(folder / "mill.yaml", ns=(number * 10**12, number * 10**12))
        report = build(folder, tmp_path / "data")
        assert report.skipped == ()
        [source] = Library.open(folder, tmp_path / "data").sources()
        assert title is None or source.title == f"The mill book, part {title}"
    assert load(folder / "mill.txt", folder).source.title == "The mill book, part B"
