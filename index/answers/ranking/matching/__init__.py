"""What the words of a question meet in the passages that were found, and the sentences with it."""
