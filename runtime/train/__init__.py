"""Training of generated modules: `trainer` prepares a run, `running` keeps it in its folder, `fitting` is the loop."""
