"""What is measured of passages and sentences: figures that tell what answers from what doesn't."""
