"""Fuzz the compiler with random texts."""
