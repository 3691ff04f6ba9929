"""Diagnostics. In: a network and its problems. Out: lint warnings, suppressed warnings and verified fixes."""
