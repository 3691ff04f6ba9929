"""Tokens to the syntax tree. In: a source; out: its syntax tree and its syntax problems."""
