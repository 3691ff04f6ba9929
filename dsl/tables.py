"""Parse tables of grammar.lark; made by `python -m cnnc.runtime.tables`, not to be edited."""
# ruff: noqa: E501
# fmt: off

OPTIONS: dict[str, object] = {'debug': False, 'strict': False, 'keep_all_tokens': False, 'tree_class': None, 'cache': False, 'cache_grammar': False, 'postlex': None, 'parser': 'lalr', 'lexer': 'basic', 'transformer': None, 'start': ['file'], 'priority': 'normal', 'ambiguity': 'auto', 'regex': False, 'propagate_positions': True, 'lexer_callbacks': {}, 'maybe_placeholders': False, 'edit_terminals': None, 'g_regex_flags': 0, 'use_bytes': False, 'ordered_sets': True, 'import_paths': [], 'source_path': None, '_plugins': {}}
IGNORED = ['COMMENT', 'BLANK']
END = 9

TERMINALS: tuple[tuple[str, str, str, int, tuple[int, int]], ...] = (
    ('DOTTED', 'PatternRE', '[^\\W0-9]\\w*(?:\\.\\w+)+', 3, (3, 18446744073709551616)),
    ('NAME', 'PatternRE', '[^\\W0-9]\\w*', 2, (1, 18446744073709551616)),
    ('SIZE', 'PatternRE', '[0-9]+(?:x(?:[0-9]+|[^\\W0-9x][^\\Wx]*))+(?!\\w)', 2, (3, 18446744073709551616)),
    ('NUMBER', 'PatternRE', '[0-9]+(?:_[0-9]+)*(?:\\.[0-9]+(?:_[0-9]+)*)?(?:[eE][+-]?[0-9]+)?[KMG]?(?!\\w|\\.[0-9])', 1, (1, 18446744073709551616)),
    ('TEXT', 'PatternRE', '(?:[^"\\\\{}\n\r]|\\\\[^\n\r])+', 0, (1, 18446744073709551616)),
    ('_SEPARATOR', 'PatternRE', '[\n;]', 0, (1, 1)),
    ('COMMENT', 'PatternRE', '#[^\n]*', 0, (1, 18446744073709551616)),
    ('BLANK', 'PatternRE', '[ \t\r]+|\\A\ufeff', 0, (1, 18446744073709551616)),
    ('NET', 'PatternStr', 'net', 0, (0, 0)),
    ('BLOCK', 'PatternStr', 'block', 0, (0, 0)),
    ('SEQ', 'PatternStr', 'seq', 0, (0, 0)),
    ('OR', 'PatternStr', 'or', 0, (0, 0)),
    ('AND', 'PatternStr', 'and', 0, (0, 0)),
    ('NOT', 'PatternStr', 'not', 0, (0, 0)),
    ('TRUE', 'PatternStr', 'true', 0, (0, 0)),
    ('FALSE', 'PatternStr', 'false', 0, (0, 0)),
    ('ARROW', 'PatternStr', '->', 0, (0, 0)),
    ('RANGE', 'PatternStr', '..', 0, (0, 0)),
    ('EQUAL', 'PatternStr', '==', 0, (0, 0)),
    ('UNEQUAL', 'PatternStr', '!=', 0, (0, 0)),
    ('ATMOST', 'PatternStr', '<=', 0, (0, 0)),
    ('ATLEAST', 'PatternStr', '>=', 0, (0, 0)),
    ('ABOUT', 'PatternStr', '~=', 0, (0, 0)),
    ('LESS', 'PatternStr', '<', 0, (0, 0)),
    ('MORE', 'PatternStr', '>', 0, (0, 0)),
    ('ASSIGN', 'PatternStr', '=', 0, (0, 0)),
    ('POWER', 'PatternStr', '**', 0, (0, 0)),
    ('FLOORDIVIDE', 'PatternStr', '//', 0, (0, 0)),
    ('PLUS', 'PatternStr', '+', 0, (0, 0)),
    ('MINUS', 'PatternStr', '-', 0, (0, 0)),
    ('TIMES', 'PatternStr', '*', 0, (0, 0)),
    ('DIVIDE', 'PatternStr', '/', 0, (0, 0)),
    ('REMAINDER', 'PatternStr', '%', 0, (0, 0)),
    ('COMMA', 'PatternStr', ',', 0, (0, 0)),
    ('COLON', 'PatternStr', ':', 0, (0, 0)),
    ('QUOTE', 'PatternStr', '"', 0, (0, 0)),
    ('LBRACE', 'PatternStr', '{', 0, (0, 0)),
    ('RBRACE', 'PatternStr', '}', 0, (0, 0)),
    ('LPAR', 'PatternStr', '(', 0, (0, 0)),
    ('RPAR', 'PatternStr', ')', 0, (0, 0)),
    ('LSQB', 'PatternStr', '[', 0, (0, 0)),
    ('RSQB', 'PatternStr', ']', 0, (0, 0)),
    ('FROM', 'PatternStr', 'from', 0, (0, 0)),
    ('IMPORT', 'PatternStr', 'import', 0, (0, 0)),
    ('X', 'PatternStr', 'x', 0, (0, 0)),
    ('INPUT', 'PatternStr', 'input', 0, (0, 0)),
    ('OUTPUT', 'PatternStr', 'output', 0, (0, 0)),
    ('AUX', 'PatternStr', 'aux', 0, (0, 0)),
    ('WEIGHT', 'PatternStr', 'weight', 0, (0, 0)),
    ('EXPECT', 'PatternStr', 'expect', 0, (0, 0)),
    ('LET', 'PatternStr', 'let', 0, (0, 0)),
    ('FOR', 'PatternStr', 'for', 0, (0, 0)),
    ('IN', 'PatternStr', 'in', 0, (0, 0)),
    ('ELSE', 'PatternStr', 'else', 0, (0, 0)),
    ('IF', 'PatternStr', 'if', 0, (0, 0)),
)
"""Name, Lark's class, pattern, priority, least and greatest width."""

RULES = """\
file . 0 : item __file_star_0
file . 1 : item
file . 2 : __file_star_0
file . 3 :
?item . 0 : import
?item . 1 : let
?item . 2 : definition
?item . 3 : variant
import . 0 : -FROM reference -IMPORT NAME __import_star_1
import . 1 : -FROM reference -IMPORT NAME
definition . 0 : NET NAME parameters body
definition . 1 : NET NAME body
definition . 2 : BLOCK NAME parameters body
definition . 3 : BLOCK NAME body
definition . 4 : SEQ NAME parameters body
definition . 5 : SEQ NAME body
variant . 0 : NET NAME parameters -ASSIGN NAME arguments body
variant . 1 : NET NAME parameters -ASSIGN NAME arguments
variant . 2 : NET NAME parameters -ASSIGN NAME body
variant . 3 : NET NAME parameters -ASSIGN NAME
variant . 4 : NET NAME -ASSIGN NAME arguments body
variant . 5 : NET NAME -ASSIGN NAME arguments
variant . 6 : NET NAME -ASSIGN NAME body
variant . 7 : NET NAME -ASSIGN NAME
parameters . 0 : -LPAR parameter __parameters_star_2 -COMMA -RPAR
parameters . 1 : -LPAR parameter __parameters_star_2 -RPAR
parameters . 2 : -LPAR parameter -COMMA -RPAR
parameters . 3 : -LPAR parameter -RPAR
parameters . 4 : -LPAR -RPAR
parameter . 0 : NAME -ASSIGN expression
parameter . 1 : NAME
body . 0 : -LBRACE statement __body_star_3 -RBRACE
body . 1 : -LBRACE statement -RBRACE
body . 2 : -LBRACE __body_star_3 -RBRACE
body . 3 : -LBRACE -RBRACE
?statement . 0 : chain
?statement . 1 : input
?statement . 2 : output
?statement . 3 : aux
?statement . 4 : expect
?statement . 5 : let
?statement . 6 : for
?statement . 7 : if
chain . 0 : source __chain_star_4
chain . 1 : source
chain . 2 : element __chain_star_4
chain . 3 : element
source . 0 : -FROM reference
element . 0 : label target arguments body repeat
element . 1 : label target arguments body
element . 2 : label target arguments repeat
element . 3 : label target arguments
element . 4 : label target body repeat
element . 5 : label target body
element . 6 : label target repeat
element . 7 : label target
element . 8 : label body repeat
element . 9 : label body
element . 10 : target arguments body repeat
element . 11 : target arguments body
element . 12 : target arguments repeat
element . 13 : target arguments
element . 14 : target body repeat
element . 15 : target body
element . 16 : target repeat
element . 17 : target
element . 18 : body repeat
element . 19 : body
element . 20 : heading body repeat
element . 21 : heading body
label . 0 : NAME -COLON
label . 1 : text -COLON
heading . 0 : text
target . 0 : NAME
repeat . 0 : -X expression
input . 0 : -INPUT NAME -COLON dimensions
input . 1 : -INPUT dimensions
dimensions . 0 : dimension __dimensions_star_5
dimensions . 1 : dimension
?dimension . 0 : NUMBER
?dimension . 1 : SIZE
?dimension . 2 : NAME
output . 0 : -OUTPUT NAME source
output . 1 : -OUTPUT NAME
aux . 0 : -AUX NAME -COLON links source weight
aux . 1 : -AUX NAME -COLON links source
aux . 2 : -AUX NAME -COLON links weight
aux . 3 : -AUX NAME -COLON links
links . 0 : element __chain_star_4
links . 1 : element
weight . 0 : -WEIGHT expression
expect . 0 : -EXPECT range EQUAL range
expect . 1 : -EXPECT range UNEQUAL range
expect . 2 : -EXPECT range LESS range
expect . 3 : -EXPECT range ATMOST range
expect . 4 : -EXPECT range MORE range
expect . 5 : -EXPECT range ATLEAST range
expect . 6 : -EXPECT range ABOUT range
let . 0 : -LET NAME -ASSIGN expression
for . 0 : -FOR NAME __import_star_1 -IN expression body
for . 1 : -FOR NAME -IN expression body
if . 0 : -IF expression body -ELSE body
if . 1 : -IF expression body -ELSE if
if . 2 : -IF expression body
?expression . 0 : disjunction
?expression conditional 1 : disjunction -IF disjunction -ELSE expression
?disjunction . 0 : conjunction __disjunction_star_6
?disjunction . 1 : conjunction
?conjunction . 0 : inversion __conjunction_star_7
?conjunction . 1 : inversion
?inversion . 0 : comparison
?inversion unary 1 : NOT inversion
?comparison . 0 : range __comparison_star_8
?comparison . 1 : range
?range . 0 : sum
?range . 1 : sum -RANGE sum
?sum . 0 : product __sum_star_9
?sum . 1 : product
?product . 0 : signed __product_star_10
?product . 1 : signed
?signed . 0 : power
?signed unary 1 : PLUS signed
?signed unary 2 : MINUS signed
?power . 0 : item_of
?power . 1 : item_of POWER signed
?item_of . 0 : atom
?item_of index 1 : item_of -LSQB expression -RSQB
?atom . 0 : NUMBER
?atom . 1 : SIZE
?atom . 2 : TRUE
?atom . 3 : FALSE
?atom . 4 : text
?atom . 5 : reference
?atom . 6 : call
?atom group 7 : -LPAR expression -RPAR
?atom tuple 8 : -LPAR -RPAR
?atom tuple 9 : -LPAR expression -COMMA expression __atom_star_11 -COMMA -RPAR
?atom tuple 10 : -LPAR expression -COMMA expression __atom_star_11 -RPAR
?atom tuple 11 : -LPAR expression -COMMA expression -COMMA -RPAR
?atom tuple 12 : -LPAR expression -COMMA expression -RPAR
?atom tuple 13 : -LPAR expression -COMMA -RPAR
?atom list 14 : -LSQB expression __atom_star_11 -COMMA -RSQB
?atom list 15 : -LSQB expression __atom_star_11 -RSQB
?atom list 16 : -LSQB expression -COMMA -RSQB
?atom list 17 : -LSQB expression -RSQB
?atom list 18 : -LSQB -RSQB
reference . 0 : NAME
reference . 1 : DOTTED
call . 0 : NAME arguments
arguments . 0 : -LPAR argument __arguments_star_12 -COMMA -RPAR
arguments . 1 : -LPAR argument __arguments_star_12 -RPAR
arguments . 2 : -LPAR argument -COMMA -RPAR
arguments . 3 : -LPAR argument -RPAR
arguments . 4 : -LPAR -RPAR
argument . 0 : NAME -ASSIGN expression
argument . 1 : expression
text . 0 : -QUOTE __text_star_13 -QUOTE
text . 1 : -QUOTE -QUOTE
hole . 0 : -LBRACE expression -RBRACE
__file_star_0 . 0 : -_SEPARATOR item
__file_star_0 . 1 : -_SEPARATOR
__file_star_0 . 2 : __file_star_0 -_SEPARATOR item
__file_star_0 . 3 : __file_star_0 -_SEPARATOR
__import_star_1 . 0 : -COMMA NAME
__import_star_1 . 1 : __import_star_1 -COMMA NAME
__parameters_star_2 . 0 : -COMMA parameter
__parameters_star_2 . 1 : __parameters_star_2 -COMMA parameter
__body_star_3 . 0 : -_SEPARATOR statement
__body_star_3 . 1 : -_SEPARATOR
__body_star_3 . 2 : __body_star_3 -_SEPARATOR statement
__body_star_3 . 3 : __body_star_3 -_SEPARATOR
__chain_star_4 . 0 : -ARROW element
__chain_star_4 . 1 : __chain_star_4 -ARROW element
__dimensions_star_5 . 0 : -X dimension
__dimensions_star_5 . 1 : __dimensions_star_5 -X dimension
__disjunction_star_6 . 0 : OR conjunction
__disjunction_star_6 . 1 : __disjunction_star_6 OR conjunction
__conjunction_star_7 . 0 : AND inversion
__conjunction_star_7 . 1 : __conjunction_star_7 AND inversion
__comparison_star_8 . 0 : EQUAL range
__comparison_star_8 . 1 : UNEQUAL range
__comparison_star_8 . 2 : LESS range
__comparison_star_8 . 3 : ATMOST range
__comparison_star_8 . 4 : MORE range
__comparison_star_8 . 5 : ATLEAST range
__comparison_star_8 . 6 : __comparison_star_8 EQUAL range
__comparison_star_8 . 7 : __comparison_star_8 UNEQUAL range
__comparison_star_8 . 8 : __comparison_star_8 LESS range
__comparison_star_8 . 9 : __comparison_star_8 ATMOST range
__comparison_star_8 . 10 : __comparison_star_8 MORE range
__comparison_star_8 . 11 : __comparison_star_8 ATLEAST range
__sum_star_9 . 0 : PLUS product
__sum_star_9 . 1 : MINUS product
__sum_star_9 . 2 : __sum_star_9 PLUS product
__sum_star_9 . 3 : __sum_star_9 MINUS product
__product_star_10 . 0 : TIMES signed
__product_star_10 . 1 : DIVIDE signed
__product_star_10 . 2 : FLOORDIVIDE signed
__product_star_10 . 3 : REMAINDER signed
__product_star_10 . 4 : __product_star_10 TIMES signed
__product_star_10 . 5 : __product_star_10 DIVIDE signed
__product_star_10 . 6 : __product_star_10 FLOORDIVIDE signed
__product_star_10 . 7 : __product_star_10 REMAINDER signed
__atom_star_11 . 0 : -COMMA expression
__atom_star_11 . 1 : __atom_star_11 -COMMA expression
__arguments_star_12 . 0 : -COMMA argument
__arguments_star_12 . 1 : __arguments_star_12 -COMMA argument
__text_star_13 . 0 : TEXT
__text_star_13 . 1 : hole
__text_star_13 . 2 : __text_star_13 TEXT
__text_star_13 . 3 : __text_star_13 hole
"""
"""Name, `?` where a lone child stands for it; alias; order; symbols, `-` where left out."""

STATES = """\
$END -4 BLOCK 1 FROM 2 LET 3 NET 4 SEQ 5 _SEPARATOR 6 __file_star_0 7 definition 8 file 9 import 10 item 11 let 12 variant 13
NAME 14
DOTTED 15 NAME 16 reference 17
NAME 18
NAME 19
NAME 20
$END -161 BLOCK 1 FROM 2 LET 3 NET 4 SEQ 5 _SEPARATOR -161 definition 8 import 10 item 21 let 12 variant 13
$END -3 _SEPARATOR 22
$END -7 _SEPARATOR -7

$END -5 _SEPARATOR -5
$END -2 _SEPARATOR 6 __file_star_0 23
$END -6 _SEPARATOR -6
$END -8 _SEPARATOR -8
LBRACE 24 LPAR 25 body 26 parameters 27
$END -148 ABOUT -148 AND -148 ARROW -148 ATLEAST -148 ATMOST -148 COMMA -148 DIVIDE -148 ELSE -148 EQUAL -148 FLOORDIVIDE -148 FROM -148 IF -148 IMPORT -148 LBRACE -148 LESS -148 LSQB -148 MINUS -148 MORE -148 OR -148 PLUS -148 POWER -148 RANGE -148 RBRACE -148 REMAINDER -148 RPAR -148 RSQB -148 TIMES -148 UNEQUAL -148 WEIGHT -148 _SEPARATOR -148
ARROW -147 IMPORT -147 RBRACE -147 WEIGHT -147 _SEPARATOR -147
IMPORT 28
ASSIGN 29
ASSIGN 30 LBRACE 24 LPAR 25 body 31 parameters 32
LBRACE 24 LPAR 25 body 33 parameters 34
$END -160 _SEPARATOR -160
$END -163 BLOCK 1 FROM 2 LET 3 NET 4 SEQ 5 _SEPARATOR -163 definition 8 import 10 item 35 let 12 variant 13
$END -1 _SEPARATOR 22
AUX 36 EXPECT 37 FOR 38 FROM 39 IF 40 INPUT 41 LBRACE 24 LET 3 NAME 42 OUTPUT 43 QUOTE 44 RBRACE 45 _SEPARATOR 46 __body_star_3 47 aux 48 body 49 chain 50 element 51 expect 52 for 53 heading 54 if 55 input 56 label 57 let 58 output 59 source 60 statement 61 target 62 text 63
NAME 64 RPAR 65 parameter 66
$END -14 _SEPARATOR -14
LBRACE 24 body 67
NAME 68
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 84 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
NAME 94
$END -12 _SEPARATOR -12
ASSIGN 95 LBRACE 24 body 96
$END -16 _SEPARATOR -16
LBRACE 24 body 97
$END -162 _SEPARATOR -162
NAME 98
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 99 reference 90 signed 91 sum 92 text 93
NAME 100
DOTTED 15 NAME 16 reference 101
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 102 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
NAME 103 NUMBER 104 SIZE 105 dimension 106 dimensions 107
ARROW -74 COLON 108 FROM -74 LBRACE -74 LPAR -74 RBRACE -74 WEIGHT -74 X -74 _SEPARATOR -74
NAME 109
LBRACE 110 QUOTE 111 TEXT 112 __text_star_13 113 hole 114
$END -35 ARROW -35 ELSE -35 FROM -35 RBRACE -35 WEIGHT -35 X -35 _SEPARATOR -35
AUX 36 EXPECT 37 FOR 38 FROM 39 IF 40 INPUT 41 LBRACE 24 LET 3 NAME 42 OUTPUT 43 QUOTE 44 RBRACE -169 _SEPARATOR -169 aux 48 body 49 chain 50 element 51 expect 52 for 53 heading 54 if 55 input 56 label 57 let 58 output 59 source 60 statement 115 target 62 text 63
RBRACE 116 _SEPARATOR 117
RBRACE -39 _SEPARATOR -39
ARROW -68 FROM -68 RBRACE -68 WEIGHT -68 X 118 _SEPARATOR -68 repeat 119
RBRACE -36 _SEPARATOR -36
ARROW 120 RBRACE -47 _SEPARATOR -47 __chain_star_4 121
RBRACE -40 _SEPARATOR -40
RBRACE -42 _SEPARATOR -42
LBRACE 24 body 122
RBRACE -43 _SEPARATOR -43
RBRACE -37 _SEPARATOR -37
LBRACE 24 NAME 123 body 124 target 125
RBRACE -41 _SEPARATOR -41
RBRACE -38 _SEPARATOR -38
ARROW 120 RBRACE -45 _SEPARATOR -45 __chain_star_4 126
RBRACE 127 _SEPARATOR 46 __body_star_3 128
ARROW -66 FROM -66 LBRACE 24 LPAR 129 RBRACE -66 WEIGHT -66 X 118 _SEPARATOR -66 arguments 130 body 131 repeat 132
COLON 133 LBRACE -73
ASSIGN 134 COMMA -31 RPAR -31
ASSIGN -29 LBRACE -29
COMMA 135 RPAR 136 __parameters_star_2 137
$END -13 _SEPARATOR -13
$END -10 COMMA 138 _SEPARATOR -10 __import_star_1 139
$END -131 ABOUT -131 AND -131 ARROW -131 ATLEAST -131 ATMOST -131 COMMA -131 DIVIDE -131 ELSE -131 EQUAL -131 FLOORDIVIDE -131 FROM -131 IF -131 LBRACE -131 LESS -131 LSQB -131 MINUS -131 MORE -131 OR -131 PLUS -131 POWER -131 RANGE -131 RBRACE -131 REMAINDER -131 RPAR -131 RSQB -131 TIMES -131 UNEQUAL -131 WEIGHT -131 _SEPARATOR -131
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 140 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 141 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RSQB 142 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 143 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 144 text 93
$END -147 ABOUT -147 AND -147 ARROW -147 ATLEAST -147 ATMOST -147 COMMA -147 DIVIDE -147 ELSE -147 EQUAL -147 FLOORDIVIDE -147 FROM -147 IF -147 LBRACE -147 LESS -147 LPAR 129 LSQB -147 MINUS -147 MORE -147 OR -147 PLUS -147 POWER -147 RANGE -147 RBRACE -147 REMAINDER -147 RPAR -147 RSQB -147 TIMES -147 UNEQUAL -147 WEIGHT -147 _SEPARATOR -147 arguments 145
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 inversion 146 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -128 ABOUT -128 AND -128 ARROW -128 ATLEAST -128 ATMOST -128 COMMA -128 DIVIDE -128 ELSE -128 EQUAL -128 FLOORDIVIDE -128 FROM -128 IF -128 LBRACE -128 LESS -128 LSQB -128 MINUS -128 MORE -128 OR -128 PLUS -128 POWER -128 RANGE -128 RBRACE -128 REMAINDER -128 RPAR -128 RSQB -128 TIMES -128 UNEQUAL -128 WEIGHT -128 _SEPARATOR -128
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 147 text 93
$END -129 ABOUT -129 AND -129 ARROW -129 ATLEAST -129 ATMOST -129 COMMA -129 DIVIDE -129 ELSE -129 EQUAL -129 FLOORDIVIDE -129 FROM -129 IF -129 LBRACE -129 LESS -129 LSQB -129 MINUS -129 MORE -129 OR -129 PLUS -129 POWER -129 RANGE -129 RBRACE -129 REMAINDER -129 RPAR -129 RSQB -129 TIMES -129 UNEQUAL -129 WEIGHT -129 _SEPARATOR -129
$END -130 ABOUT -130 AND -130 ARROW -130 ATLEAST -130 ATMOST -130 COMMA -130 DIVIDE -130 ELSE -130 EQUAL -130 FLOORDIVIDE -130 FROM -130 IF -130 LBRACE -130 LESS -130 LSQB -130 MINUS -130 MORE -130 OR -130 PLUS -130 POWER -130 RANGE -130 RBRACE -130 REMAINDER -130 RPAR -130 RSQB -130 TIMES -130 UNEQUAL -130 WEIGHT -130 _SEPARATOR -130
$END -126 ABOUT -126 AND -126 ARROW -126 ATLEAST -126 ATMOST -126 COMMA -126 DIVIDE -126 ELSE -126 EQUAL -126 FLOORDIVIDE -126 FROM -126 IF -126 LBRACE -126 LESS -126 LSQB -126 MINUS -126 MORE -126 OR -126 PLUS -126 POWER -126 RANGE -126 RBRACE -126 REMAINDER -126 RPAR -126 RSQB -126 TIMES -126 UNEQUAL -126 WEIGHT -126 _SEPARATOR -126
$END -134 ABOUT -134 AND -134 ARROW -134 ATLEAST -134 ATMOST -134 COMMA -134 DIVIDE -134 ELSE -134 EQUAL -134 FLOORDIVIDE -134 FROM -134 IF -134 LBRACE -134 LESS -134 LSQB -134 MINUS -134 MORE -134 OR -134 PLUS -134 POWER -134 RANGE -134 RBRACE -134 REMAINDER -134 RPAR -134 RSQB -134 TIMES -134 UNEQUAL -134 WEIGHT -134 _SEPARATOR -134
$END -111 AND -111 ARROW -111 COMMA -111 ELSE -111 FROM -111 IF -111 LBRACE -111 OR -111 RBRACE -111 RPAR -111 RSQB -111 WEIGHT -111 _SEPARATOR -111
$END -108 ARROW -108 COMMA -108 ELSE -108 FROM -108 IF -108 LBRACE -108 OR 148 RBRACE -108 RPAR -108 RSQB -108 WEIGHT -108 _SEPARATOR -108 __disjunction_star_6 149
$END -105 ARROW -105 COMMA -105 FROM -105 IF 150 LBRACE -105 RBRACE -105 RPAR -105 RSQB -105 WEIGHT -105 _SEPARATOR -105
$END -99 RBRACE -99 _SEPARATOR -99
$END -110 AND 151 ARROW -110 COMMA -110 ELSE -110 FROM -110 IF -110 LBRACE -110 OR -110 RBRACE -110 RPAR -110 RSQB -110 WEIGHT -110 _SEPARATOR -110 __conjunction_star_7 152
$END -124 ABOUT -124 AND -124 ARROW -124 ATLEAST -124 ATMOST -124 COMMA -124 DIVIDE -124 ELSE -124 EQUAL -124 FLOORDIVIDE -124 FROM -124 IF -124 LBRACE -124 LESS -124 LSQB 153 MINUS -124 MORE -124 OR -124 PLUS -124 POWER 154 RANGE -124 RBRACE -124 REMAINDER -124 RPAR -124 RSQB -124 TIMES -124 UNEQUAL -124 WEIGHT -124 _SEPARATOR -124
$END -121 ABOUT -121 AND -121 ARROW -121 ATLEAST -121 ATMOST -121 COMMA -121 DIVIDE -121 ELSE -121 EQUAL -121 FLOORDIVIDE -121 FROM -121 IF -121 LBRACE -121 LESS -121 MINUS -121 MORE -121 OR -121 PLUS -121 RANGE -121 RBRACE -121 REMAINDER -121 RPAR -121 RSQB -121 TIMES -121 UNEQUAL -121 WEIGHT -121 _SEPARATOR -121
$END -118 ABOUT -118 AND -118 ARROW -118 ATLEAST -118 ATMOST -118 COMMA -118 ELSE -118 EQUAL -118 FROM -118 IF -118 LBRACE -118 LESS -118 MINUS 155 MORE -118 OR -118 PLUS 156 RANGE -118 RBRACE -118 RPAR -118 RSQB -118 UNEQUAL -118 WEIGHT -118 _SEPARATOR -118 __sum_star_9 157
$END -114 AND -114 ARROW -114 ATLEAST 158 ATMOST 159 COMMA -114 ELSE -114 EQUAL 160 FROM -114 IF -114 LBRACE -114 LESS 161 MORE 162 OR -114 RBRACE -114 RPAR -114 RSQB -114 UNEQUAL 163 WEIGHT -114 _SEPARATOR -114 __comparison_star_8 164
$END -133 ABOUT -133 AND -133 ARROW -133 ATLEAST -133 ATMOST -133 COMMA -133 DIVIDE -133 ELSE -133 EQUAL -133 FLOORDIVIDE -133 FROM -133 IF -133 LBRACE -133 LESS -133 LSQB -133 MINUS -133 MORE -133 OR -133 PLUS -133 POWER -133 RANGE -133 RBRACE -133 REMAINDER -133 RPAR -133 RSQB -133 TIMES -133 UNEQUAL -133 WEIGHT -133 _SEPARATOR -133
$END -120 ABOUT -120 AND -120 ARROW -120 ATLEAST -120 ATMOST -120 COMMA -120 DIVIDE 165 ELSE -120 EQUAL -120 FLOORDIVIDE 166 FROM -120 IF -120 LBRACE -120 LESS -120 MINUS -120 MORE -120 OR -120 PLUS -120 RANGE -120 RBRACE -120 REMAINDER 167 RPAR -120 RSQB -120 TIMES 168 UNEQUAL -120 WEIGHT -120 _SEPARATOR -120 __product_star_10 169
$END -115 ABOUT -115 AND -115 ARROW -115 ATLEAST -115 ATMOST -115 COMMA -115 ELSE -115 EQUAL -115 FROM -115 IF -115 LBRACE -115 LESS -115 MORE -115 OR -115 RANGE 170 RBRACE -115 RPAR -115 RSQB -115 UNEQUAL -115 WEIGHT -115 _SEPARATOR -115
$END -132 ABOUT -132 AND -132 ARROW -132 ATLEAST -132 ATMOST -132 COMMA -132 DIVIDE -132 ELSE -132 EQUAL -132 FLOORDIVIDE -132 FROM -132 IF -132 LBRACE -132 LESS -132 LSQB -132 MINUS -132 MORE -132 OR -132 PLUS -132 POWER -132 RANGE -132 RBRACE -132 REMAINDER -132 RPAR -132 RSQB -132 TIMES -132 UNEQUAL -132 WEIGHT -132 _SEPARATOR -132
$END -24 LBRACE 24 LPAR 129 _SEPARATOR -24 arguments 171 body 172
NAME 173
$END -11 _SEPARATOR -11
$END -15 _SEPARATOR -15
COLON 174
ABOUT 175 ATLEAST 176 ATMOST 177 EQUAL 178 LESS 179 MORE 180 UNEQUAL 181
COMMA 138 IN 182 __import_star_1 183
ARROW -48 RBRACE -48 WEIGHT -48 _SEPARATOR -48
LBRACE 24 body 184
COLON 185 RBRACE -82 X -82 _SEPARATOR -82
RBRACE -80 X -80 _SEPARATOR -80
RBRACE -81 X -81 _SEPARATOR -81
RBRACE -79 X 186 _SEPARATOR -79 __dimensions_star_5 187
RBRACE -77 _SEPARATOR -77
LBRACE -71 NAME -71
FROM 39 RBRACE -84 _SEPARATOR -84 source 188
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 189 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -158 ABOUT -158 AND -158 ARROW -158 ATLEAST -158 ATMOST -158 COLON -158 COMMA -158 DIVIDE -158 ELSE -158 EQUAL -158 FLOORDIVIDE -158 FROM -158 IF -158 LBRACE -158 LESS -158 LSQB -158 MINUS -158 MORE -158 OR -158 PLUS -158 POWER -158 RANGE -158 RBRACE -158 REMAINDER -158 RPAR -158 RSQB -158 TIMES -158 UNEQUAL -158 WEIGHT -158 _SEPARATOR -158
LBRACE -208 QUOTE -208 TEXT -208
LBRACE 110 QUOTE 190 TEXT 191 hole 192
LBRACE -209 QUOTE -209 TEXT -209
RBRACE -168 _SEPARATOR -168
$END -34 ARROW -34 ELSE -34 FROM -34 RBRACE -34 WEIGHT -34 X -34 _SEPARATOR -34
AUX 36 EXPECT 37 FOR 38 FROM 39 IF 40 INPUT 41 LBRACE 24 LET 3 NAME 42 OUTPUT 43 QUOTE 44 RBRACE -171 _SEPARATOR -171 aux 48 body 49 chain 50 element 51 expect 52 for 53 heading 54 if 55 input 56 label 57 let 58 output 59 source 60 statement 193 target 62 text 63
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 194 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
ARROW -67 FROM -67 RBRACE -67 WEIGHT -67 _SEPARATOR -67
LBRACE 24 NAME 42 QUOTE 44 body 49 element 195 heading 54 label 57 target 62 text 63
ARROW 196 RBRACE -46 _SEPARATOR -46
ARROW -70 FROM -70 RBRACE -70 WEIGHT -70 X 118 _SEPARATOR -70 repeat 197
ARROW -74 FROM -74 LBRACE -74 LPAR -74 RBRACE -74 WEIGHT -74 X -74 _SEPARATOR -74
ARROW -58 FROM -58 RBRACE -58 WEIGHT -58 X 118 _SEPARATOR -58 repeat 198
ARROW -56 FROM -56 LBRACE 24 LPAR 129 RBRACE -56 WEIGHT -56 X 118 _SEPARATOR -56 arguments 199 body 200 repeat 201
ARROW 196 RBRACE -44 _SEPARATOR -44
$END -33 ARROW -33 ELSE -33 FROM -33 RBRACE -33 WEIGHT -33 X -33 _SEPARATOR -33
RBRACE 202 _SEPARATOR 117
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 203 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 204 SIZE 77 TRUE 78 argument 205 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 206 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
ARROW -62 FROM -62 LBRACE 24 RBRACE -62 WEIGHT -62 X 118 _SEPARATOR -62 body 207 repeat 208
ARROW -64 FROM -64 RBRACE -64 WEIGHT -64 X 118 _SEPARATOR -64 repeat 209
ARROW -65 FROM -65 RBRACE -65 WEIGHT -65 _SEPARATOR -65
LBRACE -72 NAME -72
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 210 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
NAME 64 RPAR 211 parameter 212
ASSIGN -28 LBRACE -28
COMMA 213 RPAR 214
NAME 215
$END -9 COMMA 216 _SEPARATOR -9
$END -136 ABOUT -136 AND -136 ARROW -136 ATLEAST -136 ATMOST -136 COMMA -136 DIVIDE -136 ELSE -136 EQUAL -136 FLOORDIVIDE -136 FROM -136 IF -136 LBRACE -136 LESS -136 LSQB -136 MINUS -136 MORE -136 OR -136 PLUS -136 POWER -136 RANGE -136 RBRACE -136 REMAINDER -136 RPAR -136 RSQB -136 TIMES -136 UNEQUAL -136 WEIGHT -136 _SEPARATOR -136
COMMA 217 RPAR 218
$END -146 ABOUT -146 AND -146 ARROW -146 ATLEAST -146 ATMOST -146 COMMA -146 DIVIDE -146 ELSE -146 EQUAL -146 FLOORDIVIDE -146 FROM -146 IF -146 LBRACE -146 LESS -146 LSQB -146 MINUS -146 MORE -146 OR -146 PLUS -146 POWER -146 RANGE -146 RBRACE -146 REMAINDER -146 RPAR -146 RSQB -146 TIMES -146 UNEQUAL -146 WEIGHT -146 _SEPARATOR -146
COMMA 219 RSQB 220 __atom_star_11 221
$END -123 ABOUT -123 AND -123 ARROW -123 ATLEAST -123 ATMOST -123 COMMA -123 DIVIDE -123 ELSE -123 EQUAL -123 FLOORDIVIDE -123 FROM -123 IF -123 LBRACE -123 LESS -123 MINUS -123 MORE -123 OR -123 PLUS -123 RANGE -123 RBRACE -123 REMAINDER -123 RPAR -123 RSQB -123 TIMES -123 UNEQUAL -123 WEIGHT -123 _SEPARATOR -123
$END -149 ABOUT -149 AND -149 ARROW -149 ATLEAST -149 ATMOST -149 COMMA -149 DIVIDE -149 ELSE -149 EQUAL -149 FLOORDIVIDE -149 FROM -149 IF -149 LBRACE -149 LESS -149 LSQB -149 MINUS -149 MORE -149 OR -149 PLUS -149 POWER -149 RANGE -149 RBRACE -149 REMAINDER -149 RPAR -149 RSQB -149 TIMES -149 UNEQUAL -149 WEIGHT -149 _SEPARATOR -149
$END -112 AND -112 ARROW -112 COMMA -112 ELSE -112 FROM -112 IF -112 LBRACE -112 OR -112 RBRACE -112 RPAR -112 RSQB -112 WEIGHT -112 _SEPARATOR -112
$END -122 ABOUT -122 AND -122 ARROW -122 ATLEAST -122 ATMOST -122 COMMA -122 DIVIDE -122 ELSE -122 EQUAL -122 FLOORDIVIDE -122 FROM -122 IF -122 LBRACE -122 LESS -122 MINUS -122 MORE -122 OR -122 PLUS -122 RANGE -122 RBRACE -122 REMAINDER -122 RPAR -122 RSQB -122 TIMES -122 UNEQUAL -122 WEIGHT -122 _SEPARATOR -122
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 222 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -107 ARROW -107 COMMA -107 ELSE -107 FROM -107 IF -107 LBRACE -107 OR 223 RBRACE -107 RPAR -107 RSQB -107 WEIGHT -107 _SEPARATOR -107
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 224 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 inversion 225 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -109 AND 226 ARROW -109 COMMA -109 ELSE -109 FROM -109 IF -109 LBRACE -109 OR -109 RBRACE -109 RPAR -109 RSQB -109 WEIGHT -109 _SEPARATOR -109
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 227 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 228 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 229 reference 90 signed 91 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 230 reference 90 signed 91 text 93
$END -117 ABOUT -117 AND -117 ARROW -117 ATLEAST -117 ATMOST -117 COMMA -117 ELSE -117 EQUAL -117 FROM -117 IF -117 LBRACE -117 LESS -117 MINUS 231 MORE -117 OR -117 PLUS 232 RANGE -117 RBRACE -117 RPAR -117 RSQB -117 UNEQUAL -117 WEIGHT -117 _SEPARATOR -117
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 233 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 234 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 235 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 236 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 237 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 238 reference 90 signed 91 sum 92 text 93
$END -113 AND -113 ARROW -113 ATLEAST 239 ATMOST 240 COMMA -113 ELSE -113 EQUAL 241 FROM -113 IF -113 LBRACE -113 LESS 242 MORE 243 OR -113 RBRACE -113 RPAR -113 RSQB -113 UNEQUAL 244 WEIGHT -113 _SEPARATOR -113
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 245 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 246 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 247 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 248 text 93
$END -119 ABOUT -119 AND -119 ARROW -119 ATLEAST -119 ATMOST -119 COMMA -119 DIVIDE 249 ELSE -119 EQUAL -119 FLOORDIVIDE 250 FROM -119 IF -119 LBRACE -119 LESS -119 MINUS -119 MORE -119 OR -119 PLUS -119 RANGE -119 RBRACE -119 REMAINDER 251 RPAR -119 RSQB -119 TIMES 252 UNEQUAL -119 WEIGHT -119 _SEPARATOR -119
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 reference 90 signed 91 sum 253 text 93
$END -22 LBRACE 24 _SEPARATOR -22 body 254
$END -23 _SEPARATOR -23
$END -20 LBRACE 24 LPAR 129 _SEPARATOR -20 arguments 255 body 256
LBRACE 24 NAME 42 QUOTE 44 body 49 element 257 heading 54 label 57 links 258 target 62 text 63
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 259 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 260 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 261 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 262 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 263 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 264 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 265 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 266 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
COMMA 216 IN 267
ELSE 268 RBRACE -104 _SEPARATOR -104
NAME 269 NUMBER 104 SIZE 105 dimension 106 dimensions 270
NAME 269 NUMBER 104 SIZE 105 dimension 271
RBRACE -78 X 272 _SEPARATOR -78
RBRACE -83 _SEPARATOR -83
RBRACE 273
$END -157 ABOUT -157 AND -157 ARROW -157 ATLEAST -157 ATMOST -157 COLON -157 COMMA -157 DIVIDE -157 ELSE -157 EQUAL -157 FLOORDIVIDE -157 FROM -157 IF -157 LBRACE -157 LESS -157 LSQB -157 MINUS -157 MORE -157 OR -157 PLUS -157 POWER -157 RANGE -157 RBRACE -157 REMAINDER -157 RPAR -157 RSQB -157 TIMES -157 UNEQUAL -157 WEIGHT -157 _SEPARATOR -157
LBRACE -210 QUOTE -210 TEXT -210
LBRACE -211 QUOTE -211 TEXT -211
RBRACE -170 _SEPARATOR -170
ARROW -75 FROM -75 RBRACE -75 WEIGHT -75 _SEPARATOR -75
ARROW -172 FROM -172 RBRACE -172 WEIGHT -172 _SEPARATOR -172
LBRACE 24 NAME 42 QUOTE 44 body 49 element 274 heading 54 label 57 target 62 text 63
ARROW -69 FROM -69 RBRACE -69 WEIGHT -69 _SEPARATOR -69
ARROW -57 FROM -57 RBRACE -57 WEIGHT -57 _SEPARATOR -57
ARROW -52 FROM -52 LBRACE 24 RBRACE -52 WEIGHT -52 X 118 _SEPARATOR -52 body 275 repeat 276
ARROW -54 FROM -54 RBRACE -54 WEIGHT -54 X 118 _SEPARATOR -54 repeat 277
ARROW -55 FROM -55 RBRACE -55 WEIGHT -55 _SEPARATOR -55
$END -32 ARROW -32 ELSE -32 FROM -32 RBRACE -32 WEIGHT -32 X -32 _SEPARATOR -32
AND -147 ASSIGN 278 ATLEAST -147 ATMOST -147 COMMA -147 DIVIDE -147 EQUAL -147 FLOORDIVIDE -147 IF -147 LESS -147 LPAR 129 LSQB -147 MINUS -147 MORE -147 OR -147 PLUS -147 POWER -147 RANGE -147 REMAINDER -147 RPAR -147 TIMES -147 UNEQUAL -147 arguments 145
$END -154 ABOUT -154 AND -154 ARROW -154 ATLEAST -154 ATMOST -154 COMMA -154 DIVIDE -154 ELSE -154 EQUAL -154 FLOORDIVIDE -154 FROM -154 IF -154 LBRACE -154 LESS -154 LSQB -154 MINUS -154 MORE -154 OR -154 PLUS -154 POWER -154 RANGE -154 RBRACE -154 REMAINDER -154 RPAR -154 RSQB -154 TIMES -154 UNEQUAL -154 WEIGHT -154 X -154 _SEPARATOR -154
COMMA 279 RPAR 280 __arguments_star_12 281
COMMA -156 RPAR -156
ARROW -60 FROM -60 RBRACE -60 WEIGHT -60 X 118 _SEPARATOR -60 repeat 282
ARROW -61 FROM -61 RBRACE -61 WEIGHT -61 _SEPARATOR -61
ARROW -63 FROM -63 RBRACE -63 WEIGHT -63 _SEPARATOR -63
COMMA -30 RPAR -30
ASSIGN -27 LBRACE -27
COMMA -166 RPAR -166
NAME 64 RPAR 283 parameter 284
ASSIGN -26 LBRACE -26
$END -164 COMMA -164 IN -164 _SEPARATOR -164
NAME 285
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 286 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 287 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -135 ABOUT -135 AND -135 ARROW -135 ATLEAST -135 ATMOST -135 COMMA -135 DIVIDE -135 ELSE -135 EQUAL -135 FLOORDIVIDE -135 FROM -135 IF -135 LBRACE -135 LESS -135 LSQB -135 MINUS -135 MORE -135 OR -135 PLUS -135 POWER -135 RANGE -135 RBRACE -135 REMAINDER -135 RPAR -135 RSQB -135 TIMES -135 UNEQUAL -135 WEIGHT -135 _SEPARATOR -135
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RSQB 288 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 289 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -145 ABOUT -145 AND -145 ARROW -145 ATLEAST -145 ATMOST -145 COMMA -145 DIVIDE -145 ELSE -145 EQUAL -145 FLOORDIVIDE -145 FROM -145 IF -145 LBRACE -145 LESS -145 LSQB -145 MINUS -145 MORE -145 OR -145 PLUS -145 POWER -145 RANGE -145 RBRACE -145 REMAINDER -145 RPAR -145 RSQB -145 TIMES -145 UNEQUAL -145 WEIGHT -145 _SEPARATOR -145
COMMA 290 RSQB 291
$END -176 ARROW -176 COMMA -176 ELSE -176 FROM -176 IF -176 LBRACE -176 OR -176 RBRACE -176 RPAR -176 RSQB -176 WEIGHT -176 _SEPARATOR -176
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 292 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
ELSE 293
$END -178 AND -178 ARROW -178 COMMA -178 ELSE -178 FROM -178 IF -178 LBRACE -178 OR -178 RBRACE -178 RPAR -178 RSQB -178 WEIGHT -178 _SEPARATOR -178
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 inversion 294 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
RSQB 295
$END -125 ABOUT -125 AND -125 ARROW -125 ATLEAST -125 ATMOST -125 COMMA -125 DIVIDE -125 ELSE -125 EQUAL -125 FLOORDIVIDE -125 FROM -125 IF -125 LBRACE -125 LESS -125 MINUS -125 MORE -125 OR -125 PLUS -125 RANGE -125 RBRACE -125 REMAINDER -125 RPAR -125 RSQB -125 TIMES -125 UNEQUAL -125 WEIGHT -125 _SEPARATOR -125
$END -193 ABOUT -193 AND -193 ARROW -193 ATLEAST -193 ATMOST -193 COMMA -193 ELSE -193 EQUAL -193 FROM -193 IF -193 LBRACE -193 LESS -193 MINUS -193 MORE -193 OR -193 PLUS -193 RANGE -193 RBRACE -193 RPAR -193 RSQB -193 UNEQUAL -193 WEIGHT -193 _SEPARATOR -193
$END -192 ABOUT -192 AND -192 ARROW -192 ATLEAST -192 ATMOST -192 COMMA -192 ELSE -192 EQUAL -192 FROM -192 IF -192 LBRACE -192 LESS -192 MINUS -192 MORE -192 OR -192 PLUS -192 RANGE -192 RBRACE -192 RPAR -192 RSQB -192 UNEQUAL -192 WEIGHT -192 _SEPARATOR -192
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 296 reference 90 signed 91 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 297 reference 90 signed 91 text 93
$END -185 AND -185 ARROW -185 ATLEAST -185 ATMOST -185 COMMA -185 ELSE -185 EQUAL -185 FROM -185 IF -185 LBRACE -185 LESS -185 MORE -185 OR -185 RBRACE -185 RPAR -185 RSQB -185 UNEQUAL -185 WEIGHT -185 _SEPARATOR -185
$END -183 AND -183 ARROW -183 ATLEAST -183 ATMOST -183 COMMA -183 ELSE -183 EQUAL -183 FROM -183 IF -183 LBRACE -183 LESS -183 MORE -183 OR -183 RBRACE -183 RPAR -183 RSQB -183 UNEQUAL -183 WEIGHT -183 _SEPARATOR -183
$END -180 AND -180 ARROW -180 ATLEAST -180 ATMOST -180 COMMA -180 ELSE -180 EQUAL -180 FROM -180 IF -180 LBRACE -180 LESS -180 MORE -180 OR -180 RBRACE -180 RPAR -180 RSQB -180 UNEQUAL -180 WEIGHT -180 _SEPARATOR -180
$END -182 AND -182 ARROW -182 ATLEAST -182 ATMOST -182 COMMA -182 ELSE -182 EQUAL -182 FROM -182 IF -182 LBRACE -182 LESS -182 MORE -182 OR -182 RBRACE -182 RPAR -182 RSQB -182 UNEQUAL -182 WEIGHT -182 _SEPARATOR -182
$END -184 AND -184 ARROW -184 ATLEAST -184 ATMOST -184 COMMA -184 ELSE -184 EQUAL -184 FROM -184 IF -184 LBRACE -184 LESS -184 MORE -184 OR -184 RBRACE -184 RPAR -184 RSQB -184 UNEQUAL -184 WEIGHT -184 _SEPARATOR -184
$END -181 AND -181 ARROW -181 ATLEAST -181 ATMOST -181 COMMA -181 ELSE -181 EQUAL -181 FROM -181 IF -181 LBRACE -181 LESS -181 MORE -181 OR -181 RBRACE -181 RPAR -181 RSQB -181 UNEQUAL -181 WEIGHT -181 _SEPARATOR -181
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 298 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 299 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 300 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 301 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 302 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 product 88 range 303 reference 90 signed 91 sum 92 text 93
$END -197 ABOUT -197 AND -197 ARROW -197 ATLEAST -197 ATMOST -197 COMMA -197 DIVIDE -197 ELSE -197 EQUAL -197 FLOORDIVIDE -197 FROM -197 IF -197 LBRACE -197 LESS -197 MINUS -197 MORE -197 OR -197 PLUS -197 RANGE -197 RBRACE -197 REMAINDER -197 RPAR -197 RSQB -197 TIMES -197 UNEQUAL -197 WEIGHT -197 _SEPARATOR -197
$END -198 ABOUT -198 AND -198 ARROW -198 ATLEAST -198 ATMOST -198 COMMA -198 DIVIDE -198 ELSE -198 EQUAL -198 FLOORDIVIDE -198 FROM -198 IF -198 LBRACE -198 LESS -198 MINUS -198 MORE -198 OR -198 PLUS -198 RANGE -198 RBRACE -198 REMAINDER -198 RPAR -198 RSQB -198 TIMES -198 UNEQUAL -198 WEIGHT -198 _SEPARATOR -198
$END -199 ABOUT -199 AND -199 ARROW -199 ATLEAST -199 ATMOST -199 COMMA -199 DIVIDE -199 ELSE -199 EQUAL -199 FLOORDIVIDE -199 FROM -199 IF -199 LBRACE -199 LESS -199 MINUS -199 MORE -199 OR -199 PLUS -199 RANGE -199 RBRACE -199 REMAINDER -199 RPAR -199 RSQB -199 TIMES -199 UNEQUAL -199 WEIGHT -199 _SEPARATOR -199
$END -196 ABOUT -196 AND -196 ARROW -196 ATLEAST -196 ATMOST -196 COMMA -196 DIVIDE -196 ELSE -196 EQUAL -196 FLOORDIVIDE -196 FROM -196 IF -196 LBRACE -196 LESS -196 MINUS -196 MORE -196 OR -196 PLUS -196 RANGE -196 RBRACE -196 REMAINDER -196 RPAR -196 RSQB -196 TIMES -196 UNEQUAL -196 WEIGHT -196 _SEPARATOR -196
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 304 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 305 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 306 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 item_of 86 power 87 reference 90 signed 307 text 93
$END -116 ABOUT -116 AND -116 ARROW -116 ATLEAST -116 ATMOST -116 COMMA -116 ELSE -116 EQUAL -116 FROM -116 IF -116 LBRACE -116 LESS -116 MORE -116 OR -116 RBRACE -116 RPAR -116 RSQB -116 UNEQUAL -116 WEIGHT -116 _SEPARATOR -116
$END -21 _SEPARATOR -21
$END -18 LBRACE 24 _SEPARATOR -18 body 308
$END -19 _SEPARATOR -19
ARROW 120 FROM -90 RBRACE -90 WEIGHT -90 _SEPARATOR -90 __chain_star_4 309
FROM 39 RBRACE -88 WEIGHT 310 _SEPARATOR -88 source 311 weight 312
RBRACE -98 _SEPARATOR -98
RBRACE -97 _SEPARATOR -97
RBRACE -95 _SEPARATOR -95
RBRACE -92 _SEPARATOR -92
RBRACE -94 _SEPARATOR -94
RBRACE -96 _SEPARATOR -96
RBRACE -93 _SEPARATOR -93
LBRACE 24 body 313
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 314 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
IF 40 LBRACE 24 body 315 if 316
RBRACE -82 X -82 _SEPARATOR -82
RBRACE -76 _SEPARATOR -76
RBRACE -174 X -174 _SEPARATOR -174
NAME 269 NUMBER 104 SIZE 105 dimension 317
LBRACE -159 QUOTE -159 TEXT -159
ARROW -173 FROM -173 RBRACE -173 WEIGHT -173 _SEPARATOR -173
ARROW -50 FROM -50 RBRACE -50 WEIGHT -50 X 118 _SEPARATOR -50 repeat 318
ARROW -51 FROM -51 RBRACE -51 WEIGHT -51 _SEPARATOR -51
ARROW -53 FROM -53 RBRACE -53 WEIGHT -53 _SEPARATOR -53
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 319 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 203 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 320 SIZE 77 TRUE 78 argument 321 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 206 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -153 ABOUT -153 AND -153 ARROW -153 ATLEAST -153 ATMOST -153 COMMA -153 DIVIDE -153 ELSE -153 EQUAL -153 FLOORDIVIDE -153 FROM -153 IF -153 LBRACE -153 LESS -153 LSQB -153 MINUS -153 MORE -153 OR -153 PLUS -153 POWER -153 RANGE -153 RBRACE -153 REMAINDER -153 RPAR -153 RSQB -153 TIMES -153 UNEQUAL -153 WEIGHT -153 X -153 _SEPARATOR -153
COMMA 322 RPAR 323
ARROW -59 FROM -59 RBRACE -59 WEIGHT -59 _SEPARATOR -59
ASSIGN -25 LBRACE -25
COMMA -167 RPAR -167
$END -165 COMMA -165 IN -165 _SEPARATOR -165
$END -141 ABOUT -141 AND -141 ARROW -141 ATLEAST -141 ATMOST -141 COMMA -141 DIVIDE -141 ELSE -141 EQUAL -141 FLOORDIVIDE -141 FROM -141 IF -141 LBRACE -141 LESS -141 LSQB -141 MINUS -141 MORE -141 OR -141 PLUS -141 POWER -141 RANGE -141 RBRACE -141 REMAINDER -141 RPAR -141 RSQB -141 TIMES -141 UNEQUAL -141 WEIGHT -141 _SEPARATOR -141
COMMA 324 RPAR 325 __atom_star_11 326
$END -144 ABOUT -144 AND -144 ARROW -144 ATLEAST -144 ATMOST -144 COMMA -144 DIVIDE -144 ELSE -144 EQUAL -144 FLOORDIVIDE -144 FROM -144 IF -144 LBRACE -144 LESS -144 LSQB -144 MINUS -144 MORE -144 OR -144 PLUS -144 POWER -144 RANGE -144 RBRACE -144 REMAINDER -144 RPAR -144 RSQB -144 TIMES -144 UNEQUAL -144 WEIGHT -144 _SEPARATOR -144
COMMA -204 RPAR -204 RSQB -204
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RSQB 327 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 328 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -143 ABOUT -143 AND -143 ARROW -143 ATLEAST -143 ATMOST -143 COMMA -143 DIVIDE -143 ELSE -143 EQUAL -143 FLOORDIVIDE -143 FROM -143 IF -143 LBRACE -143 LESS -143 LSQB -143 MINUS -143 MORE -143 OR -143 PLUS -143 POWER -143 RANGE -143 RBRACE -143 REMAINDER -143 RPAR -143 RSQB -143 TIMES -143 UNEQUAL -143 WEIGHT -143 _SEPARATOR -143
$END -177 ARROW -177 COMMA -177 ELSE -177 FROM -177 IF -177 LBRACE -177 OR -177 RBRACE -177 RPAR -177 RSQB -177 WEIGHT -177 _SEPARATOR -177
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 329 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -179 AND -179 ARROW -179 COMMA -179 ELSE -179 FROM -179 IF -179 LBRACE -179 OR -179 RBRACE -179 RPAR -179 RSQB -179 WEIGHT -179 _SEPARATOR -179
$END -127 ABOUT -127 AND -127 ARROW -127 ATLEAST -127 ATMOST -127 COMMA -127 DIVIDE -127 ELSE -127 EQUAL -127 FLOORDIVIDE -127 FROM -127 IF -127 LBRACE -127 LESS -127 LSQB -127 MINUS -127 MORE -127 OR -127 PLUS -127 POWER -127 RANGE -127 RBRACE -127 REMAINDER -127 RPAR -127 RSQB -127 TIMES -127 UNEQUAL -127 WEIGHT -127 _SEPARATOR -127
$END -195 ABOUT -195 AND -195 ARROW -195 ATLEAST -195 ATMOST -195 COMMA -195 ELSE -195 EQUAL -195 FROM -195 IF -195 LBRACE -195 LESS -195 MINUS -195 MORE -195 OR -195 PLUS -195 RANGE -195 RBRACE -195 RPAR -195 RSQB -195 UNEQUAL -195 WEIGHT -195 _SEPARATOR -195
$END -194 ABOUT -194 AND -194 ARROW -194 ATLEAST -194 ATMOST -194 COMMA -194 ELSE -194 EQUAL -194 FROM -194 IF -194 LBRACE -194 LESS -194 MINUS -194 MORE -194 OR -194 PLUS -194 RANGE -194 RBRACE -194 RPAR -194 RSQB -194 UNEQUAL -194 WEIGHT -194 _SEPARATOR -194
$END -191 AND -191 ARROW -191 ATLEAST -191 ATMOST -191 COMMA -191 ELSE -191 EQUAL -191 FROM -191 IF -191 LBRACE -191 LESS -191 MORE -191 OR -191 RBRACE -191 RPAR -191 RSQB -191 UNEQUAL -191 WEIGHT -191 _SEPARATOR -191
$END -189 AND -189 ARROW -189 ATLEAST -189 ATMOST -189 COMMA -189 ELSE -189 EQUAL -189 FROM -189 IF -189 LBRACE -189 LESS -189 MORE -189 OR -189 RBRACE -189 RPAR -189 RSQB -189 UNEQUAL -189 WEIGHT -189 _SEPARATOR -189
$END -186 AND -186 ARROW -186 ATLEAST -186 ATMOST -186 COMMA -186 ELSE -186 EQUAL -186 FROM -186 IF -186 LBRACE -186 LESS -186 MORE -186 OR -186 RBRACE -186 RPAR -186 RSQB -186 UNEQUAL -186 WEIGHT -186 _SEPARATOR -186
$END -188 AND -188 ARROW -188 ATLEAST -188 ATMOST -188 COMMA -188 ELSE -188 EQUAL -188 FROM -188 IF -188 LBRACE -188 LESS -188 MORE -188 OR -188 RBRACE -188 RPAR -188 RSQB -188 UNEQUAL -188 WEIGHT -188 _SEPARATOR -188
$END -190 AND -190 ARROW -190 ATLEAST -190 ATMOST -190 COMMA -190 ELSE -190 EQUAL -190 FROM -190 IF -190 LBRACE -190 LESS -190 MORE -190 OR -190 RBRACE -190 RPAR -190 RSQB -190 UNEQUAL -190 WEIGHT -190 _SEPARATOR -190
$END -187 AND -187 ARROW -187 ATLEAST -187 ATMOST -187 COMMA -187 ELSE -187 EQUAL -187 FROM -187 IF -187 LBRACE -187 LESS -187 MORE -187 OR -187 RBRACE -187 RPAR -187 RSQB -187 UNEQUAL -187 WEIGHT -187 _SEPARATOR -187
$END -201 ABOUT -201 AND -201 ARROW -201 ATLEAST -201 ATMOST -201 COMMA -201 DIVIDE -201 ELSE -201 EQUAL -201 FLOORDIVIDE -201 FROM -201 IF -201 LBRACE -201 LESS -201 MINUS -201 MORE -201 OR -201 PLUS -201 RANGE -201 RBRACE -201 REMAINDER -201 RPAR -201 RSQB -201 TIMES -201 UNEQUAL -201 WEIGHT -201 _SEPARATOR -201
$END -202 ABOUT -202 AND -202 ARROW -202 ATLEAST -202 ATMOST -202 COMMA -202 DIVIDE -202 ELSE -202 EQUAL -202 FLOORDIVIDE -202 FROM -202 IF -202 LBRACE -202 LESS -202 MINUS -202 MORE -202 OR -202 PLUS -202 RANGE -202 RBRACE -202 REMAINDER -202 RPAR -202 RSQB -202 TIMES -202 UNEQUAL -202 WEIGHT -202 _SEPARATOR -202
$END -203 ABOUT -203 AND -203 ARROW -203 ATLEAST -203 ATMOST -203 COMMA -203 DIVIDE -203 ELSE -203 EQUAL -203 FLOORDIVIDE -203 FROM -203 IF -203 LBRACE -203 LESS -203 MINUS -203 MORE -203 OR -203 PLUS -203 RANGE -203 RBRACE -203 REMAINDER -203 RPAR -203 RSQB -203 TIMES -203 UNEQUAL -203 WEIGHT -203 _SEPARATOR -203
$END -200 ABOUT -200 AND -200 ARROW -200 ATLEAST -200 ATMOST -200 COMMA -200 DIVIDE -200 ELSE -200 EQUAL -200 FLOORDIVIDE -200 FROM -200 IF -200 LBRACE -200 LESS -200 MINUS -200 MORE -200 OR -200 PLUS -200 RANGE -200 RBRACE -200 REMAINDER -200 RPAR -200 RSQB -200 TIMES -200 UNEQUAL -200 WEIGHT -200 _SEPARATOR -200
$END -17 _SEPARATOR -17
ARROW 196 FROM -89 RBRACE -89 WEIGHT -89 _SEPARATOR -89
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 330 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
RBRACE -86 WEIGHT 310 _SEPARATOR -86 weight 331
RBRACE -87 _SEPARATOR -87
RBRACE -101 _SEPARATOR -101
LBRACE 24 body 332
RBRACE -102 _SEPARATOR -102
RBRACE -103 _SEPARATOR -103
RBRACE -175 X -175 _SEPARATOR -175
ARROW -49 FROM -49 RBRACE -49 WEIGHT -49 _SEPARATOR -49
COMMA -155 RPAR -155
$END -152 ABOUT -152 AND -152 ARROW -152 ATLEAST -152 ATMOST -152 COMMA -152 DIVIDE -152 ELSE -152 EQUAL -152 FLOORDIVIDE -152 FROM -152 IF -152 LBRACE -152 LESS -152 LSQB -152 MINUS -152 MORE -152 OR -152 PLUS -152 POWER -152 RANGE -152 RBRACE -152 REMAINDER -152 RPAR -152 RSQB -152 TIMES -152 UNEQUAL -152 WEIGHT -152 X -152 _SEPARATOR -152
COMMA -206 RPAR -206
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 203 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 333 SIZE 77 TRUE 78 argument 334 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 206 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -151 ABOUT -151 AND -151 ARROW -151 ATLEAST -151 ATMOST -151 COMMA -151 DIVIDE -151 ELSE -151 EQUAL -151 FLOORDIVIDE -151 FROM -151 IF -151 LBRACE -151 LESS -151 LSQB -151 MINUS -151 MORE -151 OR -151 PLUS -151 POWER -151 RANGE -151 RBRACE -151 REMAINDER -151 RPAR -151 RSQB -151 TIMES -151 UNEQUAL -151 WEIGHT -151 X -151 _SEPARATOR -151
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 335 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 289 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -140 ABOUT -140 AND -140 ARROW -140 ATLEAST -140 ATMOST -140 COMMA -140 DIVIDE -140 ELSE -140 EQUAL -140 FLOORDIVIDE -140 FROM -140 IF -140 LBRACE -140 LESS -140 LSQB -140 MINUS -140 MORE -140 OR -140 PLUS -140 POWER -140 RANGE -140 RBRACE -140 REMAINDER -140 RPAR -140 RSQB -140 TIMES -140 UNEQUAL -140 WEIGHT -140 _SEPARATOR -140
COMMA 336 RPAR 337
$END -142 ABOUT -142 AND -142 ARROW -142 ATLEAST -142 ATMOST -142 COMMA -142 DIVIDE -142 ELSE -142 EQUAL -142 FLOORDIVIDE -142 FROM -142 IF -142 LBRACE -142 LESS -142 LSQB -142 MINUS -142 MORE -142 OR -142 PLUS -142 POWER -142 RANGE -142 RBRACE -142 REMAINDER -142 RPAR -142 RSQB -142 TIMES -142 UNEQUAL -142 WEIGHT -142 _SEPARATOR -142
COMMA -205 RPAR -205 RSQB -205
$END -106 ARROW -106 COMMA -106 FROM -106 LBRACE -106 RBRACE -106 RPAR -106 RSQB -106 WEIGHT -106 _SEPARATOR -106
RBRACE -91 _SEPARATOR -91
RBRACE -85 _SEPARATOR -85
RBRACE -100 _SEPARATOR -100
$END -150 ABOUT -150 AND -150 ARROW -150 ATLEAST -150 ATMOST -150 COMMA -150 DIVIDE -150 ELSE -150 EQUAL -150 FLOORDIVIDE -150 FROM -150 IF -150 LBRACE -150 LESS -150 LSQB -150 MINUS -150 MORE -150 OR -150 PLUS -150 POWER -150 RANGE -150 RBRACE -150 REMAINDER -150 RPAR -150 RSQB -150 TIMES -150 UNEQUAL -150 WEIGHT -150 X -150 _SEPARATOR -150
COMMA -207 RPAR -207
$END -139 ABOUT -139 AND -139 ARROW -139 ATLEAST -139 ATMOST -139 COMMA -139 DIVIDE -139 ELSE -139 EQUAL -139 FLOORDIVIDE -139 FROM -139 IF -139 LBRACE -139 LESS -139 LSQB -139 MINUS -139 MORE -139 OR -139 PLUS -139 POWER -139 RANGE -139 RBRACE -139 REMAINDER -139 RPAR -139 RSQB -139 TIMES -139 UNEQUAL -139 WEIGHT -139 _SEPARATOR -139
DOTTED 15 FALSE 69 LPAR 70 LSQB 71 MINUS 72 NAME 73 NOT 74 NUMBER 75 PLUS 76 QUOTE 44 RPAR 338 SIZE 77 TRUE 78 atom 79 call 80 comparison 81 conjunction 82 disjunction 83 expression 328 inversion 85 item_of 86 power 87 product 88 range 89 reference 90 signed 91 sum 92 text 93
$END -138 ABOUT -138 AND -138 ARROW -138 ATLEAST -138 ATMOST -138 COMMA -138 DIVIDE -138 ELSE -138 EQUAL -138 FLOORDIVIDE -138 FROM -138 IF -138 LBRACE -138 LESS -138 LSQB -138 MINUS -138 MORE -138 OR -138 PLUS -138 POWER -138 RANGE -138 RBRACE -138 REMAINDER -138 RPAR -138 RSQB -138 TIMES -138 UNEQUAL -138 WEIGHT -138 _SEPARATOR -138
$END -137 ABOUT -137 AND -137 ARROW -137 ATLEAST -137 ATMOST -137 COMMA -137 DIVIDE -137 ELSE -137 EQUAL -137 FLOORDIVIDE -137 FROM -137 IF -137 LBRACE -137 LESS -137 LSQB -137 MINUS -137 MORE -137 OR -137 PLUS -137 POWER -137 RANGE -137 RBRACE -137 REMAINDER -137 RPAR -137 RSQB -137 TIMES -137 UNEQUAL -137 WEIGHT -137 _SEPARATOR -137
"""
"""What each state does at a symbol: go to state n, or, where n is negative, finish rule ~n."""
