"""Passes that return tables. In: a graph; out: shapes, costs, figures, receptive fields, checked expectations."""
