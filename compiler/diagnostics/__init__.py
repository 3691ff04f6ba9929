"""Problems as a whole. In: a network and its problems; out: lints, suppressions, and fixes that were compiled."""
