package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Contributions;
import entente.model.Facts;
import entente.model.Model;
import entente.model.Scenarios;
import entente.syntax.ScriptReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario or a table declares again keeps what it does not mention; what a table brings stays in its order. */
class DeclaredAgainTest {
    private static final String BASE = """
            ## How much spills over
            let spill = 0.3 in 0..0.9
            ## The larger one
            firm Jia "甲" {
              growth 0.5
              capacity 100
              output 10
              ## In kilometres
              let distance = 2
            }
            firm Late "晚" absent { growth 1; capacity 1 }
            ## Three small ones
            firm Lab[1..2] "lab" { growth 1; capacity 2; output 3 }
            ## Technology
            alliance Tech "技术" from 1 to 9 { members Jia, Lab[1]; Jia -> Lab[1] 0.1 }
            """;

    private static Scenarios scenarios(String text, MemoryLibrary files) {
        return ScriptReader.read(Source.of("test.ent", text))
                .then(script -> Checker.check(script, CheckOptions.of(files)))
                .get()
                .scenarios();
    }

    /** The facts of a scenario that base has not, and those of base that it has not. */
    private static List<String> differences(String scenario, MemoryLibrary files) {
        Scenarios both = scenarios(BASE + "scenario S {\n" + scenario + "\n}\n", files);
        List<String> before = Facts.of(both.base()).lines();
        List<String> after = Facts.of(both.models().get("S")).lines();
        List<String> differences = new ArrayList<>();
        after.stream().filter(fact -> !before.contains(fact)).forEach(differences::add);
        before.stream().filter(fact -> !after.contains(fact)).forEach(fact -> differences.add("no " + fact));
        return differences;
    }

    private static List<String> differences(String scenario) {
        return differences(scenario, new MemoryLibrary());
    }

    @Test
    void aParameterKeepsItsDocumentation() {
        assertThat(differences("let spill = 0.4 in 0..0.9"))
                .containsExactly("parameter spill 0.4", "no parameter spill 0.3");
        assertThat(differences("let spill = 0.4"))
                .containsExactly("parameter spill 0.4", "no parameter spill 0.3", "no parameter spill in 0..0.9");
        Scenarios both =
                scenarios(BASE + "scenario S { let spill = 0.4; firm Jia { capacity 90 } }", new MemoryLibrary());
        assertThat(both.models().get("S").symbols().symbol("spill").documentation())
                .isEqualTo("How much spills over");
        assertThat(both.models().get("S").symbols().symbol("Jia").documentation())
                .isEqualTo("The larger one");
        assertThat(differences("spill = 0.4")).containsExactly("parameter spill 0.4", "no parameter spill 0.3");
    }

    @Test
    void aFirmKeepsItsLabelItsDocumentationAndItsParts() {
        assertThat(differences("firm Jia { capacity 90 }"))
                .containsExactly("firm Jia capacity 90", "no firm Jia capacity 100");
        assertThat(differences("firm Jia { let distance = 3 }"))
                .containsExactly("parameter Jia.distance 3", "no parameter Jia.distance 2");
        assertThat(differences("firm Jia \"乙\" { }")).containsExactly("label Jia \"乙\"", "no label Jia \"甲\"");
        assertThat(differences("firm Late { growth 2 }"))
                .containsExactly("firm Late growth 2", "no firm Late growth 1");
        assertThat(differences("firm Lab[1..2] { output 4 }"))
                .containsExactly(
                        "firm Lab[1] output 4",
                        "firm Lab[2] output 4",
                        "no firm Lab[1] output 3",
                        "no firm Lab[2] output 3");
    }

    @Test
    void anAllianceKeepsItsLabelItsDocumentationAndItsTime() {
        assertThat(differences("alliance Tech { members Jia }")).containsExactly("no alliance Tech member Lab[1]");
        assertThat(differences("alliance Tech to 8 { }"))
                .containsExactly("alliance Tech from 1 to 8", "no alliance Tech from 1 to 9");
    }

    @Test
    void aTableKeepsWhatItHasNoColumnFor() {
        MemoryLibrary files = new MemoryLibrary()
                .with("firms.csv", "name,growth,capacity,output,distance\nJia,0.5,90,10,3\nLate,1,1,2,\n");
        assertThat(differences("firms from \"firms.csv\"", files))
                .containsExactly(
                        "parameter Jia.distance 3",
                        "firm Jia capacity 90",
                        "firm Late output 2",
                        "no parameter Jia.distance 2",
                        "no firm Jia capacity 100",
                        "no firm Late output 0");
    }

    @Test
    void rowsStayInTheirOrder() {
        MemoryLibrary files = new MemoryLibrary()
                .with("firms.csv", "name,growth,capacity,output\nZhu,1,2,3\nAn,2,3,4\nMa,3,4,5")
                .with("edges.csv", "from,to,contribution\nMa,An,0.5\nZhu,Ma,0.4\nAn,Zhu,0.3\nZhu,An,0.2\nMa,Zhu,0.1");
        Model model = scenarios("firms from \"firms.csv\"\nalliance Net from \"edges.csv\"", files)
                .base();
        assertThat(model.firms()).extracting(firm -> firm.name()).containsExactly("Zhu", "An", "Ma");
        Contributions all = model.contributions();
        List<String> rows = new ArrayList<>();
        for (int term = 0; term < all.count(); term++) {
            rows.add(all.from(term) + " " + all.to(term) + " " + all.number(term));
        }
        assertThat(rows).containsExactly("2 1 0.5", "0 2 0.4", "1 0 0.3", "0 1 0.2", "2 0 0.1");
    }

    @Test
    void headingsInQuotesAndColumnsInAnyOrder() {
        MemoryLibrary files = new MemoryLibrary()
                .with(
                        "firms.csv",
                        "\"output\",\"growth\",\"name\",\"a, b\",\"capacity\",\"label\"\n"
                                + "1,20%,\"Ji,a\",7,3,\"x \"\"y\"\"\"\n");
        Model model = scenarios("firms from \"firms.csv\"", files).base();
        assertThat(Facts.of(model).lines())
                .contains(
                        "firm `Ji,a` output 1",
                        "firm `Ji,a` growth 0.2",
                        "firm `Ji,a` capacity 3",
                        "label `Ji,a` \"x \\\"y\\\"\"",
                        "parameter `Ji,a.a, b` 7");
    }

    @Test
    void marksSignsAndTabsOfSpreadsheets() {
        MemoryLibrary files = new MemoryLibrary()
                .with(
                        "firms.csv",
                        "\uFEFFname\tlabel\tgrowth\tcapacity\toutput\tplace\nA\tB\t1\t2\t0\t\u22127\n"
                                + "B\t\t1\t2\t0\t-8\nC\tA\t1\t2\t0\t+9\n")
                .with("edges.csv", "from,to,contribution\nA,B,\u22120.5\nB,C,5％\n");
        Model model = scenarios("firms from \"firms.csv\"\nalliance Net from \"edges.csv\"", files)
                .base();
        // Where a name and a label are the same, the name is meant.
        assertThat(Facts.of(model).lines())
                .contains(
                        "parameter A.place -7",
                        "parameter B.place -8",
                        "parameter C.place 9",
                        "contribution A -> B in Net -0.5",
                        "contribution B -> C in Net 0.05");
    }
}
