"""The grammar as parse tables, the automaton that runs them, and the state of a parse."""
