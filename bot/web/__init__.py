"""What the bot serves over HTTP: Telegram's webhook, and its health and figures for whoever runs it."""
