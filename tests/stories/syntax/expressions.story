=== source
let precedence = 1 + 2 * 3 ** 2 ** -1 % 4 // 5 - -6
let grouped = (1 + 2) * 3
let logic = not a == b and c or d
let chained = 0 <= i < len(depths) - 1
let choice = 1 if i == 0 else 2 if i == 1 else 3
let numbers = [64, 25_557_032, 0.5, 1e-5, 4.1G, 26M, 60K]
let tuples = [(), (1,), (1, 2), (3)]
let sizes = [1x7, 3x224x224, 3xHxW]
let ranges = [0..4, 0..n - 1]
let texts = ["", "plain", "layer{i + 1}", "{a}{b}", "say \"hi\"", "\{not code\}"]
let names = [classes, in.channels, features.4]
let indexes = widths[0][i + 1]
let calls = max(a, min(b, 8), key=true)

=== syntax
let precedence = (- (+ 1 (// (% (* 2 (** 3 (** 2 (- 1)))) 4) 5)) (- 6))
let grouped = (* (+ 1 2) 3)
let logic = (or (and (not (a == b)) c) d)
let chained = (0 <= i < (- len(depths) 1))
let choice = (if (i == 0) 1 (if (i == 1) 2 3))
let numbers = [64, 25_557_032, 0.5, 1e-5, 4.1G, 26M, 60K]
let tuples = [(), (1), (1, 2), 3]
let sizes = [1x7, 3x224x224, 3xHxW]
let ranges = [(.. 0 4), (.. 0 (- n 1))]
let texts = ["", "plain", "layer{(+ i 1)}", "{a}{b}", "say "hi"", "{not code}"]
let names = [classes, in.channels, features.4]
let indexes = (at (at widths 0) (+ i 1))
let calls = max(a, min(b, 8), key=true)
