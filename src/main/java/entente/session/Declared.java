package entente.session;

import entente.diagnostic.Source;
import entente.syntax.Anew;
import entente.syntax.Script;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements that later input builds on: all but questions without a name. What is declared anew takes the place
 * of the old.
 */
record Declared(List<Statement> statements, Set<Source> sources) {
    static final Declared NOTHING = new Declared(List.of(), Set.of());

    Declared {
        statements = List.copyOf(statements);
        sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
    }

    /** All that is in force after the input, its questions among it. */
    Script with(Script input) {
        if (statements.isEmpty()) {
            return input;
        }
        Map<String, Statement> anew = keyed(input.statements());
        List<Statement> all = new ArrayList<>();
        Set<Statement> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Statement old : statements) {
            Statement replacement = old.key().map(anew::get).orElse(null);
            if (replacement != null) {
                // In the old one's place, so that what was declared after it may still build on it.
                if (placed.add(replacement)) {
                    all.add(reloaded(old, input) ? replacement : Anew.keeping(replacement, old));
                }
            } else if (!reloaded(old, input) && !superseded(old, input)) {
                all.add(old);
            }
        }
        for (Statement statement : input.statements()) {
            if (!placed.contains(statement)) {
                all.add(statement);
            }
        }
        return new Script(input.source(), all, input.mistakes(), input.brokenNames(), input.span());
    }

    /** The text of what declares a name. */
    List<String> declarations(String name) {
        return statements.stream()
                .filter(statement -> statement.key().filter(name::equals).isPresent())
                .map(statement -> statement.span().text())
                .toList();
    }

    private static boolean superseded(Statement old, Script input) {
        return input.statements().stream().anyMatch(now -> Anew.supersedes(now, old));
    }

    /** What the input changes of all that was declared, as it names it. */
    static List<String> changed(Script input) {
        return input.statements().stream()
                .flatMap(statement -> Anew.changed(statement).stream())
                .distinct()
                .toList();
    }

    /** What the next input builds on. */
    Declared after(Script input) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : with(input).statements()) {
            if (statement.asked().isEmpty() || statement.key().isPresent()) {
                kept.add(statement);
            }
        }
        Set<Source> seen = new LinkedHashSet<>(sources);
        seen.add(input.source());
        return new Declared(kept, seen);
    }

    /** The names that the input declares anew, in its order. */
    List<String> replaced(Script input) {
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<String, Statement> old = keyed(statements);
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : input.statements()) {
            statement.key().filter(old::containsKey).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /** Whether anything but questions stands in the input. */
    static boolean changesModels(Script input) {
        return input.statements().stream()
                .anyMatch(statement -> statement.asked().isEmpty());
    }

    /** A file that is loaded again replaces all that it brought before. */
    private static boolean reloaded(Statement old, Script input) {
        Source source = old.span().source();
        return !source.name().startsWith("<")
                && source != input.source()
                && source.name().equals(input.source().name());
    }

    private static Map<String, Statement> keyed(List<Statement> statements) {
        Map<String, Statement> keyed = new LinkedHashMap<>();
        for (Statement statement : statements) {
            statement.key().ifPresent(key -> keyed.putIfAbsent(key, statement));
        }
        return keyed;
    }
}
