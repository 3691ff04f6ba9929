"""Parse tables of grammar.lark; made by `python -m cnnc.runtime.tools.parse_tables`, not to be edited."""
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
    ('INIT', 'PatternStr', 'init', 0, (0, 0)),
    ('RECIPE', 'PatternStr', 'recipe', 0, (0, 0)),
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
?statement . 5 : init
?statement . 6 : recipe
?statement . 7 : let
?statement . 8 : for
?statement . 9 : if
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
expect . 0 : -EXPECT range EQUAL claimed
expect . 1 : -EXPECT range UNEQUAL claimed
expect . 2 : -EXPECT range LESS claimed
expect . 3 : -EXPECT range ATMOST claimed
expect . 4 : -EXPECT range MORE claimed
expect . 5 : -EXPECT range ATLEAST claimed
expect . 6 : -EXPECT range ABOUT claimed
?claimed . 0 : range
?claimed formula 1 : sum __claimed_plus_6
init . 0 : -INIT reference NAME arguments
init . 1 : -INIT reference NAME
recipe . 0 : -RECIPE choices
choices . 0 : -LBRACE choice __choices_star_7 -RBRACE
choices . 1 : -LBRACE choice -RBRACE
choices . 2 : -LBRACE __choices_star_7 -RBRACE
choices . 3 : -LBRACE -RBRACE
choice . 0 : NAME expression
let . 0 : -LET NAME -ASSIGN expression
for . 0 : -FOR NAME __import_star_1 -IN expression body
for . 1 : -FOR NAME -IN expression body
if . 0 : -IF expression body -ELSE body
if . 1 : -IF expression body -ELSE if
if . 2 : -IF expression body
?expression . 0 : disjunction
?expression conditional 1 : disjunction -IF disjunction -ELSE expression
?disjunction . 0 : conjunction __disjunction_star_8
?disjunction . 1 : conjunction
?conjunction . 0 : inversion __conjunction_star_9
?conjunction . 1 : inversion
?inversion . 0 : comparison
?inversion unary 1 : NOT inversion
?comparison . 0 : range __comparison_star_10
?comparison . 1 : range
?range . 0 : sum
?range . 1 : sum -RANGE sum
?sum . 0 : product __sum_star_11
?sum . 1 : product
?product . 0 : signed __product_star_12
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
?atom tuple 9 : -LPAR expression -COMMA expression __atom_star_13 -COMMA -RPAR
?atom tuple 10 : -LPAR expression -COMMA expression __atom_star_13 -RPAR
?atom tuple 11 : -LPAR expression -COMMA expression -COMMA -RPAR
?atom tuple 12 : -LPAR expression -COMMA expression -RPAR
?atom tuple 13 : -LPAR expression -COMMA -RPAR
?atom list 14 : -LSQB expression __atom_star_13 -COMMA -RSQB
?atom list 15 : -LSQB expression __atom_star_13 -RSQB
?atom list 16 : -LSQB expression -COMMA -RSQB
?atom list 17 : -LSQB expression -RSQB
?atom list 18 : -LSQB -RSQB
?atom comprehension 19 : -LSQB expression -FOR NAME __import_star_1 -IN expression -RSQB
?atom comprehension 20 : -LSQB expression -FOR NAME -IN expression -RSQB
reference . 0 : NAME
reference . 1 : DOTTED
call . 0 : NAME arguments
arguments . 0 : -LPAR argument __arguments_star_14 -COMMA -RPAR
arguments . 1 : -LPAR argument __arguments_star_14 -RPAR
arguments . 2 : -LPAR argument -COMMA -RPAR
arguments . 3 : -LPAR argument -RPAR
arguments . 4 : -LPAR -RPAR
argument . 0 : NAME -ASSIGN expression
argument . 1 : expression
text . 0 : -QUOTE __text_star_15 -QUOTE
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
__claimed_plus_6 . 0 : -X sum
__claimed_plus_6 . 1 : __claimed_plus_6 -X sum
__choices_star_7 . 0 : -_SEPARATOR choice
__choices_star_7 . 1 : -_SEPARATOR
__choices_star_7 . 2 : __choices_star_7 -_SEPARATOR choice
__choices_star_7 . 3 : __choices_star_7 -_SEPARATOR
__disjunction_star_8 . 0 : OR conjunction
__disjunction_star_8 . 1 : __disjunction_star_8 OR conjunction
__conjunction_star_9 . 0 : AND inversion
__conjunction_star_9 . 1 : __conjunction_star_9 AND inversion
__comparison_star_10 . 0 : EQUAL range
__comparison_star_10 . 1 : UNEQUAL range
__comparison_star_10 . 2 : LESS range
__comparison_star_10 . 3 : ATMOST range
__comparison_star_10 . 4 : MORE range
__comparison_star_10 . 5 : ATLEAST range
__comparison_star_10 . 6 : __comparison_star_10 EQUAL range
__comparison_star_10 . 7 : __comparison_star_10 UNEQUAL range
__comparison_star_10 . 8 : __comparison_star_10 LESS range
__comparison_star_10 . 9 : __comparison_star_10 ATMOST range
__comparison_star_10 . 10 : __comparison_star_10 MORE range
__comparison_star_10 . 11 : __comparison_star_10 ATLEAST range
__sum_star_11 . 0 : PLUS product
__sum_star_11 . 1 : MINUS product
__sum_star_11 . 2 : __sum_star_11 PLUS product
__sum_star_11 . 3 : __sum_star_11 MINUS product
__product_star_12 . 0 : TIMES signed
__product_star_12 . 1 : DIVIDE signed
__product_star_12 . 2 : FLOORDIVIDE signed
__product_star_12 . 3 : REMAINDER signed
__product_star_12 . 4 : __product_star_12 TIMES signed
__product_star_12 . 5 : __product_star_12 DIVIDE signed
__product_star_12 . 6 : __product_star_12 FLOORDIVIDE signed
__product_star_12 . 7 : __product_star_12 REMAINDER signed
__atom_star_13 . 0 : -COMMA expression
__atom_star_13 . 1 : __atom_star_13 -COMMA expression
__arguments_star_14 . 0 : -COMMA argument
__arguments_star_14 . 1 : __arguments_star_14 -COMMA argument
__text_star_15 . 0 : TEXT
__text_star_15 . 1 : hole
__text_star_15 . 2 : __text_star_15 TEXT
__text_star_15 . 3 : __text_star_15 hole
"""
"""Name, `?` where a lone child stands for it; alias; order; symbols, `-` where left out."""

STATES = """\
$END -4 BLOCK 1 FROM 2 LET 3 NET 4 SEQ 5 _SEPARATOR 6 __file_star_0 7 definition 8 file 9 import 10 item 11 let 12 variant 13
NAME 14
DOTTED 15 NAME 16 reference 17
NAME 18
NAME 19
NAME 20
$END -175 BLOCK 1 FROM 2 LET 3 NET 4 SEQ 5 _SEPARATOR -175 definition 8 import 10 item 21 let 12 variant 13
$END -3 _SEPARATOR 22
$END -7 _SEPARATOR -7

$END -5 _SEPARATOR -5
$END -2 _SEPARATOR 6 __file_star_0 23
$END -6 _SEPARATOR -6
$END -8 _SEPARATOR -8
LBRACE 24 LPAR 25 body 26 parameters 27
$END -162 ABOUT -162 AND -162 ARROW -162 ATLEAST -162 ATMOST -162 COMMA -162 DIVIDE -162 ELSE -162 EQUAL -162 FLOORDIVIDE -162 FOR -162 FROM -162 IF -162 IMPORT -162 LBRACE -162 LESS -162 LSQB -162 MINUS -162 MORE -162 NAME -162 OR -162 PLUS -162 POWER -162 RANGE -162 RBRACE -162 REMAINDER -162 RPAR -162 RSQB -162 TIMES -162 UNEQUAL -162 WEIGHT -162 X -162 _SEPARATOR -162
ARROW -161 IMPORT -161 NAME -161 RBRACE -161 WEIGHT -161 _SEPARATOR -161
IMPORT 28
ASSIGN 29
ASSIGN 30 LBRACE 24 LPAR 25 body 31 parameters 32
LBRACE 24 LPAR 25 body 33 parameters 34
$END -174 _SEPARATOR -174
$END -177 BLOCK 1 FROM 2 LET 3 NET 4 SEQ 5 _SEPARATOR -177 definition 8 import 10 item 35 let 12 variant 13
$END -1 _SEPARATOR 22
AUX 36 EXPECT 37 FOR 38 FROM 39 IF 40 INIT 41 INPUT 42 LBRACE 24 LET 3 NAME 43 OUTPUT 44 QUOTE 45 RBRACE 46 RECIPE 47 _SEPARATOR 48 __body_star_3 49 aux 50 body 51 chain 52 element 53 expect 54 for 55 heading 56 if 57 init 58 input 59 label 60 let 61 output 62 recipe 63 source 64 statement 65 target 66 text 67
NAME 68 RPAR 69 parameter 70
$END -14 _SEPARATOR -14
LBRACE 24 body 71
NAME 72
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 88 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
NAME 98
$END -12 _SEPARATOR -12
ASSIGN 99 LBRACE 24 body 100
$END -16 _SEPARATOR -16
LBRACE 24 body 101
$END -176 _SEPARATOR -176
NAME 102
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 103 reference 94 signed 95 sum 96 text 97
NAME 104
DOTTED 15 NAME 16 reference 105
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 106 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
DOTTED 15 NAME 16 reference 107
NAME 108 NUMBER 109 SIZE 110 dimension 111 dimensions 112
ARROW -76 COLON 113 FROM -76 LBRACE -76 LPAR -76 RBRACE -76 WEIGHT -76 X -76 _SEPARATOR -76
NAME 114
LBRACE 115 QUOTE 116 TEXT 117 __text_star_15 118 hole 119
$END -35 ARROW -35 ELSE -35 FROM -35 RBRACE -35 WEIGHT -35 X -35 _SEPARATOR -35
LBRACE 120 choices 121
AUX 36 EXPECT 37 FOR 38 FROM 39 IF 40 INIT 41 INPUT 42 LBRACE 24 LET 3 NAME 43 OUTPUT 44 QUOTE 45 RBRACE -183 RECIPE 47 _SEPARATOR -183 aux 50 body 51 chain 52 element 53 expect 54 for 55 heading 56 if 57 init 58 input 59 label 60 let 61 output 62 recipe 63 source 64 statement 122 target 66 text 67
RBRACE 123 _SEPARATOR 124
RBRACE -39 _SEPARATOR -39
ARROW -70 FROM -70 RBRACE -70 WEIGHT -70 X 125 _SEPARATOR -70 repeat 126
RBRACE -36 _SEPARATOR -36
ARROW 127 RBRACE -49 _SEPARATOR -49 __chain_star_4 128
RBRACE -40 _SEPARATOR -40
RBRACE -44 _SEPARATOR -44
LBRACE 24 body 129
RBRACE -45 _SEPARATOR -45
RBRACE -41 _SEPARATOR -41
RBRACE -37 _SEPARATOR -37
LBRACE 24 NAME 130 body 131 target 132
RBRACE -43 _SEPARATOR -43
RBRACE -38 _SEPARATOR -38
RBRACE -42 _SEPARATOR -42
ARROW 127 RBRACE -47 _SEPARATOR -47 __chain_star_4 133
RBRACE 134 _SEPARATOR 48 __body_star_3 135
ARROW -68 FROM -68 LBRACE 24 LPAR 136 RBRACE -68 WEIGHT -68 X 125 _SEPARATOR -68 arguments 137 body 138 repeat 139
COLON 140 LBRACE -75
ASSIGN 141 COMMA -31 RPAR -31
ASSIGN -29 LBRACE -29
COMMA 142 RPAR 143 __parameters_star_2 144
$END -13 _SEPARATOR -13
$END -10 COMMA 145 _SEPARATOR -10 __import_star_1 146
$END -143 ABOUT -143 AND -143 ARROW -143 ATLEAST -143 ATMOST -143 COMMA -143 DIVIDE -143 ELSE -143 EQUAL -143 FLOORDIVIDE -143 FOR -143 FROM -143 IF -143 LBRACE -143 LESS -143 LSQB -143 MINUS -143 MORE -143 OR -143 PLUS -143 POWER -143 RANGE -143 RBRACE -143 REMAINDER -143 RPAR -143 RSQB -143 TIMES -143 UNEQUAL -143 WEIGHT -143 X -143 _SEPARATOR -143
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 147 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 148 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RSQB 149 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 150 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 151 text 97
$END -161 ABOUT -161 AND -161 ARROW -161 ATLEAST -161 ATMOST -161 COMMA -161 DIVIDE -161 ELSE -161 EQUAL -161 FLOORDIVIDE -161 FOR -161 FROM -161 IF -161 LBRACE -161 LESS -161 LPAR 136 LSQB -161 MINUS -161 MORE -161 OR -161 PLUS -161 POWER -161 RANGE -161 RBRACE -161 REMAINDER -161 RPAR -161 RSQB -161 TIMES -161 UNEQUAL -161 WEIGHT -161 X -161 _SEPARATOR -161 arguments 152
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 inversion 153 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -140 ABOUT -140 AND -140 ARROW -140 ATLEAST -140 ATMOST -140 COMMA -140 DIVIDE -140 ELSE -140 EQUAL -140 FLOORDIVIDE -140 FOR -140 FROM -140 IF -140 LBRACE -140 LESS -140 LSQB -140 MINUS -140 MORE -140 OR -140 PLUS -140 POWER -140 RANGE -140 RBRACE -140 REMAINDER -140 RPAR -140 RSQB -140 TIMES -140 UNEQUAL -140 WEIGHT -140 X -140 _SEPARATOR -140
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 154 text 97
$END -141 ABOUT -141 AND -141 ARROW -141 ATLEAST -141 ATMOST -141 COMMA -141 DIVIDE -141 ELSE -141 EQUAL -141 FLOORDIVIDE -141 FOR -141 FROM -141 IF -141 LBRACE -141 LESS -141 LSQB -141 MINUS -141 MORE -141 OR -141 PLUS -141 POWER -141 RANGE -141 RBRACE -141 REMAINDER -141 RPAR -141 RSQB -141 TIMES -141 UNEQUAL -141 WEIGHT -141 X -141 _SEPARATOR -141
$END -142 ABOUT -142 AND -142 ARROW -142 ATLEAST -142 ATMOST -142 COMMA -142 DIVIDE -142 ELSE -142 EQUAL -142 FLOORDIVIDE -142 FOR -142 FROM -142 IF -142 LBRACE -142 LESS -142 LSQB -142 MINUS -142 MORE -142 OR -142 PLUS -142 POWER -142 RANGE -142 RBRACE -142 REMAINDER -142 RPAR -142 RSQB -142 TIMES -142 UNEQUAL -142 WEIGHT -142 X -142 _SEPARATOR -142
$END -138 ABOUT -138 AND -138 ARROW -138 ATLEAST -138 ATMOST -138 COMMA -138 DIVIDE -138 ELSE -138 EQUAL -138 FLOORDIVIDE -138 FOR -138 FROM -138 IF -138 LBRACE -138 LESS -138 LSQB -138 MINUS -138 MORE -138 OR -138 PLUS -138 POWER -138 RANGE -138 RBRACE -138 REMAINDER -138 RPAR -138 RSQB -138 TIMES -138 UNEQUAL -138 WEIGHT -138 X -138 _SEPARATOR -138
$END -146 ABOUT -146 AND -146 ARROW -146 ATLEAST -146 ATMOST -146 COMMA -146 DIVIDE -146 ELSE -146 EQUAL -146 FLOORDIVIDE -146 FOR -146 FROM -146 IF -146 LBRACE -146 LESS -146 LSQB -146 MINUS -146 MORE -146 OR -146 PLUS -146 POWER -146 RANGE -146 RBRACE -146 REMAINDER -146 RPAR -146 RSQB -146 TIMES -146 UNEQUAL -146 WEIGHT -146 X -146 _SEPARATOR -146
$END -123 AND -123 ARROW -123 COMMA -123 ELSE -123 FOR -123 FROM -123 IF -123 LBRACE -123 OR -123 RBRACE -123 RPAR -123 RSQB -123 WEIGHT -123 _SEPARATOR -123
$END -120 ARROW -120 COMMA -120 ELSE -120 FOR -120 FROM -120 IF -120 LBRACE -120 OR 155 RBRACE -120 RPAR -120 RSQB -120 WEIGHT -120 _SEPARATOR -120 __disjunction_star_8 156
$END -117 ARROW -117 COMMA -117 FOR -117 FROM -117 IF 157 LBRACE -117 RBRACE -117 RPAR -117 RSQB -117 WEIGHT -117 _SEPARATOR -117
$END -111 RBRACE -111 _SEPARATOR -111
$END -122 AND 158 ARROW -122 COMMA -122 ELSE -122 FOR -122 FROM -122 IF -122 LBRACE -122 OR -122 RBRACE -122 RPAR -122 RSQB -122 WEIGHT -122 _SEPARATOR -122 __conjunction_star_9 159
$END -136 ABOUT -136 AND -136 ARROW -136 ATLEAST -136 ATMOST -136 COMMA -136 DIVIDE -136 ELSE -136 EQUAL -136 FLOORDIVIDE -136 FOR -136 FROM -136 IF -136 LBRACE -136 LESS -136 LSQB 160 MINUS -136 MORE -136 OR -136 PLUS -136 POWER 161 RANGE -136 RBRACE -136 REMAINDER -136 RPAR -136 RSQB -136 TIMES -136 UNEQUAL -136 WEIGHT -136 X -136 _SEPARATOR -136
$END -133 ABOUT -133 AND -133 ARROW -133 ATLEAST -133 ATMOST -133 COMMA -133 DIVIDE -133 ELSE -133 EQUAL -133 FLOORDIVIDE -133 FOR -133 FROM -133 IF -133 LBRACE -133 LESS -133 MINUS -133 MORE -133 OR -133 PLUS -133 RANGE -133 RBRACE -133 REMAINDER -133 RPAR -133 RSQB -133 TIMES -133 UNEQUAL -133 WEIGHT -133 X -133 _SEPARATOR -133
$END -130 ABOUT -130 AND -130 ARROW -130 ATLEAST -130 ATMOST -130 COMMA -130 ELSE -130 EQUAL -130 FOR -130 FROM -130 IF -130 LBRACE -130 LESS -130 MINUS 162 MORE -130 OR -130 PLUS 163 RANGE -130 RBRACE -130 RPAR -130 RSQB -130 UNEQUAL -130 WEIGHT -130 X -130 _SEPARATOR -130 __sum_star_11 164
$END -126 AND -126 ARROW -126 ATLEAST 165 ATMOST 166 COMMA -126 ELSE -126 EQUAL 167 FOR -126 FROM -126 IF -126 LBRACE -126 LESS 168 MORE 169 OR -126 RBRACE -126 RPAR -126 RSQB -126 UNEQUAL 170 WEIGHT -126 _SEPARATOR -126 __comparison_star_10 171
$END -145 ABOUT -145 AND -145 ARROW -145 ATLEAST -145 ATMOST -145 COMMA -145 DIVIDE -145 ELSE -145 EQUAL -145 FLOORDIVIDE -145 FOR -145 FROM -145 IF -145 LBRACE -145 LESS -145 LSQB -145 MINUS -145 MORE -145 OR -145 PLUS -145 POWER -145 RANGE -145 RBRACE -145 REMAINDER -145 RPAR -145 RSQB -145 TIMES -145 UNEQUAL -145 WEIGHT -145 X -145 _SEPARATOR -145
$END -132 ABOUT -132 AND -132 ARROW -132 ATLEAST -132 ATMOST -132 COMMA -132 DIVIDE 172 ELSE -132 EQUAL -132 FLOORDIVIDE 173 FOR -132 FROM -132 IF -132 LBRACE -132 LESS -132 MINUS -132 MORE -132 OR -132 PLUS -132 RANGE -132 RBRACE -132 REMAINDER 174 RPAR -132 RSQB -132 TIMES 175 UNEQUAL -132 WEIGHT -132 X -132 _SEPARATOR -132 __product_star_12 176
$END -127 ABOUT -127 AND -127 ARROW -127 ATLEAST -127 ATMOST -127 COMMA -127 ELSE -127 EQUAL -127 FOR -127 FROM -127 IF -127 LBRACE -127 LESS -127 MORE -127 OR -127 RANGE 177 RBRACE -127 RPAR -127 RSQB -127 UNEQUAL -127 WEIGHT -127 _SEPARATOR -127
$END -144 ABOUT -144 AND -144 ARROW -144 ATLEAST -144 ATMOST -144 COMMA -144 DIVIDE -144 ELSE -144 EQUAL -144 FLOORDIVIDE -144 FOR -144 FROM -144 IF -144 LBRACE -144 LESS -144 LSQB -144 MINUS -144 MORE -144 OR -144 PLUS -144 POWER -144 RANGE -144 RBRACE -144 REMAINDER -144 RPAR -144 RSQB -144 TIMES -144 UNEQUAL -144 WEIGHT -144 X -144 _SEPARATOR -144
$END -24 LBRACE 24 LPAR 136 _SEPARATOR -24 arguments 178 body 179
NAME 180
$END -11 _SEPARATOR -11
$END -15 _SEPARATOR -15
COLON 181
ABOUT 182 ATLEAST 183 ATMOST 184 EQUAL 185 LESS 186 MORE 187 UNEQUAL 188
COMMA 145 IN 189 __import_star_1 190
ARROW -50 RBRACE -50 WEIGHT -50 _SEPARATOR -50
LBRACE 24 body 191
NAME 192
COLON 193 RBRACE -84 X -84 _SEPARATOR -84
RBRACE -82 X -82 _SEPARATOR -82
RBRACE -83 X -83 _SEPARATOR -83
RBRACE -81 X 194 _SEPARATOR -81 __dimensions_star_5 195
RBRACE -79 _SEPARATOR -79
LBRACE -73 NAME -73
FROM 39 RBRACE -86 _SEPARATOR -86 source 196
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 197 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -172 ABOUT -172 AND -172 ARROW -172 ATLEAST -172 ATMOST -172 COLON -172 COMMA -172 DIVIDE -172 ELSE -172 EQUAL -172 FLOORDIVIDE -172 FOR -172 FROM -172 IF -172 LBRACE -172 LESS -172 LSQB -172 MINUS -172 MORE -172 OR -172 PLUS -172 POWER -172 RANGE -172 RBRACE -172 REMAINDER -172 RPAR -172 RSQB -172 TIMES -172 UNEQUAL -172 WEIGHT -172 X -172 _SEPARATOR -172
LBRACE -228 QUOTE -228 TEXT -228
LBRACE 115 QUOTE 198 TEXT 199 hole 200
LBRACE -229 QUOTE -229 TEXT -229
NAME 201 RBRACE 202 _SEPARATOR 203 __choices_star_7 204 choice 205
RBRACE -105 _SEPARATOR -105
RBRACE -182 _SEPARATOR -182
$END -34 ARROW -34 ELSE -34 FROM -34 RBRACE -34 WEIGHT -34 X -34 _SEPARATOR -34
AUX 36 EXPECT 37 FOR 38 FROM 39 IF 40 INIT 41 INPUT 42 LBRACE 24 LET 3 NAME 43 OUTPUT 44 QUOTE 45 RBRACE -185 RECIPE 47 _SEPARATOR -185 aux 50 body 51 chain 52 element 53 expect 54 for 55 heading 56 if 57 init 58 input 59 label 60 let 61 output 62 recipe 63 source 64 statement 206 target 66 text 67
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 207 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
ARROW -69 FROM -69 RBRACE -69 WEIGHT -69 _SEPARATOR -69
LBRACE 24 NAME 43 QUOTE 45 body 51 element 208 heading 56 label 60 target 66 text 67
ARROW 209 RBRACE -48 _SEPARATOR -48
ARROW -72 FROM -72 RBRACE -72 WEIGHT -72 X 125 _SEPARATOR -72 repeat 210
ARROW -76 FROM -76 LBRACE -76 LPAR -76 RBRACE -76 WEIGHT -76 X -76 _SEPARATOR -76
ARROW -60 FROM -60 RBRACE -60 WEIGHT -60 X 125 _SEPARATOR -60 repeat 211
ARROW -58 FROM -58 LBRACE 24 LPAR 136 RBRACE -58 WEIGHT -58 X 125 _SEPARATOR -58 arguments 212 body 213 repeat 214
ARROW 209 RBRACE -46 _SEPARATOR -46
$END -33 ARROW -33 ELSE -33 FROM -33 RBRACE -33 WEIGHT -33 X -33 _SEPARATOR -33
RBRACE 215 _SEPARATOR 124
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 216 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 217 SIZE 81 TRUE 82 argument 218 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 219 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
ARROW -64 FROM -64 LBRACE 24 RBRACE -64 WEIGHT -64 X 125 _SEPARATOR -64 body 220 repeat 221
ARROW -66 FROM -66 RBRACE -66 WEIGHT -66 X 125 _SEPARATOR -66 repeat 222
ARROW -67 FROM -67 RBRACE -67 WEIGHT -67 _SEPARATOR -67
LBRACE -74 NAME -74
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 223 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
NAME 68 RPAR 224 parameter 225
ASSIGN -28 LBRACE -28
COMMA 226 RPAR 227
NAME 228
$END -9 COMMA 229 _SEPARATOR -9
$END -148 ABOUT -148 AND -148 ARROW -148 ATLEAST -148 ATMOST -148 COMMA -148 DIVIDE -148 ELSE -148 EQUAL -148 FLOORDIVIDE -148 FOR -148 FROM -148 IF -148 LBRACE -148 LESS -148 LSQB -148 MINUS -148 MORE -148 OR -148 PLUS -148 POWER -148 RANGE -148 RBRACE -148 REMAINDER -148 RPAR -148 RSQB -148 TIMES -148 UNEQUAL -148 WEIGHT -148 X -148 _SEPARATOR -148
COMMA 230 RPAR 231
$END -158 ABOUT -158 AND -158 ARROW -158 ATLEAST -158 ATMOST -158 COMMA -158 DIVIDE -158 ELSE -158 EQUAL -158 FLOORDIVIDE -158 FOR -158 FROM -158 IF -158 LBRACE -158 LESS -158 LSQB -158 MINUS -158 MORE -158 OR -158 PLUS -158 POWER -158 RANGE -158 RBRACE -158 REMAINDER -158 RPAR -158 RSQB -158 TIMES -158 UNEQUAL -158 WEIGHT -158 X -158 _SEPARATOR -158
COMMA 232 FOR 233 RSQB 234 __atom_star_13 235
$END -135 ABOUT -135 AND -135 ARROW -135 ATLEAST -135 ATMOST -135 COMMA -135 DIVIDE -135 ELSE -135 EQUAL -135 FLOORDIVIDE -135 FOR -135 FROM -135 IF -135 LBRACE -135 LESS -135 MINUS -135 MORE -135 OR -135 PLUS -135 RANGE -135 RBRACE -135 REMAINDER -135 RPAR -135 RSQB -135 TIMES -135 UNEQUAL -135 WEIGHT -135 X -135 _SEPARATOR -135
$END -163 ABOUT -163 AND -163 ARROW -163 ATLEAST -163 ATMOST -163 COMMA -163 DIVIDE -163 ELSE -163 EQUAL -163 FLOORDIVIDE -163 FOR -163 FROM -163 IF -163 LBRACE -163 LESS -163 LSQB -163 MINUS -163 MORE -163 OR -163 PLUS -163 POWER -163 RANGE -163 RBRACE -163 REMAINDER -163 RPAR -163 RSQB -163 TIMES -163 UNEQUAL -163 WEIGHT -163 X -163 _SEPARATOR -163
$END -124 AND -124 ARROW -124 COMMA -124 ELSE -124 FOR -124 FROM -124 IF -124 LBRACE -124 OR -124 RBRACE -124 RPAR -124 RSQB -124 WEIGHT -124 _SEPARATOR -124
$END -134 ABOUT -134 AND -134 ARROW -134 ATLEAST -134 ATMOST -134 COMMA -134 DIVIDE -134 ELSE -134 EQUAL -134 FLOORDIVIDE -134 FOR -134 FROM -134 IF -134 LBRACE -134 LESS -134 MINUS -134 MORE -134 OR -134 PLUS -134 RANGE -134 RBRACE -134 REMAINDER -134 RPAR -134 RSQB -134 TIMES -134 UNEQUAL -134 WEIGHT -134 X -134 _SEPARATOR -134
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 236 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -119 ARROW -119 COMMA -119 ELSE -119 FOR -119 FROM -119 IF -119 LBRACE -119 OR 237 RBRACE -119 RPAR -119 RSQB -119 WEIGHT -119 _SEPARATOR -119
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 238 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 inversion 239 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -121 AND 240 ARROW -121 COMMA -121 ELSE -121 FOR -121 FROM -121 IF -121 LBRACE -121 OR -121 RBRACE -121 RPAR -121 RSQB -121 WEIGHT -121 _SEPARATOR -121
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 241 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 242 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 243 reference 94 signed 95 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 244 reference 94 signed 95 text 97
$END -129 ABOUT -129 AND -129 ARROW -129 ATLEAST -129 ATMOST -129 COMMA -129 ELSE -129 EQUAL -129 FOR -129 FROM -129 IF -129 LBRACE -129 LESS -129 MINUS 245 MORE -129 OR -129 PLUS 246 RANGE -129 RBRACE -129 RPAR -129 RSQB -129 UNEQUAL -129 WEIGHT -129 X -129 _SEPARATOR -129
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 247 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 248 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 249 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 250 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 251 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 252 reference 94 signed 95 sum 96 text 97
$END -125 AND -125 ARROW -125 ATLEAST 253 ATMOST 254 COMMA -125 ELSE -125 EQUAL 255 FOR -125 FROM -125 IF -125 LBRACE -125 LESS 256 MORE 257 OR -125 RBRACE -125 RPAR -125 RSQB -125 UNEQUAL 258 WEIGHT -125 _SEPARATOR -125
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 259 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 260 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 261 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 262 text 97
$END -131 ABOUT -131 AND -131 ARROW -131 ATLEAST -131 ATMOST -131 COMMA -131 DIVIDE 263 ELSE -131 EQUAL -131 FLOORDIVIDE 264 FOR -131 FROM -131 IF -131 LBRACE -131 LESS -131 MINUS -131 MORE -131 OR -131 PLUS -131 RANGE -131 RBRACE -131 REMAINDER 265 RPAR -131 RSQB -131 TIMES 266 UNEQUAL -131 WEIGHT -131 X -131 _SEPARATOR -131
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 reference 94 signed 95 sum 267 text 97
$END -22 LBRACE 24 _SEPARATOR -22 body 268
$END -23 _SEPARATOR -23
$END -20 LBRACE 24 LPAR 136 _SEPARATOR -20 arguments 269 body 270
LBRACE 24 NAME 43 QUOTE 45 body 51 element 271 heading 56 label 60 links 272 target 66 text 67
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 273 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 276 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 277 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 278 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 279 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 280 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 claimed 281 item_of 90 power 91 product 92 range 274 reference 94 signed 95 sum 275 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 282 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
COMMA 229 IN 283
ELSE 284 RBRACE -116 _SEPARATOR -116
LPAR 136 RBRACE -104 _SEPARATOR -104 arguments 285
NAME 286 NUMBER 109 SIZE 110 dimension 111 dimensions 287
NAME 286 NUMBER 109 SIZE 110 dimension 288
RBRACE -80 X 289 _SEPARATOR -80
RBRACE -85 _SEPARATOR -85
RBRACE 290
$END -171 ABOUT -171 AND -171 ARROW -171 ATLEAST -171 ATMOST -171 COLON -171 COMMA -171 DIVIDE -171 ELSE -171 EQUAL -171 FLOORDIVIDE -171 FOR -171 FROM -171 IF -171 LBRACE -171 LESS -171 LSQB -171 MINUS -171 MORE -171 OR -171 PLUS -171 POWER -171 RANGE -171 RBRACE -171 REMAINDER -171 RPAR -171 RSQB -171 TIMES -171 UNEQUAL -171 WEIGHT -171 X -171 _SEPARATOR -171
LBRACE -230 QUOTE -230 TEXT -230
LBRACE -231 QUOTE -231 TEXT -231
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 291 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
RBRACE -109 _SEPARATOR -109
NAME 201 RBRACE -193 _SEPARATOR -193 choice 292
RBRACE 293 _SEPARATOR 294
RBRACE 295 _SEPARATOR 203 __choices_star_7 296
RBRACE -184 _SEPARATOR -184
ARROW -77 FROM -77 RBRACE -77 WEIGHT -77 _SEPARATOR -77
ARROW -186 FROM -186 RBRACE -186 WEIGHT -186 _SEPARATOR -186
LBRACE 24 NAME 43 QUOTE 45 body 51 element 297 heading 56 label 60 target 66 text 67
ARROW -71 FROM -71 RBRACE -71 WEIGHT -71 _SEPARATOR -71
ARROW -59 FROM -59 RBRACE -59 WEIGHT -59 _SEPARATOR -59
ARROW -54 FROM -54 LBRACE 24 RBRACE -54 WEIGHT -54 X 125 _SEPARATOR -54 body 298 repeat 299
ARROW -56 FROM -56 RBRACE -56 WEIGHT -56 X 125 _SEPARATOR -56 repeat 300
ARROW -57 FROM -57 RBRACE -57 WEIGHT -57 _SEPARATOR -57
$END -32 ARROW -32 ELSE -32 FROM -32 RBRACE -32 WEIGHT -32 X -32 _SEPARATOR -32
AND -161 ASSIGN 301 ATLEAST -161 ATMOST -161 COMMA -161 DIVIDE -161 EQUAL -161 FLOORDIVIDE -161 IF -161 LESS -161 LPAR 136 LSQB -161 MINUS -161 MORE -161 OR -161 PLUS -161 POWER -161 RANGE -161 REMAINDER -161 RPAR -161 TIMES -161 UNEQUAL -161 arguments 152
$END -168 ABOUT -168 AND -168 ARROW -168 ATLEAST -168 ATMOST -168 COMMA -168 DIVIDE -168 ELSE -168 EQUAL -168 FLOORDIVIDE -168 FOR -168 FROM -168 IF -168 LBRACE -168 LESS -168 LSQB -168 MINUS -168 MORE -168 OR -168 PLUS -168 POWER -168 RANGE -168 RBRACE -168 REMAINDER -168 RPAR -168 RSQB -168 TIMES -168 UNEQUAL -168 WEIGHT -168 X -168 _SEPARATOR -168
COMMA 302 RPAR 303 __arguments_star_14 304
COMMA -170 RPAR -170
ARROW -62 FROM -62 RBRACE -62 WEIGHT -62 X 125 _SEPARATOR -62 repeat 305
ARROW -63 FROM -63 RBRACE -63 WEIGHT -63 _SEPARATOR -63
ARROW -65 FROM -65 RBRACE -65 WEIGHT -65 _SEPARATOR -65
COMMA -30 RPAR -30
ASSIGN -27 LBRACE -27
COMMA -180 RPAR -180
NAME 68 RPAR 306 parameter 307
ASSIGN -26 LBRACE -26
$END -178 COMMA -178 IN -178 _SEPARATOR -178
NAME 308
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 309 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 310 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -147 ABOUT -147 AND -147 ARROW -147 ATLEAST -147 ATMOST -147 COMMA -147 DIVIDE -147 ELSE -147 EQUAL -147 FLOORDIVIDE -147 FOR -147 FROM -147 IF -147 LBRACE -147 LESS -147 LSQB -147 MINUS -147 MORE -147 OR -147 PLUS -147 POWER -147 RANGE -147 RBRACE -147 REMAINDER -147 RPAR -147 RSQB -147 TIMES -147 UNEQUAL -147 WEIGHT -147 X -147 _SEPARATOR -147
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RSQB 311 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 312 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
NAME 313
$END -157 ABOUT -157 AND -157 ARROW -157 ATLEAST -157 ATMOST -157 COMMA -157 DIVIDE -157 ELSE -157 EQUAL -157 FLOORDIVIDE -157 FOR -157 FROM -157 IF -157 LBRACE -157 LESS -157 LSQB -157 MINUS -157 MORE -157 OR -157 PLUS -157 POWER -157 RANGE -157 RBRACE -157 REMAINDER -157 RPAR -157 RSQB -157 TIMES -157 UNEQUAL -157 WEIGHT -157 X -157 _SEPARATOR -157
COMMA 314 RSQB 315
$END -196 ARROW -196 COMMA -196 ELSE -196 FOR -196 FROM -196 IF -196 LBRACE -196 OR -196 RBRACE -196 RPAR -196 RSQB -196 WEIGHT -196 _SEPARATOR -196
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 316 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
ELSE 317
$END -198 AND -198 ARROW -198 COMMA -198 ELSE -198 FOR -198 FROM -198 IF -198 LBRACE -198 OR -198 RBRACE -198 RPAR -198 RSQB -198 WEIGHT -198 _SEPARATOR -198
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 inversion 318 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
RSQB 319
$END -137 ABOUT -137 AND -137 ARROW -137 ATLEAST -137 ATMOST -137 COMMA -137 DIVIDE -137 ELSE -137 EQUAL -137 FLOORDIVIDE -137 FOR -137 FROM -137 IF -137 LBRACE -137 LESS -137 MINUS -137 MORE -137 OR -137 PLUS -137 RANGE -137 RBRACE -137 REMAINDER -137 RPAR -137 RSQB -137 TIMES -137 UNEQUAL -137 WEIGHT -137 X -137 _SEPARATOR -137
$END -213 ABOUT -213 AND -213 ARROW -213 ATLEAST -213 ATMOST -213 COMMA -213 ELSE -213 EQUAL -213 FOR -213 FROM -213 IF -213 LBRACE -213 LESS -213 MINUS -213 MORE -213 OR -213 PLUS -213 RANGE -213 RBRACE -213 RPAR -213 RSQB -213 UNEQUAL -213 WEIGHT -213 X -213 _SEPARATOR -213
$END -212 ABOUT -212 AND -212 ARROW -212 ATLEAST -212 ATMOST -212 COMMA -212 ELSE -212 EQUAL -212 FOR -212 FROM -212 IF -212 LBRACE -212 LESS -212 MINUS -212 MORE -212 OR -212 PLUS -212 RANGE -212 RBRACE -212 RPAR -212 RSQB -212 UNEQUAL -212 WEIGHT -212 X -212 _SEPARATOR -212
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 320 reference 94 signed 95 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 321 reference 94 signed 95 text 97
$END -205 AND -205 ARROW -205 ATLEAST -205 ATMOST -205 COMMA -205 ELSE -205 EQUAL -205 FOR -205 FROM -205 IF -205 LBRACE -205 LESS -205 MORE -205 OR -205 RBRACE -205 RPAR -205 RSQB -205 UNEQUAL -205 WEIGHT -205 _SEPARATOR -205
$END -203 AND -203 ARROW -203 ATLEAST -203 ATMOST -203 COMMA -203 ELSE -203 EQUAL -203 FOR -203 FROM -203 IF -203 LBRACE -203 LESS -203 MORE -203 OR -203 RBRACE -203 RPAR -203 RSQB -203 UNEQUAL -203 WEIGHT -203 _SEPARATOR -203
$END -200 AND -200 ARROW -200 ATLEAST -200 ATMOST -200 COMMA -200 ELSE -200 EQUAL -200 FOR -200 FROM -200 IF -200 LBRACE -200 LESS -200 MORE -200 OR -200 RBRACE -200 RPAR -200 RSQB -200 UNEQUAL -200 WEIGHT -200 _SEPARATOR -200
$END -202 AND -202 ARROW -202 ATLEAST -202 ATMOST -202 COMMA -202 ELSE -202 EQUAL -202 FOR -202 FROM -202 IF -202 LBRACE -202 LESS -202 MORE -202 OR -202 RBRACE -202 RPAR -202 RSQB -202 UNEQUAL -202 WEIGHT -202 _SEPARATOR -202
$END -204 AND -204 ARROW -204 ATLEAST -204 ATMOST -204 COMMA -204 ELSE -204 EQUAL -204 FOR -204 FROM -204 IF -204 LBRACE -204 LESS -204 MORE -204 OR -204 RBRACE -204 RPAR -204 RSQB -204 UNEQUAL -204 WEIGHT -204 _SEPARATOR -204
$END -201 AND -201 ARROW -201 ATLEAST -201 ATMOST -201 COMMA -201 ELSE -201 EQUAL -201 FOR -201 FROM -201 IF -201 LBRACE -201 LESS -201 MORE -201 OR -201 RBRACE -201 RPAR -201 RSQB -201 UNEQUAL -201 WEIGHT -201 _SEPARATOR -201
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 322 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 323 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 324 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 325 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 326 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 range 327 reference 94 signed 95 sum 96 text 97
$END -217 ABOUT -217 AND -217 ARROW -217 ATLEAST -217 ATMOST -217 COMMA -217 DIVIDE -217 ELSE -217 EQUAL -217 FLOORDIVIDE -217 FOR -217 FROM -217 IF -217 LBRACE -217 LESS -217 MINUS -217 MORE -217 OR -217 PLUS -217 RANGE -217 RBRACE -217 REMAINDER -217 RPAR -217 RSQB -217 TIMES -217 UNEQUAL -217 WEIGHT -217 X -217 _SEPARATOR -217
$END -218 ABOUT -218 AND -218 ARROW -218 ATLEAST -218 ATMOST -218 COMMA -218 DIVIDE -218 ELSE -218 EQUAL -218 FLOORDIVIDE -218 FOR -218 FROM -218 IF -218 LBRACE -218 LESS -218 MINUS -218 MORE -218 OR -218 PLUS -218 RANGE -218 RBRACE -218 REMAINDER -218 RPAR -218 RSQB -218 TIMES -218 UNEQUAL -218 WEIGHT -218 X -218 _SEPARATOR -218
$END -219 ABOUT -219 AND -219 ARROW -219 ATLEAST -219 ATMOST -219 COMMA -219 DIVIDE -219 ELSE -219 EQUAL -219 FLOORDIVIDE -219 FOR -219 FROM -219 IF -219 LBRACE -219 LESS -219 MINUS -219 MORE -219 OR -219 PLUS -219 RANGE -219 RBRACE -219 REMAINDER -219 RPAR -219 RSQB -219 TIMES -219 UNEQUAL -219 WEIGHT -219 X -219 _SEPARATOR -219
$END -216 ABOUT -216 AND -216 ARROW -216 ATLEAST -216 ATMOST -216 COMMA -216 DIVIDE -216 ELSE -216 EQUAL -216 FLOORDIVIDE -216 FOR -216 FROM -216 IF -216 LBRACE -216 LESS -216 MINUS -216 MORE -216 OR -216 PLUS -216 RANGE -216 RBRACE -216 REMAINDER -216 RPAR -216 RSQB -216 TIMES -216 UNEQUAL -216 WEIGHT -216 X -216 _SEPARATOR -216
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 328 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 329 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 330 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 reference 94 signed 331 text 97
$END -128 ABOUT -128 AND -128 ARROW -128 ATLEAST -128 ATMOST -128 COMMA -128 ELSE -128 EQUAL -128 FOR -128 FROM -128 IF -128 LBRACE -128 LESS -128 MORE -128 OR -128 RBRACE -128 RPAR -128 RSQB -128 UNEQUAL -128 WEIGHT -128 _SEPARATOR -128
$END -21 _SEPARATOR -21
$END -18 LBRACE 24 _SEPARATOR -18 body 332
$END -19 _SEPARATOR -19
ARROW 127 FROM -92 RBRACE -92 WEIGHT -92 _SEPARATOR -92 __chain_star_4 333
FROM 39 RBRACE -90 WEIGHT 334 _SEPARATOR -90 source 335 weight 336
RBRACE -100 _SEPARATOR -100
RBRACE -101 _SEPARATOR -101
RANGE 177 RBRACE -127 X 337 _SEPARATOR -127 __claimed_plus_6 338
RBRACE -99 _SEPARATOR -99
RBRACE -97 _SEPARATOR -97
RBRACE -94 _SEPARATOR -94
RBRACE -96 _SEPARATOR -96
RBRACE -98 _SEPARATOR -98
RBRACE -95 _SEPARATOR -95
LBRACE 24 body 339
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 340 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
IF 40 LBRACE 24 body 341 if 342
RBRACE -103 _SEPARATOR -103
RBRACE -84 X -84 _SEPARATOR -84
RBRACE -78 _SEPARATOR -78
RBRACE -188 X -188 _SEPARATOR -188
NAME 286 NUMBER 109 SIZE 110 dimension 343
LBRACE -173 QUOTE -173 TEXT -173
RBRACE -110 _SEPARATOR -110
RBRACE -192 _SEPARATOR -192
RBRACE -108 _SEPARATOR -108
NAME 201 RBRACE -195 _SEPARATOR -195 choice 344
RBRACE -107 _SEPARATOR -107
RBRACE 345 _SEPARATOR 294
ARROW -187 FROM -187 RBRACE -187 WEIGHT -187 _SEPARATOR -187
ARROW -52 FROM -52 RBRACE -52 WEIGHT -52 X 125 _SEPARATOR -52 repeat 346
ARROW -53 FROM -53 RBRACE -53 WEIGHT -53 _SEPARATOR -53
ARROW -55 FROM -55 RBRACE -55 WEIGHT -55 _SEPARATOR -55
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 347 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 216 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 348 SIZE 81 TRUE 82 argument 349 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 219 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -167 ABOUT -167 AND -167 ARROW -167 ATLEAST -167 ATMOST -167 COMMA -167 DIVIDE -167 ELSE -167 EQUAL -167 FLOORDIVIDE -167 FOR -167 FROM -167 IF -167 LBRACE -167 LESS -167 LSQB -167 MINUS -167 MORE -167 OR -167 PLUS -167 POWER -167 RANGE -167 RBRACE -167 REMAINDER -167 RPAR -167 RSQB -167 TIMES -167 UNEQUAL -167 WEIGHT -167 X -167 _SEPARATOR -167
COMMA 350 RPAR 351
ARROW -61 FROM -61 RBRACE -61 WEIGHT -61 _SEPARATOR -61
ASSIGN -25 LBRACE -25
COMMA -181 RPAR -181
$END -179 COMMA -179 IN -179 _SEPARATOR -179
$END -153 ABOUT -153 AND -153 ARROW -153 ATLEAST -153 ATMOST -153 COMMA -153 DIVIDE -153 ELSE -153 EQUAL -153 FLOORDIVIDE -153 FOR -153 FROM -153 IF -153 LBRACE -153 LESS -153 LSQB -153 MINUS -153 MORE -153 OR -153 PLUS -153 POWER -153 RANGE -153 RBRACE -153 REMAINDER -153 RPAR -153 RSQB -153 TIMES -153 UNEQUAL -153 WEIGHT -153 X -153 _SEPARATOR -153
COMMA 352 RPAR 353 __atom_star_13 354
$END -156 ABOUT -156 AND -156 ARROW -156 ATLEAST -156 ATMOST -156 COMMA -156 DIVIDE -156 ELSE -156 EQUAL -156 FLOORDIVIDE -156 FOR -156 FROM -156 IF -156 LBRACE -156 LESS -156 LSQB -156 MINUS -156 MORE -156 OR -156 PLUS -156 POWER -156 RANGE -156 RBRACE -156 REMAINDER -156 RPAR -156 RSQB -156 TIMES -156 UNEQUAL -156 WEIGHT -156 X -156 _SEPARATOR -156
COMMA -224 RPAR -224 RSQB -224
COMMA 145 IN 355 __import_star_1 356
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RSQB 357 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 358 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -155 ABOUT -155 AND -155 ARROW -155 ATLEAST -155 ATMOST -155 COMMA -155 DIVIDE -155 ELSE -155 EQUAL -155 FLOORDIVIDE -155 FOR -155 FROM -155 IF -155 LBRACE -155 LESS -155 LSQB -155 MINUS -155 MORE -155 OR -155 PLUS -155 POWER -155 RANGE -155 RBRACE -155 REMAINDER -155 RPAR -155 RSQB -155 TIMES -155 UNEQUAL -155 WEIGHT -155 X -155 _SEPARATOR -155
$END -197 ARROW -197 COMMA -197 ELSE -197 FOR -197 FROM -197 IF -197 LBRACE -197 OR -197 RBRACE -197 RPAR -197 RSQB -197 WEIGHT -197 _SEPARATOR -197
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 359 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -199 AND -199 ARROW -199 COMMA -199 ELSE -199 FOR -199 FROM -199 IF -199 LBRACE -199 OR -199 RBRACE -199 RPAR -199 RSQB -199 WEIGHT -199 _SEPARATOR -199
$END -139 ABOUT -139 AND -139 ARROW -139 ATLEAST -139 ATMOST -139 COMMA -139 DIVIDE -139 ELSE -139 EQUAL -139 FLOORDIVIDE -139 FOR -139 FROM -139 IF -139 LBRACE -139 LESS -139 LSQB -139 MINUS -139 MORE -139 OR -139 PLUS -139 POWER -139 RANGE -139 RBRACE -139 REMAINDER -139 RPAR -139 RSQB -139 TIMES -139 UNEQUAL -139 WEIGHT -139 X -139 _SEPARATOR -139
$END -215 ABOUT -215 AND -215 ARROW -215 ATLEAST -215 ATMOST -215 COMMA -215 ELSE -215 EQUAL -215 FOR -215 FROM -215 IF -215 LBRACE -215 LESS -215 MINUS -215 MORE -215 OR -215 PLUS -215 RANGE -215 RBRACE -215 RPAR -215 RSQB -215 UNEQUAL -215 WEIGHT -215 X -215 _SEPARATOR -215
$END -214 ABOUT -214 AND -214 ARROW -214 ATLEAST -214 ATMOST -214 COMMA -214 ELSE -214 EQUAL -214 FOR -214 FROM -214 IF -214 LBRACE -214 LESS -214 MINUS -214 MORE -214 OR -214 PLUS -214 RANGE -214 RBRACE -214 RPAR -214 RSQB -214 UNEQUAL -214 WEIGHT -214 X -214 _SEPARATOR -214
$END -211 AND -211 ARROW -211 ATLEAST -211 ATMOST -211 COMMA -211 ELSE -211 EQUAL -211 FOR -211 FROM -211 IF -211 LBRACE -211 LESS -211 MORE -211 OR -211 RBRACE -211 RPAR -211 RSQB -211 UNEQUAL -211 WEIGHT -211 _SEPARATOR -211
$END -209 AND -209 ARROW -209 ATLEAST -209 ATMOST -209 COMMA -209 ELSE -209 EQUAL -209 FOR -209 FROM -209 IF -209 LBRACE -209 LESS -209 MORE -209 OR -209 RBRACE -209 RPAR -209 RSQB -209 UNEQUAL -209 WEIGHT -209 _SEPARATOR -209
$END -206 AND -206 ARROW -206 ATLEAST -206 ATMOST -206 COMMA -206 ELSE -206 EQUAL -206 FOR -206 FROM -206 IF -206 LBRACE -206 LESS -206 MORE -206 OR -206 RBRACE -206 RPAR -206 RSQB -206 UNEQUAL -206 WEIGHT -206 _SEPARATOR -206
$END -208 AND -208 ARROW -208 ATLEAST -208 ATMOST -208 COMMA -208 ELSE -208 EQUAL -208 FOR -208 FROM -208 IF -208 LBRACE -208 LESS -208 MORE -208 OR -208 RBRACE -208 RPAR -208 RSQB -208 UNEQUAL -208 WEIGHT -208 _SEPARATOR -208
$END -210 AND -210 ARROW -210 ATLEAST -210 ATMOST -210 COMMA -210 ELSE -210 EQUAL -210 FOR -210 FROM -210 IF -210 LBRACE -210 LESS -210 MORE -210 OR -210 RBRACE -210 RPAR -210 RSQB -210 UNEQUAL -210 WEIGHT -210 _SEPARATOR -210
$END -207 AND -207 ARROW -207 ATLEAST -207 ATMOST -207 COMMA -207 ELSE -207 EQUAL -207 FOR -207 FROM -207 IF -207 LBRACE -207 LESS -207 MORE -207 OR -207 RBRACE -207 RPAR -207 RSQB -207 UNEQUAL -207 WEIGHT -207 _SEPARATOR -207
$END -221 ABOUT -221 AND -221 ARROW -221 ATLEAST -221 ATMOST -221 COMMA -221 DIVIDE -221 ELSE -221 EQUAL -221 FLOORDIVIDE -221 FOR -221 FROM -221 IF -221 LBRACE -221 LESS -221 MINUS -221 MORE -221 OR -221 PLUS -221 RANGE -221 RBRACE -221 REMAINDER -221 RPAR -221 RSQB -221 TIMES -221 UNEQUAL -221 WEIGHT -221 X -221 _SEPARATOR -221
$END -222 ABOUT -222 AND -222 ARROW -222 ATLEAST -222 ATMOST -222 COMMA -222 DIVIDE -222 ELSE -222 EQUAL -222 FLOORDIVIDE -222 FOR -222 FROM -222 IF -222 LBRACE -222 LESS -222 MINUS -222 MORE -222 OR -222 PLUS -222 RANGE -222 RBRACE -222 REMAINDER -222 RPAR -222 RSQB -222 TIMES -222 UNEQUAL -222 WEIGHT -222 X -222 _SEPARATOR -222
$END -223 ABOUT -223 AND -223 ARROW -223 ATLEAST -223 ATMOST -223 COMMA -223 DIVIDE -223 ELSE -223 EQUAL -223 FLOORDIVIDE -223 FOR -223 FROM -223 IF -223 LBRACE -223 LESS -223 MINUS -223 MORE -223 OR -223 PLUS -223 RANGE -223 RBRACE -223 REMAINDER -223 RPAR -223 RSQB -223 TIMES -223 UNEQUAL -223 WEIGHT -223 X -223 _SEPARATOR -223
$END -220 ABOUT -220 AND -220 ARROW -220 ATLEAST -220 ATMOST -220 COMMA -220 DIVIDE -220 ELSE -220 EQUAL -220 FLOORDIVIDE -220 FOR -220 FROM -220 IF -220 LBRACE -220 LESS -220 MINUS -220 MORE -220 OR -220 PLUS -220 RANGE -220 RBRACE -220 REMAINDER -220 RPAR -220 RSQB -220 TIMES -220 UNEQUAL -220 WEIGHT -220 X -220 _SEPARATOR -220
$END -17 _SEPARATOR -17
ARROW 209 FROM -91 RBRACE -91 WEIGHT -91 _SEPARATOR -91
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 360 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
RBRACE -88 WEIGHT 334 _SEPARATOR -88 weight 361
RBRACE -89 _SEPARATOR -89
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 reference 94 signed 95 sum 362 text 97
RBRACE -102 X 363 _SEPARATOR -102
RBRACE -113 _SEPARATOR -113
LBRACE 24 body 364
RBRACE -114 _SEPARATOR -114
RBRACE -115 _SEPARATOR -115
RBRACE -189 X -189 _SEPARATOR -189
RBRACE -194 _SEPARATOR -194
RBRACE -106 _SEPARATOR -106
ARROW -51 FROM -51 RBRACE -51 WEIGHT -51 _SEPARATOR -51
COMMA -169 RPAR -169
$END -166 ABOUT -166 AND -166 ARROW -166 ATLEAST -166 ATMOST -166 COMMA -166 DIVIDE -166 ELSE -166 EQUAL -166 FLOORDIVIDE -166 FOR -166 FROM -166 IF -166 LBRACE -166 LESS -166 LSQB -166 MINUS -166 MORE -166 OR -166 PLUS -166 POWER -166 RANGE -166 RBRACE -166 REMAINDER -166 RPAR -166 RSQB -166 TIMES -166 UNEQUAL -166 WEIGHT -166 X -166 _SEPARATOR -166
COMMA -226 RPAR -226
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 216 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 365 SIZE 81 TRUE 82 argument 366 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 219 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -165 ABOUT -165 AND -165 ARROW -165 ATLEAST -165 ATMOST -165 COMMA -165 DIVIDE -165 ELSE -165 EQUAL -165 FLOORDIVIDE -165 FOR -165 FROM -165 IF -165 LBRACE -165 LESS -165 LSQB -165 MINUS -165 MORE -165 OR -165 PLUS -165 POWER -165 RANGE -165 RBRACE -165 REMAINDER -165 RPAR -165 RSQB -165 TIMES -165 UNEQUAL -165 WEIGHT -165 X -165 _SEPARATOR -165
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 367 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 312 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -152 ABOUT -152 AND -152 ARROW -152 ATLEAST -152 ATMOST -152 COMMA -152 DIVIDE -152 ELSE -152 EQUAL -152 FLOORDIVIDE -152 FOR -152 FROM -152 IF -152 LBRACE -152 LESS -152 LSQB -152 MINUS -152 MORE -152 OR -152 PLUS -152 POWER -152 RANGE -152 RBRACE -152 REMAINDER -152 RPAR -152 RSQB -152 TIMES -152 UNEQUAL -152 WEIGHT -152 X -152 _SEPARATOR -152
COMMA 368 RPAR 369
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 370 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
COMMA 229 IN 371
$END -154 ABOUT -154 AND -154 ARROW -154 ATLEAST -154 ATMOST -154 COMMA -154 DIVIDE -154 ELSE -154 EQUAL -154 FLOORDIVIDE -154 FOR -154 FROM -154 IF -154 LBRACE -154 LESS -154 LSQB -154 MINUS -154 MORE -154 OR -154 PLUS -154 POWER -154 RANGE -154 RBRACE -154 REMAINDER -154 RPAR -154 RSQB -154 TIMES -154 UNEQUAL -154 WEIGHT -154 X -154 _SEPARATOR -154
COMMA -225 RPAR -225 RSQB -225
$END -118 ARROW -118 COMMA -118 FOR -118 FROM -118 LBRACE -118 RBRACE -118 RPAR -118 RSQB -118 WEIGHT -118 _SEPARATOR -118
RBRACE -93 _SEPARATOR -93
RBRACE -87 _SEPARATOR -87
RBRACE -190 X -190 _SEPARATOR -190
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 item_of 90 power 91 product 92 reference 94 signed 95 sum 372 text 97
RBRACE -112 _SEPARATOR -112
$END -164 ABOUT -164 AND -164 ARROW -164 ATLEAST -164 ATMOST -164 COMMA -164 DIVIDE -164 ELSE -164 EQUAL -164 FLOORDIVIDE -164 FOR -164 FROM -164 IF -164 LBRACE -164 LESS -164 LSQB -164 MINUS -164 MORE -164 OR -164 PLUS -164 POWER -164 RANGE -164 RBRACE -164 REMAINDER -164 RPAR -164 RSQB -164 TIMES -164 UNEQUAL -164 WEIGHT -164 X -164 _SEPARATOR -164
COMMA -227 RPAR -227
$END -151 ABOUT -151 AND -151 ARROW -151 ATLEAST -151 ATMOST -151 COMMA -151 DIVIDE -151 ELSE -151 EQUAL -151 FLOORDIVIDE -151 FOR -151 FROM -151 IF -151 LBRACE -151 LESS -151 LSQB -151 MINUS -151 MORE -151 OR -151 PLUS -151 POWER -151 RANGE -151 RBRACE -151 REMAINDER -151 RPAR -151 RSQB -151 TIMES -151 UNEQUAL -151 WEIGHT -151 X -151 _SEPARATOR -151
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 RPAR 373 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 358 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
$END -150 ABOUT -150 AND -150 ARROW -150 ATLEAST -150 ATMOST -150 COMMA -150 DIVIDE -150 ELSE -150 EQUAL -150 FLOORDIVIDE -150 FOR -150 FROM -150 IF -150 LBRACE -150 LESS -150 LSQB -150 MINUS -150 MORE -150 OR -150 PLUS -150 POWER -150 RANGE -150 RBRACE -150 REMAINDER -150 RPAR -150 RSQB -150 TIMES -150 UNEQUAL -150 WEIGHT -150 X -150 _SEPARATOR -150
RSQB 374
DOTTED 15 FALSE 73 LPAR 74 LSQB 75 MINUS 76 NAME 77 NOT 78 NUMBER 79 PLUS 80 QUOTE 45 SIZE 81 TRUE 82 atom 83 call 84 comparison 85 conjunction 86 disjunction 87 expression 375 inversion 89 item_of 90 power 91 product 92 range 93 reference 94 signed 95 sum 96 text 97
RBRACE -191 X -191 _SEPARATOR -191
$END -149 ABOUT -149 AND -149 ARROW -149 ATLEAST -149 ATMOST -149 COMMA -149 DIVIDE -149 ELSE -149 EQUAL -149 FLOORDIVIDE -149 FOR -149 FROM -149 IF -149 LBRACE -149 LESS -149 LSQB -149 MINUS -149 MORE -149 OR -149 PLUS -149 POWER -149 RANGE -149 RBRACE -149 REMAINDER -149 RPAR -149 RSQB -149 TIMES -149 UNEQUAL -149 WEIGHT -149 X -149 _SEPARATOR -149
$END -160 ABOUT -160 AND -160 ARROW -160 ATLEAST -160 ATMOST -160 COMMA -160 DIVIDE -160 ELSE -160 EQUAL -160 FLOORDIVIDE -160 FOR -160 FROM -160 IF -160 LBRACE -160 LESS -160 LSQB -160 MINUS -160 MORE -160 OR -160 PLUS -160 POWER -160 RANGE -160 RBRACE -160 REMAINDER -160 RPAR -160 RSQB -160 TIMES -160 UNEQUAL -160 WEIGHT -160 X -160 _SEPARATOR -160
RSQB 376
$END -159 ABOUT -159 AND -159 ARROW -159 ATLEAST -159 ATMOST -159 COMMA -159 DIVIDE -159 ELSE -159 EQUAL -159 FLOORDIVIDE -159 FOR -159 FROM -159 IF -159 LBRACE -159 LESS -159 LSQB -159 MINUS -159 MORE -159 OR -159 PLUS -159 POWER -159 RANGE -159 RBRACE -159 REMAINDER -159 RPAR -159 RSQB -159 TIMES -159 UNEQUAL -159 WEIGHT -159 X -159 _SEPARATOR -159
"""
"""What each state does at a symbol: go to state n, or, where n is negative, finish rule ~n."""
