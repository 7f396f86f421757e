package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Effort;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Plan;
import entente.syntax.ScriptReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DataFilesTest {
    private static Checked<Plan> check(String text, MemoryLibrary files) {
        return ScriptReader.read(Source.of("test.ent", text))
                .then(script -> Checker.check(script, CheckOptions.of(files)));
    }

    private static final String BOTH = "firms from \"firms.csv\"\nalliance Net from \"edges.csv\"\n";

    @Test
    void firmsAndContributionsWithChineseHeadingsInGb18030() {
        Charset gb = Charset.forName("GB18030");
        String firms = "名称,标签,增长率,容量,产出,研发\r\n甲公司,甲, 0.5 ,100,１０,3\r\n\r\n乙公司,乙,0.8,150,5,\r\n";
        String edges = "自;至;贡献\n甲;乙;30%\n乙公司; 甲公司 ;0.4\n";
        Model model = check(
                        BOTH,
                        new MemoryLibrary()
                                .with("firms.csv", firms.getBytes(gb))
                                .with("edges.csv", edges))
                .get()
                .scenarios()
                .base();
        assertThat(model.firms()).extracting(f -> f.name()).containsExactly("甲公司", "乙公司");
        assertThat(model.firms()).extracting(f -> f.label()).containsExactly("甲", "乙");
        assertThat(model.firms().get(0).output()).isEqualTo(new Expression.Constant(10));
        assertThat(model.parameters()).isEmpty();
        assertThat(model.parameterIndices()).hasSize(1);
        assertThat(model.parameter(model.parameter("甲公司.研发").getAsInt()).value())
                .isEqualTo(new Expression.Constant(3));
        assertThat(model.contributions().count()).isEqualTo(2);
        assertThat(model.contributions().number(0)).isEqualTo(0.3);
        assertThat(model.contributions().from(1)).isEqualTo(1);
        assertThat(model.alliances().get(0).members()).containsExactly(0, 1);
    }

    @Test
    void whatCannotBeSeenIsNoName() {
        for (String hidden : List.of("\0", "\u200b", "\u202e", "\n", "\u00ad", "\uDB40\uDC01", "\uD834\uDD73")) {
            for (String table : List.of(
                    "name,label,growth,capacity,output\n\"Ji" + hidden + "a\",x,1,5,1\n",
                    "name,label,growth,capacity,output\nJia,\"x" + hidden + "\",1,5,1\n",
                    "name,growth,capacity,output,\"a" + hidden + "b\"\nJia,1,5,1,2\n")) {
                assertThat(check("firms from \"firms.csv\"", new MemoryLibrary().with("firms.csv", table))
                                .diagnostics())
                        .extracting(Diagnostic::code)
                        .as(table)
                        .containsExactly(Code.E109);
            }
        }
    }

    @Test
    void mistakesStandAtTheirLineAndColumn() {
        String firms = "name,growth,capacity,output\nJia,0.5,100,10\nYi,fast,150,5\nBing,1,0,1\nJia,1,1,1\n";
        String edges = "from,to,contribution\nJia,Yy,0.3\nJia,Jia,0.2\nJia,Bing,\n";
        Checked<Plan> plan =
                check(BOTH, new MemoryLibrary().with("firms.csv", firms).with("edges.csv", edges));
        assertThat(plan.diagnostics())
                .extracting(d -> d.code() + " " + d.span())
                .containsExactlyInAnyOrder(
                        "E613 firms.csv:3:4",
                        "E304 firms.csv:4:8",
                        "E205 firms.csv:5:1",
                        "E616 edges.csv:2:5",
                        "E306 edges.csv:3:5",
                        "E614 edges.csv:4:10");
    }

    @Test
    void filesThatAreNoTables() {
        assertThat(codes("a,b\n1,2\n")).containsExactly(Code.E612);
        assertThat(codes("")).containsExactly(Code.E617);
        assertThat(codes("from,to,contribution\n\"A,B,1\n")).containsExactly(Code.E618);
        assertThat(check("alliance Net from \"none.csv\"", new MemoryLibrary()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E601);
    }

    private static List<Code> codes(String edges) {
        return check("alliance Net from \"edges.csv\"", new MemoryLibrary().with("edges.csv", edges))
                .diagnostics()
                .stream()
                .map(Diagnostic::code)
                .toList();
    }

    /** Ten times as much takes ten times the work, and a table's line no more than a few hundred bytes. */
    @Test
    void aMillionContributions() {
        long few = effort(10_000, 100_000);
        long many = effort(100_000, 1_000_000);
        assertThat(many).isLessThan(13 * few).isLessThan(1_100_000 * 1000L);
    }

    private static long effort(int firms, int contributions) {
        Random random = new Random(7);
        StringBuilder nodes = new StringBuilder("name,growth,capacity,output\n");
        for (int k = 0; k < firms; k++) {
            nodes.append("F").append(k).append(",0.5,100,10\n");
        }
        StringBuilder edges = new StringBuilder("from,to,contribution\n");
        for (int k = 0; k < contributions; k++) {
            int from = k % firms;
            int to = (from + 1 + k / firms + 10 * random.nextInt(firms / 10 - 1)) % firms;
            edges.append("F")
                    .append(from)
                    .append(",F")
                    .append(to == from ? (to + 1) % firms : to)
                    .append(",0.0");
            edges.append(1 + random.nextInt(9)).append("\n");
        }
        MemoryLibrary files =
                new MemoryLibrary().with("firms.csv", nodes.toString()).with("edges.csv", edges.toString());
        return effort(BOTH, files, contributions);
    }

    private static long effort(String text, MemoryLibrary files, int contributions) {
        return Effort.of(() -> {
            Plan plan = check(text, files).value();
            assertThat(plan).isNotNull();
            assertThat(plan.scenarios().base().contributions().count()).isEqualTo(contributions);
        });
    }

    @Test
    void aHundredThousandContributionLines() {
        long few = effort(lines(200), new MemoryLibrary(), 10_000);
        long many = effort(lines(2000), new MemoryLibrary(), 100_000);
        assertThat(many).isLessThan(13 * few).isLessThan(100_000 * 20_000L);
    }

    /** Fifty for each firm. */
    private static String lines(int firms) {
        StringBuilder text =
                new StringBuilder("firm F[1.." + firms + "] { growth 1; capacity 10; output 1 }\nalliance Net {\n");
        for (int k = 0; k < 50 * firms; k++) {
            int from = k % firms;
            text.append("F[").append(from + 1).append("] -> F[").append((from + 1 + k / firms) % firms + 1);
            text.append("] 0.00").append(1 + k % 9).append('\n');
        }
        return text.append("}\n").toString();
    }
}
