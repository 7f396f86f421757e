package entente.syntax;

import entente.diagnostic.Language;
import entente.diagnostic.Spelled;
import entente.syntax.grammar.EntenteParser;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the language: one table for reader, formatter, completion, highlighting and messages.
 *
 * <p>A word without a type of its own in the grammar is read as a name, and means what its place says. Words with two
 * senses have a second Chinese spelling, which {@link Roles} knows by place.
 */
public enum Keyword {
    ENTENTE(EntenteParser.ENTENTE, Category.STATEMENT, "entente", "协约"),
    TITLE(EntenteParser.TITLE, Category.STATEMENT, "title", "标题"),
    TIME(EntenteParser.TIME, Category.STATEMENT, "time", "时间"),
    LET(EntenteParser.LET, Category.STATEMENT, "let", "设"),
    FIRM(EntenteParser.FIRM, Category.STATEMENT, "firm", "企业"),
    ORG(EntenteParser.ORG, Category.STATEMENT, "org", "机构"),
    ALLIANCE(EntenteParser.ALLIANCE, Category.STATEMENT, "alliance", "联盟"),
    USE(EntenteParser.USE, Category.STATEMENT, "use", "引用"),
    SCENARIO(EntenteParser.SCENARIO, Category.STATEMENT, "scenario", "情景"),
    WHEN(EntenteParser.WHEN, Category.STATEMENT, "when", "当"),
    WHENEVER(EntenteParser.WHENEVER, Category.STATEMENT, "whenever", "每当"),
    AFTER(EntenteParser.AFTER, Category.STATEMENT, "after", "再过"),

    SIMULATE(EntenteParser.SIMULATE, Category.QUESTION, "simulate", "模拟"),
    EQUATIONS(EntenteParser.EQUATIONS, Category.QUESTION, "equations", "方程"),
    EQUILIBRIA(EntenteParser.EQUILIBRIA, Category.QUESTION, "equilibria", "均衡点"),
    STABILITY(EntenteParser.STABILITY, Category.QUESTION, "stability", "稳定性"),
    THRESHOLD(EntenteParser.THRESHOLD, Category.QUESTION, "threshold", "临界值"),
    PROVE(EntenteParser.PROVE, Category.QUESTION, "prove", "证明"),
    REPAIR(EntenteParser.REPAIR, Category.QUESTION, "repair", "修复"),
    SWEEP(EntenteParser.SWEEP, Category.QUESTION, "sweep", "扫描"),
    TRACE(EntenteParser.TRACE, Category.QUESTION, "trace", "追踪"),
    MAP(EntenteParser.MAP, Category.QUESTION, "map", "分区图"),
    SENSITIVITY(EntenteParser.SENSITIVITY, Category.QUESTION, "sensitivity", "敏感性"),
    UNCERTAINTY(EntenteParser.UNCERTAINTY, Category.QUESTION, "uncertainty", "不确定性"),
    FIT(EntenteParser.FIT, Category.QUESTION, "fit", "拟合"),
    FORECAST(EntenteParser.FORECAST, Category.QUESTION, "forecast", "预测"),
    COALITIONS(EntenteParser.COALITIONS, Category.QUESTION, "coalitions", "子联盟"),
    OPTIMIZE(EntenteParser.OPTIMIZE, Category.QUESTION, "optimize", "优化"),
    COMPARE(EntenteParser.COMPARE, Category.QUESTION, "compare", "比较"),
    DRAW(EntenteParser.DRAW, Category.QUESTION, "draw", "绘图"),
    PORTRAIT(EntenteParser.PORTRAIT, Category.QUESTION, "portrait", "相图"),
    NETWORK(EntenteParser.NETWORK, Category.QUESTION, "network", "网络图"),
    EXPECT(EntenteParser.EXPECT, Category.QUESTION, "expect", "核对"),
    SHOW(EntenteParser.SHOW, Category.QUESTION, "show", "显示"),
    SAVE(EntenteParser.SAVE, Category.QUESTION, "save", "保存"),

    IF(EntenteParser.IF, Category.JOINING, "if", "若"),
    THEN(EntenteParser.THEN, Category.JOINING, "then", "则"),
    ELSE(EntenteParser.ELSE, Category.JOINING, "else", "否则"),
    AND(EntenteParser.AND, Category.JOINING, "and", "且"),
    OR(EntenteParser.OR, Category.JOINING, "or", "或"),
    NOT(EntenteParser.NOT, Category.JOINING, "not", "非"),
    EACH(EntenteParser.EACH, Category.JOINING, "each", "各方"),
    FIRMS(EntenteParser.FIRMS, Category.JOINING, "firms", "全体企业"),
    END(EntenteParser.END, Category.JOINING, "end", "期末"),
    AT(EntenteParser.AT, Category.JOINING, "at", "时刻"),
    FROM(EntenteParser.FROM, Category.JOINING, "from", "自"),
    TO(EntenteParser.TO, Category.JOINING, "to", "至", "对"),
    BY(EntenteParser.BY, Category.JOINING, "by", "步长", "通过"),
    FOR(EntenteParser.FOR, Category.JOINING, "for", "针对"),
    IN(EntenteParser.IN, Category.JOINING, "in", "范围", "单位"),
    OF(EntenteParser.OF, Category.JOINING, "of", "关于"),
    IS(EntenteParser.IS, Category.JOINING, "is", "是"),
    UNTIL(EntenteParser.UNTIL, Category.JOINING, "until", "直到"),
    WITHIN(EntenteParser.WITHIN, Category.JOINING, "within", "误差", "限于"),

    MEMBERS(EntenteParser.MEMBERS, Category.OPTION, "members", "成员"),
    ABSENT(EntenteParser.ABSENT, Category.OPTION, "absent", "缺席"),
    EXTENDS(EntenteParser.EXTENDS, Category.OPTION, "extends", "继承"),
    YEAR(EntenteParser.YEAR, Category.OPTION, "year", "年份"),
    UNDER(EntenteParser.UNDER, Category.OPTION, "under", "按"),
    WITH(EntenteParser.WITH, Category.OPTION, "with", "初值", "假设"),
    WHERE(EntenteParser.WHERE, Category.OPTION, "where", "满足"),
    SETTLED(EntenteParser.SETTLED, Category.OPTION, "settled", "稳态"),
    GLOBALLY(EntenteParser.GLOBALLY, Category.OPTION, "globally", "全局"),
    RUNS(EntenteParser.RUNS, Category.OPTION, "runs", "次"),
    AS(EntenteParser.AS, Category.OPTION, "as", "记作"),
    AGAINST(EntenteParser.AGAINST, Category.OPTION, "against", "对照", "相对于"),
    SEED(EntenteParser.SEED, Category.OPTION, "seed", "种子"),
    MAXIMIZE(EntenteParser.MAXIMIZE, Category.OPTION, "maximize", "最大化"),
    MINIMIZE(EntenteParser.MINIMIZE, Category.OPTION, "minimize", "最小化"),
    HEADROOM(EntenteParser.HEADROOM, Category.OPTION, "headroom", "余量"),
    DIGIT_COUNT(EntenteParser.DIGIT_COUNT, Category.OPTION, "digits", "位数"),
    DPI(EntenteParser.DPI, Category.OPTION, "dpi", "分辨率"),
    OVER(EntenteParser.OVER, Category.OPTION, "over", "随"),
    X_AXIS(EntenteParser.X_AXIS, Category.OPTION, "x", "横轴"),
    Y_AXIS(EntenteParser.Y_AXIS, Category.OPTION, "y", "纵轴"),
    WIDTH(EntenteParser.WIDTH, Category.OPTION, "width", "宽度"),
    HEIGHT(EntenteParser.HEIGHT, Category.OPTION, "height", "高度"),
    GREYSCALE(EntenteParser.GREYSCALE, Category.OPTION, "greyscale", "灰度"),
    PANELS(EntenteParser.PANELS, Category.OPTION, "panels", "分图"),
    COLUMNS(EntenteParser.COLUMNS, Category.OPTION, "columns", "列数"),
    MARK(EntenteParser.MARK, Category.OPTION, "mark", "标注"),
    DATA(EntenteParser.DATA, Category.OPTION, "data", "数据"),
    LEGEND(EntenteParser.LEGEND, Category.OPTION, "legend", "图例"),
    NONE(EntenteParser.NONE, Category.OPTION, "none", "无"),
    LOG(EntenteParser.LOG, Category.OPTION, "log", "对数刻度"),
    STARTS(EntenteParser.STARTS, Category.OPTION, "starts", "起点"),
    WRAPPING(EntenteParser.WRAPPING, Category.OPTION, "wrapping", "循环"),
    RATES(EntenteParser.RATES, Category.OPTION, "rates", "速率式"),

    HOLDING(EntenteParser.HOLDING, Category.OPTION, "holding out", "留出"),
    ROLLING(EntenteParser.ROLLING, Category.OPTION, "rolling", "滚动"),
    OBSERVE(EntenteParser.OBSERVE, Category.OPTION, "observe", "观测"),
    CUMULATED(EntenteParser.CUMULATED, Category.OPTION, "cumulated", "逐期累加"),

    ENTERS(EntenteParser.ENTERS, Category.VERB, "enters", "入场"),
    EXITS(EntenteParser.EXITS, Category.VERB, "exits", "离场"),
    JOINS(EntenteParser.JOINS, Category.VERB, "joins", "加入"),
    LEAVES(EntenteParser.LEAVES, Category.VERB, "leaves", "退出"),
    WITHHOLDS(EntenteParser.WITHHOLDS, Category.VERB, "withholds", "违约"),
    HONOURS(EntenteParser.HONOURS, Category.VERB, "honours", "履约"),
    FORMS(EntenteParser.FORMS, Category.VERB, "forms", "成立"),
    DISSOLVES(EntenteParser.DISSOLVES, Category.VERB, "dissolves", "解散"),

    GROWTH(EntenteParser.GROWTH, Category.PART, "growth", "增长率"),
    CAPACITY(EntenteParser.CAPACITY, Category.PART, "capacity", "容量"),
    OUTPUT(EntenteParser.OUTPUT, Category.PART, "output", "产出"),
    SATURATION(Category.PART, "saturation", "饱和度"),
    WITHHELD(Category.PART, "withheld", "违约率"),
    PRESENT(Category.PART, "present", "在场"),

    SOURCE(Category.PLACE, "source", "供方"),
    TARGET(Category.PLACE, "target", "受方"),
    BASE(Category.PLACE, "base", "基准"),

    TOTAL(Category.FUNCTION, "total", "合计"),
    MEAN(Category.FUNCTION, "mean", "均值"),
    SHARE(Category.FUNCTION, "share", "份额"),
    GINI(Category.FUNCTION, "gini", "基尼"),
    EQUILIBRIUM(Category.FUNCTION, "equilibrium", "均衡值"),
    INTEGRAL(Category.FUNCTION, "integral", "累计"),
    FIRST(Category.FUNCTION, "first", "首达"),
    ERROR(EntenteParser.ERROR, Category.FUNCTION, "error", "标准误", "噪声"),
    LOW(Category.FUNCTION, "low", "下限"),
    HIGH(Category.FUNCTION, "high", "上限"),
    MIN(Category.FUNCTION, "min", "最小"),
    MAX(Category.FUNCTION, "max", "最大"),
    ABS(Category.FUNCTION, "abs", "绝对值"),
    CHANGE(Category.FUNCTION, "change", "变化量"),
    STEP(Category.FUNCTION, "step", "阶跃"),
    RAMP(Category.FUNCTION, "ramp", "斜坡"),
    PULSE(Category.FUNCTION, "pulse", "脉冲"),
    TABLE(Category.FUNCTION, "table", "查表"),
    EXP(Category.FUNCTION, "exp", "exp"),
    LN(Category.FUNCTION, "ln", "ln"),
    LOG10(Category.FUNCTION, "log10", "log10"),
    SQRT(Category.FUNCTION, "sqrt", "sqrt"),
    SIN(Category.FUNCTION, "sin", "sin"),
    COS(Category.FUNCTION, "cos", "cos"),
    TANH(Category.FUNCTION, "tanh", "tanh"),

    ALONE(Category.RIVAL, "alone", "独自"),
    GOMPERTZ(Category.RIVAL, "gompertz", "龚珀兹"),
    BASS(Category.RIVAL, "bass", "巴斯"),
    LAST(Category.RIVAL, "last", "末值"),
    DRIFT(Category.RIVAL, "drift", "漂移"),

    NORMAL(Category.DISTRIBUTION, "normal", "正态"),
    LOGNORMAL(Category.DISTRIBUTION, "lognormal", "对数正态"),
    UNIFORM(Category.DISTRIBUTION, "uniform", "均匀"),
    TRIANGULAR(Category.DISTRIBUTION, "triangular", "三角"),
    BETA(Category.DISTRIBUTION, "beta", "贝塔"),

    STABLE(Category.QUALITY, "stable", "稳定"),
    GLOBAL(Category.QUALITY, "global", "全局稳定"),
    LOCAL(Category.QUALITY, "local", "局部稳定"),
    UNSTABLE(Category.QUALITY, "unstable", "不稳定"),
    NO_COEXISTENCE(Category.QUALITY, "no coexistence", "无法共存"),
    RUNAWAY(Category.QUALITY, "runaway", "失控"),
    UNDECIDED(Category.QUALITY, "undecided", "未定"),
    INDEPENDENT(Category.QUALITY, "independent", "独立"),
    COMPETITION(Category.QUALITY, "competition", "竞争"),
    PARASITISM(Category.QUALITY, "parasitism", "寄生"),
    COMMENSALISM(Category.QUALITY, "commensalism", "偏利共生"),
    AMENSALISM(Category.QUALITY, "amensalism", "偏害共生"),
    MUTUAL_SYMBIOSIS(Category.QUALITY, "mutual symbiosis", "互惠共生"),
    SYMMETRIC(Category.QUALITY, "symmetric", "对称"),
    MIXED(Category.QUALITY, "mixed", "混合"),
    SADDLE(Category.OUTCOME, "saddle", "鞍点"),
    PROVED(Category.OUTCOME, "proved", "已证明"),
    REFUTED(Category.OUTCOME, "refuted", "已否定"),
    REACHED(Category.OUTCOME, "reached", "到达期末"),
    UNSETTLED(Category.OUTCOME, "unsettled", "未达稳态"),

    YEARS(Category.UNIT, "years", "年"),
    QUARTERS(Category.UNIT, "quarters", "季度"),
    MONTHS(Category.UNIT, "months", "月"),
    WEEKS(Category.UNIT, "weeks", "周"),
    DAYS(Category.UNIT, "days", "天");

    /** What a word is for. Words of the first three are reserved, but for {@link #ENTENTE}. */
    public enum Category {
        STATEMENT,
        QUESTION,
        JOINING,
        OPTION,
        VERB,
        PART,
        PLACE,
        FUNCTION,
        /** What a forecast is measured against. */
        RIVAL,
        DISTRIBUTION,
        QUALITY,
        /** What only parts of answers can be. */
        OUTCOME,
        UNIT
    }

    private static final Map<String, Keyword> BY_SPELLING = Collections.unmodifiableMap(bySpelling());

    private final int token;
    private final Category category;
    private final String english;
    private final String chinese;
    private final String otherChinese;

    Keyword(Category category, String english, String chinese) {
        this(EntenteParser.NAME, category, english, chinese);
    }

    Keyword(int token, Category category, String english, String chinese) {
        this(token, category, english, chinese, chinese);
    }

    Keyword(int token, Category category, String english, String chinese, String otherChinese) {
        this.token = token;
        this.category = category;
        this.english = english;
        this.chinese = chinese;
        this.otherChinese = otherChinese;
    }

    public Category category() {
        return category;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** The Chinese spelling of the word's second sense; the first one's where it has one sense. */
    public String otherChinese() {
        return otherChinese;
    }

    public String spelling(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** Whether a name spelt like this needs backquotes everywhere. */
    public boolean reserved() {
        return (isFirstWord() && !isLate()) || category == Category.JOINING;
    }

    /** Whether it means something only in the place of a picture's option, and is a name everywhere else. */
    boolean isOption() {
        return token >= EntenteParser.OVER && token <= EntenteParser.STARTS;
    }

    /** Whether a line that begins with this word is a new statement, even inside an open parenthesis. */
    boolean beginsStatement() {
        return isFirstWord() || this == AT || this == FROM;
    }

    /** Whether it begins a statement only where something to look at follows: scripts were written before it did. */
    boolean isLate() {
        return this == FORECAST || this == DRAW || this == NETWORK;
    }

    private boolean isFirstWord() {
        return (category == Category.STATEMENT || category == Category.QUESTION) && this != ENTENTE;
    }

    /** Whether it can stand after {@code is}. */
    boolean isQuality() {
        return category == Category.QUALITY || category == Category.OUTCOME || this == SETTLED;
    }

    /** The type of the word's token in the grammar. */
    int token() {
        return token;
    }

    /** A question's word, as its reader spells it. */
    public static Object spelled(String english) {
        Keyword word = of(english);
        return word == null ? english : new Spelled(word.english(), word.chinese());
    }

    /** The word that is spelt so, in either language, or null. */
    public static @Nullable Keyword of(String spelling) {
        return BY_SPELLING.get(spelling);
    }

    /** The canonical English spelling where the text is a word of this category, else the text itself. */
    public static String canonical(String text, Category category) {
        Keyword word = of(text);
        return word != null && word.category == category ? word.english : text;
    }

    private static Map<String, Keyword> bySpelling() {
        Map<String, Keyword> words = new LinkedHashMap<>(512);
        for (Keyword word : values()) {
            words.put(word.english, word);
            words.put(word.chinese, word);
            words.put(word.otherChinese, word);
        }
        return words;
    }
}
