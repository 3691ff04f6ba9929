"""Past a syntax error.

In: the parser's state at a token that cannot stand there; out: a problem, a fix, and a state to go on from.
"""
