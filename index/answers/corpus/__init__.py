"""What is known of all indexed passages, as arrays. All that reading and opening an index need of answering."""
