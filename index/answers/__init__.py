"""Question in, answer or refusal out: understanding, retrieval, choice of sentences, confidence, follow-ups."""
