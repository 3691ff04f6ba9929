"""Passes that return a graph. In: a graph; out: a smaller graph that computes the same."""
