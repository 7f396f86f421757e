package entente.check;

import entente.check.draft.Problems;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.Document;
import entente.files.Library;
import entente.syntax.Ask;
import entente.syntax.Change;
import entente.syntax.Declaration;
import entente.syntax.Depth;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import entente.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    /** The files whose statements stand in the script already, because they were loaded before. */
    private final Set<String> loaded = new LinkedHashSet<>();
    /** The parameters that scripts declare which are being followed, from the outermost on. */
    private final Deque<Set<String>> declared = new ArrayDeque<>();
    /** What used files say of parameters that are declared again. */
    private final Map<String, Declaration.Let> repeated = new LinkedHashMap<>();

    Imports(Library library, Depth depth, Problems problems) {
        this.depth = depth;
        this.library = library;
        this.problems = problems;
    }

    List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        statements.forEach(statement -> statement.accept(new Statement.Otherwise() {
            @Override
            public void let(Declaration.Let written) {
                Declaration.Let before = repeated.get(written.name().text());
                all.add(before == null ? written : written.after(before));
            }

            @Override
            public void otherwise(Statement written) {
                all.add(written);
            }
        }));
        return all;
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
        for (Statement statement : script.statements()) {
            Source source = statement.span().source();
            if (source != script.source() && !source.name().startsWith("<")) {
                loaded.add(plain(source.name()));
            }
        }
        add(script, true);
    }

    private void add(Script script, boolean own) {
        problems.spoil(script.mistakes());
        broken.addAll(script.brokenNames());
        declared.addLast(parameters(script));
        Gathering gathering = new Gathering(own);
        script.statements().forEach(statement -> statement.accept(gathering));
        declared.removeLast();
        // What changes declarations comes behind all that is declared, and that of a used file before that of its user.
        statements.addAll(gathering.changes);
    }

    private static Set<String> parameters(Script script) {
        Set<String> names = new LinkedHashSet<>();
        script.statements()
                .forEach(statement -> statement.accept(new Statement.Otherwise() {
                    @Override
                    public void let(Declaration.Let written) {
                        names.add(written.name().text());
                    }
                }));
        return names;
    }

    /** Whether a script that uses the one that says it says it again. */
    private boolean isRepeated(Declaration.Let let) {
        return declared.stream()
                .limit(declared.size() - 1L)
                .anyMatch(names -> names.contains(let.name().text()));
    }

    /** Of a file that is used no questions count, and a title and time only where the script has none of its own. */
    private final class Gathering implements Statement.Otherwise {
        private final boolean own;
        private final List<Statement> changes = new ArrayList<>();

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
        public void let(Declaration.Let written) {
            if (isRepeated(written)) {
                repeated.merge(written.name().text(), written, (before, after) -> after.after(before));
            } else {
                gather(written, true);
            }
        }

        @Override
        public void change(Change written) {
            changes.add(written);
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
        if (loaded.contains(plain(document.name())) || !done.add(document.identity())) {
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
