"""The store of candidates on PostgreSQL's full text search, for corpora beyond one machine's memory."""
