"""Evaluation, prediction and export of a network with weights."""
