package entente.console;

import entente.session.Scope;
import entente.syntax.Keyword;
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
        for (String word : candidates(line.line(), line.word(), line.wordIndex() == 0)) {
            candidates.add(new Candidate(word));
        }
    }

    /** @param first whether the word begins the entry */
    Set<String> candidates(String line, String word, boolean first) {
        Set<String> found = new LinkedHashSet<>();
        if (line.stripLeading().startsWith(":")) {
            if (first) {
                for (Directive directive : Directive.values()) {
                    found.add(directive.word());
                }
            } else if (line.stripLeading().startsWith(Directive.HELP.word())) {
                found.addAll(topics.get().names());
            } else {
                addNames(found);
            }
            return found;
        }
        int dot = word.lastIndexOf('.');
        addNames(found);
        if (dot >= 0) {
            String owner = word.substring(0, dot + 1);
            for (Keyword keyword : Keyword.values()) {
                if (keyword.category() == Keyword.Category.PART) {
                    found.add(owner + keyword.english());
                    found.add(owner + keyword.chinese());
                }
            }
            return found;
        }
        for (Keyword keyword : Keyword.values()) {
            boolean begins =
                    keyword.category() == Keyword.Category.STATEMENT || keyword.category() == Keyword.Category.QUESTION;
            if (!first || begins) {
                found.add(keyword.english());
                found.add(keyword.chinese());
            }
        }
        return found;
    }

    private void addNames(Set<String> found) {
        Scope names = scope.get();
        found.addAll(names.firms());
        found.addAll(names.alliances());
        found.addAll(names.parameters());
        found.addAll(names.scenarios());
        found.addAll(names.results());
    }
}
