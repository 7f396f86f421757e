package entente.console;

import entente.session.Scope;
import entente.syntax.Completion;
import entente.syntax.Keyword;
import entente.syntax.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes the words of the language, in both spellings, and the names in scope. */
final class NameCompleter implements Completer {
    private final Supplier<Scope> scope;
    private final Supplier<Topics> topics;

    NameCompleter(Supplier<Scope> scope, Supplier<Topics> topics) {
        this.scope = scope;
        this.topics = topics;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor() - line.wordCursor());
        for (String word : after(before, line.word())) {
            candidates.add(new Candidate(word));
        }
    }

    /** What can stand behind a text, where a word has been begun. */
    Set<String> after(String before, String word) {
        Set<String> found = new LinkedHashSet<>();
        String entry = (before + word).stripLeading();
        if (entry.startsWith(":")) {
            direct(before.stripLeading(), found);
        } else if (word.contains(".")) {
            addParts(word.substring(0, word.lastIndexOf('.') + 1), found);
        } else {
            addWords(before, found);
        }
        return found;
    }

    private void direct(String before, Set<String> found) {
        if (before.isEmpty()) {
            for (Directive directive : Directive.values()) {
                found.add(directive.word());
                found.add(directive.chineseWord());
            }
        } else if (begins(before, Directive.HELP)) {
            found.addAll(topics.get().names());
            for (Keyword keyword : Keyword.values()) {
                addSpellings(keyword, found);
            }
        } else if (begins(before, Directive.LANG)) {
            found.addAll(List.of("en", "zh"));
        } else if (begins(before, Directive.DOC)) {
            addNames(found);
        }
    }

    private static boolean begins(String entry, Directive directive) {
        return Directive.of(entry.split("\\s+", 2)[0]) == directive;
    }

    private void addParts(String owner, Set<String> found) {
        addNames(found);
        found.removeIf(name -> !name.startsWith(owner));
        for (Keyword keyword : Keyword.values()) {
            if (keyword.category() == Keyword.Category.PART) {
                found.add(owner + keyword.english());
                found.add(owner + keyword.chinese());
            }
        }
    }

    private void addWords(String before, Set<String> found) {
        Completion next = Completion.after(before);
        if (next.name()) {
            addNames(found);
        }
        for (Keyword keyword : next.words()) {
            addSpellings(keyword, found);
        }
        if (next.value()) {
            for (Keyword keyword : Keyword.values()) {
                if (keyword.category() == Keyword.Category.FUNCTION) {
                    addSpellings(keyword, found);
                }
            }
        }
    }

    private static void addSpellings(Keyword keyword, Set<String> found) {
        found.add(keyword.english());
        found.add(keyword.chinese());
    }

    private void addNames(Set<String> found) {
        Scope names = scope.get();
        add(names.firms(), found);
        add(names.alliances(), found);
        add(names.parameters(), found);
        add(names.scenarios(), found);
        add(names.results(), found);
        add(names.unread(), found);
    }

    private static void add(List<String> names, Set<String> found) {
        names.forEach(name -> found.add(Name.written(name)));
    }
}
