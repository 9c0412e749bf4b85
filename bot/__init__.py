"""Telegram: settings, application, handlers, daily posts, stored state, web, command line."""

import os

os.environ.setdefault(
    "PTB_TIMEDELTA", "1"
)  # durations from python-telegram-bot as timedelta, as its next version has them
