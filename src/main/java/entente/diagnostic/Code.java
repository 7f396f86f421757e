package entente.diagnostic;

/**
 * What can be wrong. Codes stay the same for ever: people search for them, tests and editors rely on them.
 *
 * <p>E1xx reading, E2xx names, E3xx declarations and values, E4xx events and scenarios, E5xx questions, E6xx files and
 * data, E7xx limits, E8xx while running; W… warnings. The sentence of a code is {@code diagnostic.CODE} in the bundles.
 */
public enum Code {
    /** The line ends too early. */
    E101,
    /** Something else is expected. */
    E102,
    /** A statement is over and something follows. */
    E103,
    /** No statement begins like this. */
    E104,
    /** A word of the language that seems misspelt. */
    E105,
    /** A reserved word where a name is needed. */
    E106,
    /** A brace that is not closed. */
    E107,
    /** A closing brace too many. */
    E108,
    /** A control or direction character outside strings. */
    E109,
    /** An escape that strings do not have. */
    E110,
    /** A number too large for a double. */
    E111,
    /** Comparisons in a chain. */
    E112,
    /** A time after one operand, which could be meant for all. */
    E113,
    /** A left side that nothing can be assigned to. */
    E114,
    /** An end of a contribution that is no firm. */
    E115,
    /** {@code within} without an equation. */
    E116,
    /** A declaration of t, pi or i. */
    E117,
    /** What {@code repair … by} names is no contribution. */
    E118,
    /** What stands after {@code for} is no scenario. */
    E119,
    /** A version of the language that is not known. */
    E120,
    /** A question where a value is needed. */
    E121,
    /** The subject of a verb is no firm, group or alliance. */
    E122,
    /** A string that is not closed. */
    E123,
    /** A name in backquotes that is not closed. */
    E124,
    /** A character without a meaning. */
    E125,
    /** No verdict or mode after {@code is}. */
    E126,
    /** A line that begins with a minus, behind one that may have been meant to go on. */
    E127,
    /** An assumption of a question that is no change. */
    E128,
    /** Scenarios without a table of data, where each table has its own. */
    E129,
    /** A file that holds no text. */
    E130,
    /** A part of a question, or an option, that is said twice. */
    E131,
    /** What stands after {@code in} is neither a range nor values in parentheses. */
    E132,
    /** What is no option of a picture. */
    E133,
    /** A label of a result. */
    E139,

    /** A name that nothing declares. */
    E201,
    /** A firm that is not declared. */
    E202,
    /** An alliance that is not declared. */
    E203,
    /** A name declared twice. */
    E205,
    /** A name that stands for what is outside any scenario. */
    E206,
    /** A function that does not exist. */
    E207,
    /** A part or attribute that a firm does not have. */
    E208,
    /** A scenario that is not declared. */
    E209,
    /** A name of something else where a firm is needed. */
    E210,
    /** A name of something else where an alliance is needed. */
    E211,
    /** A family without an index. */
    E212,
    /** An index outside its family. */
    E213,
    /** An index on what is no family. */
    E214,
    /** An index where there is nothing to run over. */
    E215,
    /** An index that is no whole number. */
    E216,
    /** A group where one firm is needed. */
    E217,
    /** source or target outside a contribution. */
    E218,
    /** A dot after what has no parts. */
    E219,
    /** A name called like a function. */
    E220,
    /** An attribute that no firm has. */
    E221,
    /** A value given for an unknown parameter. */
    E222,
    /** A result that has not been named. */
    E223,
    /** An index that never fits the families that it stands in. */
    E224,

    /** A firm without one of its parts. */
    E301,
    /** A part given twice. */
    E302,
    /** A growth rate that is not above 0. */
    E303,
    /** A capacity that is not above 0. */
    E304,
    /** An output below 0. */
    E305,
    /** A contribution of a firm to itself. */
    E306,
    /** A pair named twice. */
    E307,
    /** each without members. */
    E308,
    /** A contribution of a firm that is no member. */
    E309,
    /** A range whose ends are the wrong way round. */
    E310,
    /** A value outside its own range. */
    E311,
    /** A number that must be known and is not. */
    E312,
    /** A distribution that does not exist. */
    E313,
    /** A distribution with the wrong number of arguments. */
    E314,
    /** A distribution that is impossible. */
    E315,
    /** Values that depend on each other in a circle. */
    E316,
    /** A condition where a number is needed. */
    E317,
    /** A number where a condition is needed. */
    E318,
    /** A function with the wrong number of arguments. */
    E319,
    /** State where it is not known. */
    E320,
    /** Time where it is not known. */
    E321,
    /** What needs a run, outside questions. */
    E322,
    /** A division by zero. */
    E323,
    /** A value that does not exist. */
    E324,
    /** end where it is not known. */
    E325,
    /** A point outside table. */
    E326,
    /** An entry of table that is no point. */
    E327,
    /** Points of table out of order. */
    E328,
    /** An argument of a function over a group that is none. */
    E329,
    /** A group where one number is needed. */
    E330,
    /** A year without a calendar. */
    E334,
    /** A truncation that leaves nothing. */
    E335,
    /** An impossible family. */
    E336,
    /** A family that a scenario changes. */
    E337,
    /** An alliance that ends before it begins. */
    E338,
    /** A line that wraps and has no index. */
    E339,
    /** A rate of a plain form that is not above 0. */
    E340,
    /** An effect of a firm on itself, in a plain form, that is not below 0. */
    E341,

    /** A change outside events and scenarios. */
    E401,
    /** A left side that cannot be assigned. */
    E402,
    /** A share withheld that is no share. */
    E403,
    /** A plain = on a sum. */
    E404,
    /** A question or declaration inside an event or scenario. */
    E405,
    /** A window that changes outputs. */
    E406,
    /** after outside an event. */
    E407,
    /** after in a window. */
    E408,
    /** An event inside an event. */
    E409,
    /** A window that ends before it begins. */
    E410,
    /** A time before the start. */
    E411,
    /** An alliance where firms are needed. */
    E412,
    /** A firm where an alliance is needed. */
    E414,
    /** A verb outside an event. */
    E415,
    /** A change of what decided the shape of the model. */
    E416,
    /** Scenarios that extend each other in a circle. */
    E417,
    /** What a scenario cannot declare. */
    E418,
    /** A firm that enters without an output. */
    E419,
    /** A percentage added as the number that it is. */
    E420,
    /** A quantity that is set twice outside scenarios. */
    E421,
    /** A presence that is neither 1 nor 0. */
    E422,
    /** A value outside its range. */
    W311,
    /** What begins after every run's end. */
    W401,
    /** A time that was meant as a year. */
    W402,

    /** Equality of computed numbers. */
    E501,
    /** An expectation that is no condition. */
    E502,
    /** A quantity without a range. */
    E505,
    /** A quantity that a question cannot move. */
    E506,
    /** A run that ends before it begins. */
    E507,
    /** A step that is not above 0. */
    E508,
    /** A time outside the run. */
    E509,
    /** A comparison of one scenario. */
    E510,
    /** A file of an unknown kind. */
    E512,
    /** A portrait of one firm. */
    E513,
    /** A number of runs below 1. */
    E515,
    /** A time of a time. */
    E516,
    /** A tolerance below 0. */
    E519,
    /** A size of a picture, or a number of columns, that cannot be. */
    E520,
    /** Values that are listed where a range is needed. */
    E521,
    /** A network of one firm. */
    E522,
    /** A start that is no point. */
    E523,
    /** A presence where values in between are needed. */
    E524,
    /** A range of a presence. */
    E525,
    /** A quantity that a question moves and assumes. */
    E526,
    /** A time in what is drawn over all times. */
    E527,
    /** Panels by a quantity that does not move. */
    E528,
    /** A question of an answer that is there already. */
    E529,
    /** A logarithmic axis that reaches 0 or below. */
    E530,
    /** {@code at end}, {@code integral} or {@code first} without a run. */
    E550,
    /** Nothing to save yet. */
    E551,
    /** A file format that is not known. */
    E552,
    /** A question that this version does not answer yet. */
    E553,
    /** Nothing uncertain where uncertainty is asked about. */
    E554,
    /** A claim that cannot be proved or refuted. */
    E555,
    /** A coefficient that is the sum of several terms, where one is moved. */
    E556,
    /** A range whose bounds are in the wrong order. */
    E557,
    /** A contribution that is not there, or is 0, where it should be changed in proportion. */
    E558,
    /** A headroom below 1. */
    E559,
    /** A forecast of what is no fit. */
    E561,
    /** A number of times to hold out that is none. */
    E562,
    /** What no forecast can be measured against. */
    E563,
    /** What only estimates have, asked where there are none. */
    E565,
    /** What a fit does not estimate. */
    E566,
    /** Fewer than one start of a fit. */
    E570,
    /** An error that is not above 0. */
    E571,
    /** A change that is of nothing or of several things. */
    E572,

    /** A file that does not exist. */
    E601,
    /** A folder where a file is needed. */
    E602,
    /** A file that cannot be read. */
    E603,
    /** A file outside the allowed folders. */
    E604,
    /** A file that is too large. */
    E605,
    /** A script that is not UTF-8. */
    E606,
    /** A file that cannot be written. */
    E607,
    /** A script with nothing in it. */
    E608,
    /** A file that a script reads and would replace. */
    E609,
    /** Files that use each other in a circle. */
    E610,
    /** A data file that is no text. */
    E611,
    /** A data file without a column. */
    E612,
    /** A cell that is no number. */
    E613,
    /** An empty cell. */
    E614,
    /** A line with too many cells. */
    E615,
    /** A firm of a data file that is not declared. */
    E616,
    /** A data file that is empty. */
    E617,
    /** A data file that is no CSV. */
    E618,
    /** A column twice. */
    E619,
    /** A data file with many mistakes. */
    E620,

    /** A script too long. */
    E701,
    /** A script nested too deeply. */
    E702,
    /** More mistakes than are listed. */
    E703,
    /** More words and signs in a script than there is room for. */
    E704,
    /** More firms or alliances than there is room for. */
    E710,
    /** More contributions or events written out than there is room for. */
    E711,

    /** A run that ended with an error. */
    E801,
    /** A run that was stopped. */
    E802,
    /** A run that does not end after its start. */
    E804,
    /** Times of a report that are not in the run, or too many of them. */
    E805,
    /** A question about constant models, asked of another. */
    E806,
    /** An answer that cannot be a file of that kind. */
    E807,
    /** A file asked for where none can be read. */
    E808,
    /** Questions left because the session was stopped. */
    E809,
    /** A sensitivity of an equilibrium that is not there. */
    E810,
    /** More times asked for than are reported. */
    E811,
    /** More points asked for than a sweep has. */
    E812,
    /** A sweep that was stopped. */
    E813,
    /** A question that was stopped before its answer was whole. */
    E814,
    /** A question about more firms than it is answered for. */
    E815,
    /** More runs than are kept. */
    E816,
    /** A time that the run does not reach. */
    E817,
    /** An event at 0 that cannot be followed as an expression of what moves. */
    E818,
    /** A target of a repair that is asked at a time. */
    E819,
    /** A picture of an answer that nobody can draw. */
    E820,
    /** Digits or a resolution that no file has. */
    E821,
    /** What each member would do, where it changes nothing. */
    E825,
    /** Data without a column of times. */
    E830,
    /** A table of data that breaks off inside quotes. */
    E831,
    /** A column of data that nothing of the model is called by. */
    E832,
    /** Data from before t = 0. */
    E833,
    /** A cell of data that is no number. */
    E834,
    /** A column of data that is constant or empty. */
    E835,
    /** Fewer data than a fit has quantities. */
    E836,
    /** A quantity of a fit that nothing observed depends on. */
    E837,
    /** A fit of a model whose course cannot be followed while quantities move. */
    E838,
    /** A fit that leads to no curve. */
    E839,
    /** A fit that stands for a scenario and has no answer. */
    E840,
    /** A fit of a model in which something switches where quantities move. */
    E841,
    /** Sizes of errors that are stated for some columns of data only. */
    E842,
    /** A value that is not above 0, where errors are a part of it. */
    E843,
    /** A column that the table of data does not have. */
    E844,
    /** A gap in values that are to be summed. */
    E845,
    /** A size of an error that is not above 0. */
    E846,
    /** Draws from a fit whose data leave too much open. */
    E847,
    /** A portrait of a firm that is absent then. */
    E850,
    /** A trajectory of a portrait begins below 0. */
    E851,
    /** An axis of a portrait ends where it begins, or begins below 0. */
    E852,
    /** More curves than can be told apart. */
    E853,
    /** Data of nothing that is drawn. */
    E854,
    /** A name whose question has no answer. */
    E855,
    /** A part of an answer that is no curve, drawn with others. */
    E856,
    /** A forecast to a time that the data reach. */
    E861,
    /** So many times held out that too few are left. */
    E862,
    /** A forecast of a fit to several tables. */
    E864,
    /** A fitted model that ends before the time of its forecast. */
    E863,
    /** A published table without a number or word to hold a result against. */
    E871,
    /** A row or column of a published table that the result has not. */
    E872;

    public Severity severity() {
        return name().charAt(0) == 'W' ? Severity.WARNING : Severity.ERROR;
    }
}
