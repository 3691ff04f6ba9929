"""Compiled networks against PyTorch.

In: a compiled network and another one, or torch itself; out: the first difference.
"""
