"""A run's folder: its configuration, metrics and checkpoints, and how a run starts, stops and resumes."""
