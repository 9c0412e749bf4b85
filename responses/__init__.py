"""What the bot says: a YAML of templates per language, and what renders them, escaped and within Telegram's limits."""

from responses.labels import language_of_labels
from responses.message import Button, Listing, Message, is_whole, with_numbers
from responses.quizzes import Quiz, quiz_of
from responses.replies import Replies
from responses.texts import choose, languages

__all__ = [
    "Button",
    "Listing",
    "Message",
    "Quiz",
    "Replies",
    "choose",
    "is_whole",
    "language_of_labels",
    "languages",
    "quiz_of",
    "with_numbers",
]
