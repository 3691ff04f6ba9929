"""Syntax to graph to generated code: pure, without torch, without input or output."""
