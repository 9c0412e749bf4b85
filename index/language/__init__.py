"""Words per language: analysis, stop words, detection, names, spelling."""
