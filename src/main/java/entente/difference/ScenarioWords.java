package entente.difference;

import entente.model.Fact;
import entente.model.Fact.Kind;
import entente.syntax.Declaration;
import entente.syntax.Script;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text says of a scenario for readers: its label and its documentation. */
final class ScenarioWords {
    private ScenarioWords() {}

    static List<Fact> of(Script script, String scenario) {
        List<Fact> facts = new ArrayList<>();
        Statement.Visitor reading = new Statement.Otherwise() {
            @Override
            public void scenario(Declaration.Scenario written) {
                if (written.name().text().equals(scenario)) {
                    add(Kind.LABEL, written.name().text(), written.label(), facts);
                    add(Kind.DOCUMENTATION, written.name().text(), written.documentation(), facts);
                }
            }
        };
        script.statements().forEach(statement -> statement.accept(reading));
        return facts;
    }

    private static void add(Kind kind, String name, @Nullable String words, List<Fact> facts) {
        if (words != null && !words.isEmpty()) {
            facts.add(new Fact(kind, name, "", "\"" + words.replace("\n", "\\n") + "\""));
        }
    }
}
