"""Explains why an operator rejection its input. In: a rejection and its place. Out: a problem with labels and fixes."""
