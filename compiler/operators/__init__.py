"""The operators, one file each; the file is the name."""
