"""Problems of syntax, by theme."""
