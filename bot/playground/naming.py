"""What the demo's groups and topics are called: people who speak Kazakh don't call their group 'Study group'."""

from __future__ import annotations

from dataclasses import replace

from bot.playground.feed import Change
from bot.playground.state import ChatState
from bot.playground.words import words
from bot.playground.world import World


def name_places(world: World, language: str) -> None:
    """Call whatever has one of the page's words for a name by that word of this language (an IETF tag)."""
    _, said = words(language.partition("-")[0])
    for state in world.chats.values():
        if not state.named:
            continue
        state.chat = replace(state.chat, title=str(said[state.named]))
        for number, topic in state.topics.items():
            if topic.named:
                state.topics[number] = replace(topic, name=str(said[topic.named]))
        _tell_in_messages(state)
        world.feed.publish(Change("chat", state.chat.id))


def _tell_in_messages(state: ChatState) -> None:
    """The messages that stand in a chat have its new name, and those that began a topic that topic's."""
    for number, message in state.messages.items():
        service, topic = message.service, state.topics.get(number)
        if service and topic and service.kind == "forum_topic_created":
            service = replace(service, text=topic.name)
        state.messages[number] = replace(message, chat=state.chat, service=service)
