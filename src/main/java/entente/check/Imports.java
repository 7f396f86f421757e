package entente.check;

import entente.check.draft.Problems;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.Document;
import entente.files.Library;
import entente.syntax.Ask;
import entente.syntax.Declaration;
import entente.syntax.Depth;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows {@code use}: the statements of a script with those of the files that it uses, without their questions. */
final class Imports {
    private final Library library;
    private final Depth depth;
    private final Problems problems;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private final Map<String, String> open = new LinkedHashMap<>();
    private boolean titled;
    private boolean timed;
    private final Set<String> done = new LinkedHashSet<>();

    Imports(Library library, Depth depth, Problems problems) {
        this.depth = depth;
        this.library = library;
        this.problems = problems;
    }

    List<Statement> statements() {
        return statements;
    }

    Set<String> broken() {
        return broken;
    }

    void add(Script script) {
        open.put(plain(script.source().name()), "");
        script.statements()
                .forEach(statement -> statement.accept(new Statement.Otherwise() {
                    @Override
                    public void title(Declaration.Title written) {
                        titled = true;
                    }

                    @Override
                    public void timeAxis(Declaration.TimeAxis written) {
                        timed = true;
                    }
                }));
        add(script, true);
    }

    private void add(Script script, boolean own) {
        problems.spoil(script.mistakes());
        broken.addAll(script.brokenNames());
        script.statements().forEach(statement -> statement.accept(new Gathering(own)));
    }

    /** Of a file that is used no questions count, and a title and time only where the script has none of its own. */
    private final class Gathering implements Statement.Otherwise {
        private final boolean own;

        Gathering(boolean own) {
            this.own = own;
        }

        @Override
        public void use(Declaration.Use written) {
            Imports.this.use(written);
        }

        @Override
        public void title(Declaration.Title written) {
            gather(written, own || !titled);
        }

        @Override
        public void timeAxis(Declaration.TimeAxis written) {
            gather(written, own || !timed);
        }

        @Override
        public void ask(Ask written) {
            gather(written, own);
        }

        @Override
        public void otherwise(Statement written) {
            gather(written, true);
        }

        private void gather(Statement written, boolean counts) {
            if (counts) {
                statements.add(written);
            }
        }
    }

    private void use(Declaration.Use use) {
        Checked<Document> read = library.script(use.path(), use.pathSpan());
        problems.addAll(read.diagnostics());
        Document document = read.value();
        if (document == null) {
            problems.incomplete();
            return;
        }
        if (open.containsKey(document.identity()) || open.containsKey(plain(document.name()))) {
            problems.add(Diagnostic.of(Code.E610, use.pathSpan(), use.path()).hint("check.hint.E610"));
            return;
        }
        if (!done.add(document.identity())) {
            return;
        }
        Checked<Script> script = ScriptReader.read(document.source(), depth);
        problems.addAll(script.diagnostics());
        Script used = script.value();
        if (used != null) {
            open.put(document.identity(), use.path());
            add(used, false);
            open.remove(document.identity());
        }
    }

    private static String plain(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }
}
