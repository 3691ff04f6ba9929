"""The settings of a run. In: a spec, its recipe and the user's options; out: a complete configuration."""
