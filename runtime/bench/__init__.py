"""Benchmark generated modules against hand-written ones: `steps` on a CPU, `gpu` on a GPU."""
