"""Blocks → units: what belongs together in a document and what each piece of it is. One module for a kind."""
