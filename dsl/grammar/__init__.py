"""The grammar as tables, and the automaton that runs them. In: grammar.lark; out: what may follow what."""
