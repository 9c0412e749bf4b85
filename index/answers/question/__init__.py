"""From a message to a question: cleaned, split, analysed, with what came before it and other words that would do."""
