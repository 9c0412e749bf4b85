"""Kinds of documents beyond plain text and Markdown, one module a kind, imported when such a file is met."""
