"""A run in its folder. In: a folder; out: checkpoints, resumed runs, and the best weights."""
