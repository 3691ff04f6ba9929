"""Characters to tokens: the scanner and its problems, doc comments and suppression comments."""
