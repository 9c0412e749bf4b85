"""Sentences as vectors: what a question means beside the words it uses. Optional; words alone answer without it."""
