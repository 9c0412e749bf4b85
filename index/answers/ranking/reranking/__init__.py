"""What is preferred beside what the weights say, a preference a module."""
