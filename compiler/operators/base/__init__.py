"""What operators are made of. In: arguments and shapes; out: shapes, weights, costs, emissions and refusals."""
