"""Graph and tree of units to PyTorch: one class a block, text last."""
