"""Options that several commands share. In: text of the command line; out: typed values."""
