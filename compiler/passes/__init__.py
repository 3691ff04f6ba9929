"""Passes: functions from values to a value. Analyses return tables, rewrites a new graph."""
