"""Sentences that stand on their own and are worth posting to people who asked for nothing."""

from index.facts.criteria import Candidate, facts_of

__all__ = ["Candidate", "facts_of"]
