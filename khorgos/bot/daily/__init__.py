"""The daily fact: when it is due, which one it is, and how it gets there once. docs/daily.md says what is promised."""
