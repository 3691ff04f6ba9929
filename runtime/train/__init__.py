"""Training of generated modules: `trainer` prepares a run, `run/` keeps its folder, `loop/` computes."""
