"""The tables' history, one revision a file; shipped inside the package."""
