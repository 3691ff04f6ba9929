"""Spec text to syntax tree and back. Knows the grammar, but no operators."""
