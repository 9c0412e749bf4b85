"""What each figure is worth, and which sentences are chosen by it."""
