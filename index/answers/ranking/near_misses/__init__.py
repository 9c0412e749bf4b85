"""Rules that tell what holds the words of a question and still doesn't answer it, a kind of it a module."""
