"""Compare compiled networks with reference networks and with what PyTorch computes."""
