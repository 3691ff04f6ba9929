"""Analysis of memory. In: a compiled network; out: bytes at inference and in training, by batch."""
