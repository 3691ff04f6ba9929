"""Syntax to graph: names are resolved, expressions evaluated, blocks expanded, shapes inferred on the way."""
