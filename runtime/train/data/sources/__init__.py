"""Where examples come from. In: a name or a folder; out: examples to train on and to hold out."""
