"""How sure it is that what was chosen answers."""
