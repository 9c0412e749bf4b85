"""Which passages and sentences answer: what matches, how it is measured, weighed and chosen, and how sure it is."""
