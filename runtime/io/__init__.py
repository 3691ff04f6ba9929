"""Files, terminal, limits and exit status. In: paths, streams, options; out: text, or a refusal that says why not."""
