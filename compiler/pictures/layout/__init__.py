"""Where it stands. In: parts; out: blocks of marks with coordinates."""
