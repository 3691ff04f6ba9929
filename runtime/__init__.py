"""Everything that touches the world: the command line, files, torch and training."""
