"""How the weights are learned and judged: material → rooms → lessons → teaching, threshold → report."""
