"""Passes: functions of a graph. `analyses` return tables, `rewrites` a new graph; `verify` checks what must hold."""
