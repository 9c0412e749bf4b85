"""From chosen sentences to a reply: citations, several questions together, conflicts, suggestions, conversations."""
