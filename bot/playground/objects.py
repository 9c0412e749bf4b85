"""The stand-in's records as the JSON objects of the Bot API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.model import Bot, Chat, Entity, Keyboard, Media, Member, Message, Person, Service, StoredFile
from bot.playground.polls import poll_object

Json = dict[str, Any]
Find = Callable[[Message], Message | None]


def person_object(person: Person) -> Json:
    """A User of the Bot API."""
    found: Json = {"id": person.id, "is_bot": person.is_bot, "first_name": person.first_name}
    for name in ("last_name", "username", "language_code"):
        if value := getattr(person, name):
            found[name] = value
    return found


def bot_object(bot: Bot) -> Json:
    """The User that getMe gives."""
    return person_object(bot.person) | {
        "can_join_groups": bot.can_join_groups,
        "can_read_all_group_messages": not bot.privacy,
        "supports_inline_queries": bot.inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def chat_object(chat: Chat) -> Json:
    """A Chat of the Bot API."""
    found: Json = {"id": chat.id, "type": chat.type}
    for name in ("title", "username", "first_name", "last_name", "is_forum"):
        if value := getattr(chat, name):
            found[name] = value
    return found


def member_object(member: Member) -> Json:
    """A ChatMember of the Bot API."""
    found: Json = {"user": person_object(member.person), "status": member.status}
    if member.status == "creator":
        return found | {"is_anonymous": False}
    if member.status == "administrator":
        rights = dict.fromkeys(_ADMINISTRATOR_RIGHTS, True)
        rights |= {"can_pin_messages": member.can_pin, "can_delete_messages": member.can_delete}
        return found | rights | {"can_be_edited": False, "is_anonymous": False, "can_promote_members": False}
    if member.status == "restricted":
        return found | dict.fromkeys(_MEMBER_RIGHTS, member.can_send) | {"is_member": True, "until_date": 0}
    return found | {"until_date": 0} if member.status == "kicked" else found


_ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_post_messages",
    "can_edit_messages",
)
_MEMBER_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_react_to_messages",
    "can_edit_tag",
)


def entity_object(entity: Entity) -> Json:
    """A MessageEntity of the Bot API."""
    found: Json = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    for name in ("url", "language", "custom_emoji_id", "unix_time", "date_time_format"):
        if value := getattr(entity, name):
            found[name] = value
    if entity.person:
        found["user"] = person_object(entity.person)
    return found


def keyboard_object(keyboard: Keyboard) -> Json:
    """An InlineKeyboardMarkup of the Bot API."""
    return {
        "inline_keyboard": [
            [{"text": b.text, b.action: b.value} | ({"style": b.style} if b.style else {}) for b in row]
            for row in keyboard
        ]
    }


def file_object(stored: StoredFile) -> Json:
    """A File of the Bot API, without its path."""
    return {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}


def media_object(media: Media) -> Json:
    """The fields of a Message that a photo or file takes."""
    if media.kind == "document":
        return {"document": file_object(media.file) | {"file_name": media.file.name, "mime_type": media.file.mime_type}}
    found: Json = {"photo": [file_object(media.file) | {"width": media.file.width, "height": media.file.height}]}
    if media.caption_above:
        found["show_caption_above_media"] = True
    if media.spoiler:
        found["has_media_spoiler"] = True
    return found


def wordless_object(message: Message) -> Json:
    """The field of a voice message or a sticker; its file can't be fetched."""
    file = {"file_id": f"{message.wordless}-{message.id}", "file_unique_id": f"{message.wordless}{message.id}"}
    if message.wordless == "voice":
        return {"voice": file | {"duration": 3, "mime_type": "audio/ogg"}}
    drawn = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👋"}
    return {"sticker": file | drawn}


def origin_object(origin: Person | Chat, date: int) -> Json:
    """A MessageOrigin of the Bot API."""
    if isinstance(origin, Person):
        return {"type": "user", "date": date, "sender_user": person_object(origin)}
    return {"type": "chat", "date": date, "sender_chat": chat_object(origin)}


def service_object(service: Service) -> Json:
    """The fields of a Message that tells of a change in the chat."""
    people = [person_object(person) for person in service.people]
    match service.kind:
        case "new_chat_members":
            return {"new_chat_members": people}
        case "left_chat_member":
            return {"left_chat_member": people[0]}
        case "migrate_to_chat_id" | "migrate_from_chat_id":
            return {service.kind: service.number}
        case "new_chat_title":
            return {"new_chat_title": service.text}
        case "forum_topic_created":
            return {"forum_topic_created": {"name": service.text, "icon_color": service.number}}
        case "forum_topic_closed" | "forum_topic_reopened":
            return {service.kind: {}}
        case _:
            return {service.kind: True}


def reaction_object(message: Message, person: Person, before: str, after: str, date: int) -> Json:
    """The MessageReactionUpdated object."""
    old, new = ([{"type": "emoji", "emoji": emoji}] if emoji else [] for emoji in (before, after))
    return {
        "chat": chat_object(message.chat), "message_id": message.id, "user": person_object(person), "date": date,
        "old_reaction": old, "new_reaction": new,
    }  # fmt: skip


def message_object(message: Message, find: Find | None = None) -> Json:
    """The Message object; `find` gives the message replied to or pinned, which is shown without its own reply."""
    found: Json = {"message_id": message.id, "date": message.date, "chat": chat_object(message.chat)}
    if message.sender:
        found["from"] = person_object(message.sender)
    if message.sender_chat:
        found["sender_chat"] = chat_object(message.sender_chat)
    if message.thread:
        found["message_thread_id"] = message.thread
    if message.in_topic:
        found["is_topic_message"] = True
    if message.edited:
        found["edit_date"] = message.edited
    if message.protected:
        found["has_protected_content"] = True
    target = find(message) if find else None
    if message.service and message.service.kind == "pinned_message":
        if target:
            found["pinned_message"] = message_object(target)
        return found
    if target:
        found["reply_to_message"] = message_object(target)
    if message.service:
        return found | service_object(message.service)
    return found | _content(message)


def _content(message: Message) -> Json:
    found: Json = {}
    if message.media:
        found |= media_object(message.media)
    if message.poll:
        found["poll"] = poll_object(message.poll)
    if message.wordless:
        found |= wordless_object(message)
    if message.via:
        found["via_bot"] = person_object(message.via)
    if message.origin:
        found["forward_origin"] = origin_object(message.origin, message.date)
    words = ("caption", "caption_entities") if message.media else ("text", "entities")
    if message.text:
        found[words[0]] = message.text
    if message.entities:
        found[words[1]] = [entity_object(entity) for entity in message.entities]
    if not message.preview:
        found["link_preview_options"] = {"is_disabled": True}
    if message.keyboard:
        found["reply_markup"] = keyboard_object(message.keyboard)
    return found
