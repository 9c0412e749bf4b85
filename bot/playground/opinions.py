"""What people think of messages: reactions to them, answers to polls."""

from __future__ import annotations

from dataclasses import replace

from bot.playground import objects
from bot.playground.model import Message, Person
from bot.playground.places import Places
from bot.playground.polls import Poll, poll_object


class Opinions(Places):
    """The world as far as it is asked what it thinks."""

    async def react(self, message: Message, person: Person, emoji: str = "") -> None:
        """Put a person's reaction to a message, in the place of the one they had; none takes it off.

        Of those in groups Telegram tells a bot that is an administrator there, and no bot of its own.
        """
        state = self.state(message.chat)
        now = state.messages[message.id]
        before = dict(now.liked)
        after = {number: given for number, given in before.items() if number != person.id}
        if emoji:
            after[person.id] = emoji
        self.put(replace(now, liked=tuple(after.items())))
        if state.chat.type == "private" or state.member(self.bot.person).is_administrator:
            self.updates.add("message_reaction", objects.reaction_object(
                now, person, before.get(person.id, ""), emoji, self.timestamp()
            ))  # fmt: skip

    async def vote(self, message: Message, person: Person, option: int) -> Poll:
        """Answer a poll: the bot hears of the count, and of the person where the poll isn't anonymous.

        ValueError where there is no poll, no such option, or the quiz has this person's answer.
        """
        current = self.state(message.chat).messages[message.id]
        if current.poll is None:
            raise ValueError("there is no poll in this message")
        poll = current.poll.with_vote(person.id, option)
        self.put(replace(current, poll=poll))
        self.updates.add("poll", poll_object(poll))
        if not poll.anonymous:
            answer = {"poll_id": str(poll.id), "user": objects.person_object(person), "option_ids": [option]}
            self.updates.add("poll_answer", answer | {"option_persistent_ids": [str(option)]})
        return poll
