"""What the product reads questions together with sentences by (`index.meaning.cross_encoder`), learned.

public, own → sampling → layout → training (parameters, network) → report. `python -m bench.learning.cross_encoding`
says how.
"""
