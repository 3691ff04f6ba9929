"""Characters to tokens: the scanner, and the comments that mean something. In: a source; out: tokens and problems."""
