"""Expressions to values. In: syntax and a scope; out: numbers, texts, lists and bound arguments."""
