"""What the bot says: one YAML of templates per language, and what renders them, escaped and within Telegram's limits."""
