"""Documents → passages → index; question → answer; dates → timeline; facts. Knows nothing of Telegram."""
