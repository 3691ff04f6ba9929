"""The command line. In: arguments; out: text on the terminal and an exit status."""
