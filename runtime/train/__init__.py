"""Training of generated modules: `dataset` brings examples, `loop` trains and evaluates, `loss` knows the heads."""
