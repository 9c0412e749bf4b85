"""What Telegram sends us, from its arrival to its handling: read one by one, kept, handled in order."""
