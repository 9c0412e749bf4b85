"""Telegram: settings, application, handlers, daily posts, stored state, web, command line."""
