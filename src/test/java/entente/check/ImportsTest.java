package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.model.Model;
import entente.model.Plan;
import entente.syntax.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    @TempDir
    Path root;

    private void file(String name, String text) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Checked<Plan> check(String name) throws IOException {
        CheckOptions options = CheckOptions.of(Gate.at(root).allowing(Path.of("")));
        return ScriptReader.read(Source.of(name, Files.readString(root.resolve(name))))
                .then(script -> Checker.check(script, options));
    }

    @Test
    void declarationsComeInAndQuestionsStayOut() throws IOException {
        file("main.ent", "use \"parts/industry.ent\"\nfirm Yi { growth 1; capacity 2; output 1 }\nshow a");
        file("parts/industry.ent", "let a = 3\nfirms from \"firms.csv\"\nsimulate to 10\nuse \"more.ent\"");
        file("parts/more.ent", "let b = a + 1");
        file("parts/firms.csv", "name,growth,capacity,output\nJia,1,10,1\n");
        Plan plan = check("main.ent").get();
        Model model = plan.scenarios().base();
        assertThat(model.firms()).extracting(f -> f.name()).containsExactlyInAnyOrder("Jia", "Yi");
        assertThat(model.parameters()).extracting(p -> p.name()).containsExactly("a", "b");
        assertThat(plan.inquiries()).extracting(q -> q.kind()).containsExactly("show");
    }

    @Test
    void aFileThatTwoOthersUseCountsOnce() throws IOException {
        file("main.ent", "use \"a.ent\"\nuse \"b.ent\"");
        file("a.ent", "use \"common.ent\"\nlet x = c");
        file("b.ent", "use \"common.ent\"\nlet y = c");
        file("common.ent", "let c = 1");
        assertThat(check("main.ent").get().scenarios().base().parameters()).hasSize(3);
    }

    @Test
    void circlesAndMistakesAreReportedWhereTheyStand() throws IOException {
        file("main.ent", "use \"a.ent\"\nlet x = 1");
        file("a.ent", "use \"main.ent\"\nlet y = z");
        assertThat(check("main.ent").diagnostics())
                .extracting(d -> d.code() + " " + d.span())
                .containsExactly("E610 a.ent:1:5", "E201 a.ent:2:9");
    }

    @Test
    void aNameInTwoFilesIsDeclaredTwice() throws IOException {
        file("main.ent", "use \"a.ent\"\nuse \"b.ent\"");
        file("a.ent", "let x = 2");
        file("b.ent", "let x = 1");
        assertThat(check("main.ent").diagnostics()).extracting(Diagnostic::code).containsExactly(Code.E205);
    }

    @Test
    void theScriptsOwnTitleAndTimeCount() throws IOException {
        file("main.ent", "title \"Mine\"\nuse \"a.ent\"");
        file("a.ent", "title \"Theirs\"\ntime in months from 2010\nlet x = 1");
        Model model = check("main.ent").get().scenarios().base();
        assertThat(model.title()).isEqualTo("Mine");
        assertThat(model.time().unit()).isEqualTo("months");
    }
}
