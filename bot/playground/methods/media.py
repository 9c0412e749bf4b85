"""Photos, documents, and getting files back. https://core.telegram.org/bots/api#sendphoto"""

from __future__ import annotations

from typing import Any, Literal

from bot.playground.calls import Call, method
from bot.playground.errors import bad_request
from bot.playground.files import MAX_DOWNLOAD
from bot.playground.model import Media, StoredFile
from bot.playground.objects import file_object
from bot.playground.sending import checked_caption, place, send

Kind = Literal["photo", "document"]


@method("sendPhoto")
async def send_photo(call: Call) -> Any:
    """Bot API sendPhoto."""
    to = place(call, "photos")
    media = Media(
        "photo",
        uploaded(call, "photo", "photo"),
        caption_above=call.parameters.flag("show_caption_above_media"),
        spoiler=call.parameters.flag("has_spoiler"),
    )
    return send(call, to, checked_caption(call), media)


@method("sendDocument")
async def send_document(call: Call) -> Any:
    """Bot API sendDocument."""
    to = place(call, "documents")
    media = Media("document", uploaded(call, "document", "document"))
    return send(call, to, checked_caption(call), media)


def uploaded(call: Call, name: str, kind: Kind) -> StoredFile:
    """The file of a parameter: uploaded with it, attached under another name, or known by its file id."""
    p = call.parameters
    return file_of(call, p.text(name), kind, under=name)


def file_of(call: Call, given: str, kind: Kind, under: str = "") -> StoredFile:
    """The file that a call uploads or names by id; ApiError where it is neither."""
    attached = given.removeprefix("attach://") if given.startswith("attach://") else under
    if upload := call.parameters.uploads.get(attached):
        return call.world.files.add(upload.name, upload.content, upload.mime_type, kind=kind)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    if found := call.world.files.find(given):
        if bool(found.width) != (kind == "photo"):
            found_kind = "Photo" if found.width else "Document"
            raise bad_request(f"can't use file of type {found_kind} as {kind.capitalize()}")
        return found
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    raise bad_request("wrong file identifier/HTTP URL specified")


@method("getFile")
async def get_file(call: Call) -> Any:
    """Bot API getFile."""
    found = call.world.files.find(call.parameters.text("file_id"))
    if found is None:
        raise bad_request("invalid file_id")
    if len(found.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return file_object(found) | {"file_path": found.path}
