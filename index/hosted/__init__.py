"""Documents whose passages lie in a store for candidates (`store.candidates`) instead of in memory."""
