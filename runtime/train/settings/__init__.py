"""What a run depends on. In: a recipe and the user's options; out: one complete configuration."""
