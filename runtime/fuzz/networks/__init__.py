"""Fuzz the compiler against PyTorch with random networks and operators."""
