"""The operators, one class per file; the name of the file is the name in specs."""
