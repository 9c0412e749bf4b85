"""Sentences that stand on their own and are worth posting to people who asked for nothing."""
