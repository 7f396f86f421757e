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
    private final Set<Class<?>> own = new LinkedHashSet<>();
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
        for (Statement statement : script.statements()) {
            if (once(statement)) {
                own.add(statement.getClass());
            }
        }
        add(script, true);
    }

    private void add(Script script, boolean asked) {
        problems.spoil(script.mistakes());
        broken.addAll(script.brokenNames());
        for (Statement statement : script.statements()) {
            if (statement instanceof Declaration.Use use) {
                use(use);
            } else if (asked || !(statement instanceof Ask || own.contains(statement.getClass()))) {
                statements.add(statement);
            }
        }
    }

    /** A script's own title and time count, not those of a file that it uses. */
    private static boolean once(Statement statement) {
        return statement instanceof Declaration.Title || statement instanceof Declaration.TimeAxis;
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
