"""Reports on a run: progress, metrics, learning curves, profiles and TensorBoard events."""
