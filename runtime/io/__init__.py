"""The outside world. In: paths, streams, signals; out: texts, or a refusal that says why not."""
