"""Marks, colors and text widths, below every layout. In: nothing of ours; out: scenes that a format writes down."""
