"""Texts at random. In: specs and the grammar; out: texts that broke the compiler."""
