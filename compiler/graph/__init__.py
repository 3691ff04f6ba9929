"""The data that flows between the stages: nodes, the tree of modules, origins, recipes.

In: operators; out: the graph.
"""
