"""What the bot says: a YAML of templates per language, and what renders them, escaped and within Telegram's limits."""

from responses.message import Button, Message
from responses.quizzes import Quiz, quiz_of
from responses.replies import Replies
from responses.texts import choose, languages

__all__ = ["Button", "Message", "Quiz", "Replies", "choose", "languages", "quiz_of"]
