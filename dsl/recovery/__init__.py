"""Recovery from a syntax error. In: a parse state whose next token is not allowed; out: a problem and a valid state."""
