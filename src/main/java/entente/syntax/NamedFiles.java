package entente.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that a script reads, as it writes their paths. */
public final class NamedFiles {
    private NamedFiles() {}

    public static Set<String> read(Script script) {
        Set<String> paths = new LinkedHashSet<>();
        script.statements().forEach(statement -> statement.accept(new Reading(paths)));
        return paths;
    }

    private record Reading(Set<String> paths) implements Statement.Otherwise {
        @Override
        public void firmsFrom(Declaration.FirmsFrom written) {
            paths.add(written.path());
        }

        @Override
        public void allianceFrom(Declaration.AllianceFrom written) {
            paths.add(written.path());
        }

        @Override
        public void use(Declaration.Use written) {
            paths.add(written.path());
        }

        @Override
        public void scenario(Declaration.Scenario written) {
            written.body().forEach(statement -> statement.accept(this));
        }

        @Override
        public void ask(Ask written) {
            paths.addAll(data(written));
        }
    }

    /** The tables that a question is answered from. */
    public static List<String> data(Ask ask) {
        return ask.question() instanceof QuestionSyntax.Fit fit
                ? fit.files().stream().map(QuestionSyntax.DataFile::path).toList()
                : List.of();
    }
}
