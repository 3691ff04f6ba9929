"""Training of generated modules: `data` brings examples, `loop` trains and evaluates, `loss` knows the heads."""
