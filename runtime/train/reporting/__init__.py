"""What a person sees of a run. In: figures by step; out: progress, curves, traces and logs."""
