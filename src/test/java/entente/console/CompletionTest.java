package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.model.Model;
import entente.model.Plan;
import entente.model.Scenarios;
import entente.session.Scope;
import entente.session.Session;
import entente.session.SessionOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final NameCompleter completer = new NameCompleter(
            () -> new Scope(
                    List.of("Jia", "Yi"),
                    List.of("Tech"),
                    List.of("spill"),
                    List.of("base", "Support"),
                    List.of(),
                    List.of()),
            () -> Language.EN,
            new FileNames(Path.of("scripts")));

    @Test
    void statementsBeginWithTheirWordsInTheLanguageThatIsBegun() {
        assertThat(completer.after("", "si"))
                .contains("simulate", "stability", "Jia")
                .doesNotContain("模拟");
        assertThat(completer.after("", "模")).contains("模拟").doesNotContain("simulate");
        NameCompleter chinese = new NameCompleter(
                () -> Scope.of(new Scenarios(Map.of("base", Model.EMPTY)), List.of()),
                () -> Language.ZH,
                new FileNames(Path.of("")));
        assertThat(chinese.after("", "")).contains("模拟").doesNotContain("simulate");
        assertThat(chinese.after("", ":")).contains(":帮助");
        assertThat(chinese.after("", ":帮")).contains(":帮助");
    }

    @Test
    void onlyWhatFitsThePlaceIsOffered() {
        assertThat(completer.after("expect Tech is ", ""))
                .contains("stable", "no coexistence", "mutual symbiosis", "settled")
                .doesNotContain("Jia", "spill", "sqrt");
        assertThat(completer.after("simulate to 60 for ", "")).containsExactly("base", "Support");
        assertThat(completer.after("compare base, ", "")).containsExactly("base", "Support");
        assertThat(completer.after("show Jia at 60 under ", "")).containsExactly("base", "Support");
        assertThat(completer.after("prove Tech is stable for ", ""))
                .contains("spill", "base")
                .doesNotContain("Jia");
        assertThat(completer.after("stability of ", "")).containsExactly("Tech");
        assertThat(completer.after("show (Jia -> Yi) of ", "")).containsExactly("Tech");
        assertThat(completer.after("at 5 { Yi leaves ", "")).containsExactly("Tech");
        assertThat(completer.after("sensitivity of ", "")).contains("Jia", "total");
        assertThat(completer.after("stability ", "")).contains("with", "of", "for");
        assertThat(completer.after("stability with ", "")).contains("spill", "Jia");
    }

    @Test
    void filesAreOfferedWhereFilesStand() {
        assertThat(completer.after(":load ", "")).contains("two-firms.ent", "network/");
        assertThat(completer.after(":load two-", "f")).containsExactly("firms.ent");
        assertThat(completer.after("firms from \"network/", "")).isNotEmpty().allMatch(name -> name.endsWith(".csv"));
        assertThat(completer.after("use \"", "tw")).containsExactly("two-firms.ent");
        assertThat(completer.after(":library ", "")).contains("may-leonard", "种群竞争");
        assertThat(completer.after(":模型库 may-", "l")).containsExactly("leonard");
        assertThat(completer.after(":lang ", "")).containsExactly("en", "zh");
    }

    @Test
    void whereAnExpressionFitsNamesAndFunctionsAreOffered() {
        assertThat(completer.after("show ", ""))
                .contains("Jia", "spill", "sqrt")
                .doesNotContain("simulate");
    }

    @Test
    void afterAPointComeTheParts() {
        assertThat(completer.after("show ", "Jia.c")).contains("Jia.capacity").doesNotContain("capacity", "Yi");
    }

    @Test
    void directivesAndTheirTopics() {
        assertThat(completer.after("", ":h")).contains(":help", ":undo").doesNotContain("simulate");
        assertThat(completer.after(":help ", "s")).contains("simulate", "stability");
        assertThat(completer.after(":doc ", "")).contains("Jia", "Tech", "spill");
    }

    @Test
    void behindAMistakeAllThatWasReadIsOffered() {
        String text =
                "let spill =\nfirm Yi { growth }\nfirm Jia {\n growth nothing\n capacity 100\n output 1\n let far = 3\n}\n"
                        + "firm Lab[1..2] { growth 1; capacity nothing; output 1 }\nscenario Boom { Jia.far = 4 +\n}\n";
        Plan plan = Session.empty(SessionOptions.defaults())
                .check(Source.of("<test>", text))
                .value();
        Scope scope = Scope.of(Objects.requireNonNull(plan).scenarios(), List.of());
        NameCompleter behind = new NameCompleter(() -> scope, () -> Language.EN, new FileNames(Path.of("")));
        assertThat(behind.after("show ", "")).contains("spill", "Yi", "Jia", "Jia.far", "Lab[1]", "Lab[2]");
        assertThat(scope.scenarios()).containsExactly("base", "Boom");
    }

    @Test
    void whatCouldNotBeReadLosesNothingButItself() {
        String text = "firm Jia { growth 0.5 +; capacity 100 in 1..200; output; let near = ; let far = 3 }\n"
                + "firm Lab[1..2] { growth 1; capacity 2; output 1 1; let size = i }\n"
                + "alliance Tech { members Jia, ; Jia -> Lab[1] 0.1; each -> each }\n"
                + "scenario Boom {\n"
                + " Jia.far = 4 +\n"
                + " firm Yi { growth ; let rank = 1 }\n"
                + " 3 let spill = 2\n"
                + " let late = 1\n"
                + "}\n";
        Plan plan = Session.empty(SessionOptions.defaults())
                .check(Source.of("<test>", text))
                .value();
        Scope scope = Scope.of(Objects.requireNonNull(plan).scenarios(), List.of());
        assertThat(scope.firms()).containsExactly("Jia", "Lab[1]", "Lab[2]", "Yi");
        assertThat(scope.alliances()).containsExactly("Tech");
        assertThat(scope.parameters()).contains("Jia.capacity", "Jia.far", "Lab[2].size", "late", "Yi.rank");
        assertThat(scope.unread()).contains("spill");
    }
}
