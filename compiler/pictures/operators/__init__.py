"""Pictures of single operators. In: an operator and its worked example; out: a scene with curves, grids and numbers."""
