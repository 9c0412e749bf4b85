"""What goes between us and Telegram: its order, its limits, and the sending of one message."""
