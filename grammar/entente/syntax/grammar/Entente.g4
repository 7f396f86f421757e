/*
 * The Entente language.
 *
 * Characters come folded by the reader's character stream: full-width forms as their ASCII twins, any letter as 'a' but
 * for e, ASCII's digits as '0', combining marks and further digits as U+0001, every other character without a meaning as
 * U+0002.
 * Strings, comments and backquotes keep their text, which is taken from the source. So the lexer stays in ASCII.
 *
 * Words come as NAME; the reader then sets their type from its table of keywords. Newlines come all; the reader hides
 * those at which a statement goes on. A statement is read alone when it is broken, so almost every decision needs one
 * token only: what is expected at a mistake is then exact.
 */
grammar Entente;

tokens {
    // Reserved: words that begin a statement.
    TITLE, TIME, LET, FIRM, ORG, ALLIANCE, USE, SCENARIO, WHEN, WHENEVER, AFTER,
    SIMULATE, EQUATIONS, EQUILIBRIA, STABILITY, THRESHOLD, PROVE, REPAIR, SWEEP, TRACE, MAP, SENSITIVITY,
    UNCERTAINTY, FIT, FORECAST, COALITIONS, OPTIMIZE, COMPARE, PORTRAIT, EXPECT, SHOW, SAVE,
    // Reserved: joining words.
    IF, THEN, ELSE, AND, OR, NOT, EACH, FIRMS, END, AT, FROM, TO, BY, FOR, IN, OF, IS, UNTIL, WITHIN,
    // Words that are names outside their own construct.
    ENTENTE, MEMBERS, ABSENT, EXTENDS, GROWTH, CAPACITY, OUTPUT, UNDER, WITH, WHERE, SETTLED,
    ENTERS, EXITS, JOINS, LEAVES, WITHHOLDS, HONOURS, FORMS, DISSOLVES,
    GLOBALLY, RUNS, AS, AGAINST, SEED, MAXIMIZE, MINIMIZE, HEADROOM, DIGIT_COUNT, DPI, HOLDING, ROLLING,
    OBSERVE, ERROR, CUMULATED,
    // Words that begin a statement where something to look at follows, and are names elsewhere.
    DRAW, NETWORK,
    // Words of a picture's options, each in its place there and a name elsewhere; `over` of draw.
    OVER, X_AXIS, Y_AXIS, WIDTH, HEIGHT, GREYSCALE, PANELS, COLUMNS, MARK, DATA, LEGEND, NONE, LOG, STARTS,
    WRAPPING, RATES,
    // The same word in a place of its own: `year` after at, from and to; `within` of a sensitivity; `of` of a coefficient;
    // `for` of a file of data.
    YEAR, WITHIN_ALLIANCE, OF_ALLIANCE, FOR_DATA,
    // The second word of a keyword of two words, as in `no coexistence`.
    SECOND_WORD,
    // The = of an expectation before text: of a published table.
    EQUALS_TABLE
}

// Lists of statements

script : statement? ((NEWLINE | SEMICOLON) statement?)* EOF ;

block : LBRACE statement? ((NEWLINE | SEMICOLON) statement?)* RBRACE ;

firmBlock : LBRACE firmLine? ((NEWLINE | SEMICOLON) firmLine?)* RBRACE ;

allianceBlock : LBRACE allianceLine? ((NEWLINE | SEMICOLON) allianceLine?)* RBRACE ;

values : LBRACE value? ((NEWLINE | SEMICOLON) value?)* RBRACE ;

picture : LBRACE option? ((NEWLINE | SEMICOLON) option?)* RBRACE ;

fitting : LBRACE fittingLine? ((NEWLINE | SEMICOLON) fittingLine?)* RBRACE ;

// Statements

statement
    : ENTENTE NUMBER                                                            # versionStatement
    | TITLE STRING                                                              # titleStatement
    | TIME (IN name)? (FROM expr)?                                              # timeStatement
    | let                                                                       # letStatement
    | (FIRM | ORG) name (LBRACKET range RBRACKET)? STRING? ABSENT? firmBlock?   # firmStatement
    | FIRMS FROM STRING RATES?                                                  # firmsFromStatement
    | ALLIANCE name STRING?
        ( FROM (STRING | date (TO date)? allianceBlock)
        | TO date allianceBlock
        | allianceBlock
        )                                                                       # allianceStatement
    | EACH arrow EACH expr                                                      # groupStatement
    | USE STRING                                                                # useStatement
    | SCENARIO name STRING? (EXTENDS name)? block                               # scenarioStatement
    | AT date block                                                             # atStatement
    | FROM date TO date block                                                   # duringStatement
    | (WHEN | WHENEVER) expr block                                              # whenStatement
    | AFTER expr block                                                          # afterStatement
    | expr
        ( arrow reference expr WRAPPING?
        | (PLUS_EQUAL | MINUS_EQUAL | TIMES_EQUAL | DIVIDE_EQUAL) expr
        | action
        | assumed
        )?                                                                      # expressionStatement
    | question                                                                  # questionStatement
    ;

let : LET name STRING? (EQUAL (question | expr (IN range)?) | TILDE distribution (IN range)?) ;

firmLine
    : (GROWTH | CAPACITY | OUTPUT) ((EQUAL | COLON)? expr | TILDE distribution) (IN range)?    # partLine
    | let                                                                                      # attributeLine
    ;

allianceLine
    : MEMBERS reference (COMMA reference)*      # membersLine
    | EACH arrow EACH expr                      # groupLine
    | reference arrow reference expr WRAPPING?  # contributionLine
    ;

value : expr (AS STRING)? ;

option
    : TITLE STRING                                              # titleOption
    | (X_AXIS | Y_AXIS) STRING? (FROM date)? (TO date)? LOG?    # axisOption
    | (WIDTH | HEIGHT) expr                                     # sizeOption
    | GREYSCALE                                                 # greyscaleOption
    | PANELS (SCENARIO | FIRM | expr) (COLUMNS expr)?           # panelsOption
    | MARK date STRING?                                         # markOption
    | DATA STRING                                               # dataOption
    | LEGEND NONE                                               # legendOption
    | STARTS expr (COMMA expr)*                                 # startsOption
    ;

fittingLine
    : OBSERVE expr (AS STRING)? CUMULATED? size?    # observeLine
    | size                                          # errorLine
    | STARTS expr                                   # startsLine
    ;

size : ERROR (STRING | expr) ;

action
    : ENTERS (WITH expr)?
    | EXITS
    | JOINS name
    | LEAVES name
    | WITHHOLDS expr (IN name)?
    | HONOURS (IN name)?
    | FORMS
    | DISSOLVES
    ;

distribution : name LPAREN expr (COMMA expr)* RPAREN ;

range : expr RANGE expr ;

arrow : TO_ARROW | BOTH_ARROW | AGAINST_ARROW | MUTUAL_ARROW ;

// Of an event or of an alliance, where a brace or `to` ends it
date : YEAR expr | END | expr ;

// Of a question or a value, where more may follow
moment : MINUS? NUMBER | name | END | YEAR (NUMBER | name | LPAREN expr RPAREN) | LPAREN expr RPAREN ;

// Questions

question
    : SIMULATE (TO moment | UNTIL SETTLED) (BY expr | AT moment (COMMA moment)*)? scope              # simulate
    | EQUATIONS scope                                                                                # equations
    | EQUILIBRIA (AT moment)? scope                                                                  # equilibria
    | STABILITY (AT moment | TO moment)? scope                                                       # stability
    | THRESHOLD axis scope                                                                           # threshold
    | PROVE claim                                                                                    # prove
    | REPAIR name? (BY expr (COMMA expr)*)? (UNTIL expr)? (HEADROOM expr)? scope                     # repair
    | SWEEP axis (COMMA axis)* (TO moment)? values scope                                             # sweep
    | TRACE axis scope picture?                                                                       # trace
    | MAP axis COMMA axis scope picture?                                                              # map
    | SENSITIVITY (OF expr)? (TO expr (COMMA expr)*)? GLOBALLY? (WITHIN_ALLIANCE name)? targets? assumed?     # sensitivity
    | UNCERTAINTY expr RUNS (TO moment)? (SEED expr)? values? scope                                  # uncertainty
    | FIT moved (COMMA moved)* TO data (COMMA (data | name))* (FROM moment)? (TO moment)? fitting? scope    # fit
    | FORECAST name TO moment (HOLDING SECOND_WORD? expr)? ROLLING? (AGAINST name (COMMA name)*)? picture? # forecast
    | COALITIONS scope                                                                               # coalitions
    | OPTIMIZE axis (COMMA axis)* (MAXIMIZE | MINIMIZE) expr (WHERE expr)? scope                     # optimize
    | COMPARE compared                                                                                # compare
    | DRAW (STRING | shown (COMMA shown)*) drawing* assumed? picture?                                # draw
    | PORTRAIT reference COMMA reference (AT moment)? scope picture?                                  # portrait
    | NETWORK reference (AT moment)? scope picture?                                                   # network
    | EXPECT (PROVE claim | expr (EQUALS_TABLE STRING (WITHIN expr)?)? scope)                                                              # expect
    | SHOW shown (COMMA shown)* scope                                                                # show
    | SAVE name? STRING (DIGIT_COUNT expr)? (DPI expr)?                                              # save
    ;

compared
    : name (COMMA name)* (TO moment)? (AGAINST name)? values? scope            # compareScenarios
    | EACH OF name action (AT moment)? TO moment values? scope                 # compareEach
    ;
shown : expr (AS STRING)? ;

// In any order, each once
drawing
    : AGAINST expr
    | TO moment
    | OVER axis (COMMA axis)*
    | OF name
    | targets
    ;

// What is moved to: a range, or values in parentheses
axis : expr (IN expr (RANGE expr)?)? (BY expr)? ;

moved : expr (IN range)? ;

data : STRING (FOR_DATA name)? ;

scope : (OF name)? targets? assumed? ;

// What if: changes that hold for this question alone
assumed : WITH assumption (COMMA assumption)* ;

assumption : expr ((PLUS_EQUAL | MINUS_EQUAL | TIMES_EQUAL | DIVIDE_EQUAL) expr | action)? ;

// Scenarios; in a proof first the parameters that move
targets : FOR axis (COMMA axis)* ;

claim : expr (targets (WHERE expr)? scope | WHERE expr scope | OF name targets? assumed? | assumed)? ;

// Expressions

// Flat, because what binds closer is for the reader to say: left recursion would leave no decision in or behind an
// expression that one token settles.
expr
    : prefix* primary suffix*
        ( ( POWER | TIMES | DIVIDE | PLUS | MINUS | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | EQUAL | EQUAL_EQUAL
          | NOT_EQUAL | WITHIN | AND | OR
          ) prefix* primary suffix*
        )*
    ;

prefix : MINUS | NOT | IF expr THEN expr ELSE ;

primary
    : NUMBER                                                                                    # number
    | PERCENT                                                                                   # percent
    | FIRMS                                                                                     # everyone
    | name (LBRACKET (TIMES | expr) RBRACKET | LPAREN (expr (COMMA expr)*)? RPAREN)?            # named
    | LPAREN expr (RPAREN | (COMMA expr)+ RPAREN | TO_ARROW reference RPAREN (OF_ALLIANCE name)?)  # parenthesis
    ;

suffix
    : DOT name      # dot
    | AT moment     # at
    | UNDER name    # under
    | IS quality    # is
    ;

quality : name SECOND_WORD? ;

reference : FIRMS | name (LBRACKET (TIMES | expr) RBRACKET)? ;

name
    : NAME
    | QUOTED_NAME
    | ENTENTE | MEMBERS | ABSENT | EXTENDS | GROWTH | CAPACITY | OUTPUT | UNDER | WITH | WHERE | SETTLED
    | ENTERS | EXITS | JOINS | LEAVES | WITHHOLDS | HONOURS | FORMS | DISSOLVES
    | GLOBALLY | RUNS | AS | AGAINST | SEED | MAXIMIZE | MINIMIZE | HEADROOM | DIGIT_COUNT | DPI | HOLDING | ROLLING
    | WRAPPING | RATES | OBSERVE | ERROR | CUMULATED
    ;

// Lexer

NUMBER : DIGITS ('.' DIGITS)? ('e' [+\-]? DIGITS)? ;
PERCENT : NUMBER '%' ;
fragment DIGITS : '0'+ ('_' '0'+)* ;

STRING : '"' STRING_CHARACTER* '"' ;
OPEN_STRING : '"' STRING_CHARACTER* '\\'? ;
fragment STRING_CHARACTER : ~["\\\n] | '\\' ~[\n] ;

NAME : [ae] [ae0_\u0001]* ;
QUOTED_NAME : '`' ~[`\n]+ '`' ;
OPEN_QUOTED_NAME : '`' ~[`\n]* ;

DOCUMENTATION : '##' (~[#\n] ~[\n]*)? -> channel(HIDDEN) ;
COMMENT : '#' ~[\n]* -> channel(HIDDEN) ;
NEWLINE : '\n' ;
SPACE : [ \t]+ -> skip ;

TO_ARROW : '->' | '→' ;
BOTH_ARROW : '<->' | '↔' ;
AGAINST_ARROW : '-|' | '⊣' ;
MUTUAL_ARROW : '|-|' ;

PLUS_EQUAL : '+=' ;
MINUS_EQUAL : '-=' ;
TIMES_EQUAL : '*=' ;
DIVIDE_EQUAL : '/=' ;

EQUAL : '=' ;
EQUAL_EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;

PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
POWER : '^' ;
TILDE : '~' ;
RANGE : '..' ;
DOT : '.' ;
COMMA : ',' ;
COLON : ':' ;
SEMICOLON : ';' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;

// The lexer never fails: what is left comes one character at a time.
STRAY : . ;
