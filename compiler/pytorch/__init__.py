"""From the graph and its tree of units to PyTorch source code, with one class per block."""
