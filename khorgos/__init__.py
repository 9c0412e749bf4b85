"""Khorgos: a Telegram bot that answers from a folder of documents, verbatim and with sources."""

__version__ = "0.1.0"
