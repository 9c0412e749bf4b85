"""What in a sentence answers: its spans, dates and figures, names, clauses, and which of them stand out."""
