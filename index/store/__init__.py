"""The index on disk: Whoosh behind one narrow module, generations that are switched to whole, a manifest to verify."""
