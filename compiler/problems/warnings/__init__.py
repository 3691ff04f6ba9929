"""Warnings, by theme: what is unused, hidden or suppressed, and layers that are probably not meant."""
