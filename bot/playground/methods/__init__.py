"""The Bot API's methods, by subject; importing this package registers them all."""

from bot.playground.methods import chats, edits, media, messages, polls, profile, receiving

__all__ = ["chats", "edits", "media", "messages", "polls", "profile", "receiving"]
