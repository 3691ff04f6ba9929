"""What is known while a definition expands: names, values, branches. In: syntax; out: scopes and frames."""
