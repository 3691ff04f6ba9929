"""Commands for maintainers: what writes files of this repository."""
