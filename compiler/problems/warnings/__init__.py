"""The warnings that the compiler reports, by theme."""
