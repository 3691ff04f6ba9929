"""Published weights: reading checkpoints, what of them fits a network, and why the rest does not."""
