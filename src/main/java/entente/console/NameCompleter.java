package entente.console;

import entente.diagnostic.Language;
import entente.session.Scope;
import entente.syntax.Completion;
import entente.syntax.Keyword;
import entente.syntax.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes what can stand at the cursor: words in the language that is spoken or begun, names in scope, files. */
final class NameCompleter implements Completer {
    private static final Pattern OPEN_FILE = Pattern.compile("(from|use|to|自|引用|至|对)\\s*\"([^\"\n]*)$");

    private final Supplier<Scope> scope;
    private final Supplier<Language> language;
    private final FileNames files;

    NameCompleter(Supplier<Scope> scope, Supplier<Language> language, FileNames files) {
        this.scope = scope;
        this.language = language;
        this.files = files;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor() - line.wordCursor());
        String word = line.word().substring(0, line.wordCursor());
        for (String found : after(before, word)) {
            candidates.add(new Candidate(found));
        }
    }

    /** What can stand behind a text, where a word has been begun. */
    Set<String> after(String before, String word) {
        Set<String> found = new LinkedHashSet<>();
        String entry = (before + word).stripLeading();
        Matcher file = OPEN_FILE.matcher(before + word);
        if (entry.startsWith(":") || entry.startsWith("：")) {
            direct(before.stripLeading(), word, found);
        } else if (file.find()) {
            String ending = file.group(1).equals("use") || file.group(1).equals("引用") ? ".ent" : ".csv";
            found.addAll(files.after(file.group(2), word, ending));
        } else if (word.contains(".")) {
            addParts(word.substring(0, word.lastIndexOf('.') + 1), found);
        } else {
            addWords(before, word, found);
        }
        return found;
    }

    private void direct(String before, String word, Set<String> found) {
        Language spoken = language(word.replaceFirst("^[:：]", ""));
        int space = before.indexOf(' ');
        Directive directive = space < 0 ? null : Directive.of(before.substring(0, space));
        if (before.isEmpty()) {
            for (Directive one : Directive.values()) {
                found.add(spoken == Language.ZH ? one.chineseWord() : one.word());
            }
        } else if (directive == Directive.HELP) {
            found.addAll(Topics.in(language.get()).names());
            for (Keyword keyword : Keyword.values()) {
                found.add(keyword.spelling(spoken));
            }
        } else if (directive == Directive.DOC) {
            addNames(Completion.Names.ALL, found);
        } else if (directive == Directive.LOAD || directive == Directive.WATCH || directive == Directive.SCRIPT) {
            found.addAll(files.after((before + word).substring(space).stripLeading(), word, ".ent"));
        } else if (directive == Directive.LIBRARY) {
            String typed = (before + word).substring(space).stripLeading();
            for (String model : Templates.LIBRARY) {
                if (model.startsWith(typed)) {
                    found.add(model.substring(typed.length() - word.length()));
                }
            }
        } else if (directive == Directive.LANG) {
            found.addAll(List.of("en", "zh"));
        }
    }

    private void addParts(String owner, Set<String> found) {
        addNames(Completion.Names.ALL, found);
        found.removeIf(name -> !name.startsWith(owner));
        Language spoken = language(owner);
        for (Keyword keyword : Keyword.values()) {
            if (keyword.category() == Keyword.Category.PART) {
                found.add(owner + keyword.spelling(spoken));
            }
        }
    }

    private void addWords(String before, String word, Set<String> found) {
        Completion next = Completion.after(before);
        addNames(next.names(), found);
        Language spoken = language(word);
        for (Keyword keyword : next.words()) {
            found.add(keyword.spelling(spoken));
        }
        if (next.value()) {
            for (Keyword keyword : Keyword.values()) {
                if (keyword.category() == Keyword.Category.FUNCTION) {
                    found.add(keyword.spelling(spoken));
                }
            }
        }
    }

    /** That of the word that has been begun; of nothing yet the session's. */
    private Language language(String word) {
        boolean chinese = word.codePoints().anyMatch(c -> c > 0x7F);
        return word.isEmpty() ? language.get() : chinese ? Language.ZH : Language.EN;
    }

    private void addNames(Completion.Names which, Set<String> found) {
        if (which == Completion.Names.NONE) {
            return;
        }
        Scope names = scope.get();
        boolean all = which == Completion.Names.ALL;
        if (all) {
            add(names.firms(), found);
            add(names.results(), found);
            add(names.unread(), found);
        }
        if (all || which == Completion.Names.ALLIANCES) {
            add(names.alliances(), found);
        }
        if (all || which == Completion.Names.SCENARIOS_OR_PARAMETERS) {
            add(names.parameters(), found);
        }
        if (which == Completion.Names.FITS) {
            add(names.results(), found);
            return;
        }
        if (which != Completion.Names.ALLIANCES) {
            add(names.scenarios(), found);
        }
    }

    private static void add(List<String> names, Set<String> found) {
        names.forEach(name -> found.add(Name.written(name)));
    }
}
