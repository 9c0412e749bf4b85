"""Events out of documents: finding, merging, filtering, export."""
