"""Networks and operators at random. In: the operators; out: disagreements with PyTorch."""
