"""Commands for maintainers that write files of this repository."""
