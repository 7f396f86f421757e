package entente.console;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Severity;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.difference.outline.StatementTexts;
import entente.report.JsonReport;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a conversation, as a script: what is in force at its end, and the questions behind it. A question that
 * the script would answer otherwise, because something was declared anew after it, stands there as a comment.
 */
final class Transcript {
    /** Answers about larger models are not asked for twice. */
    private static final int LARGEST = 1000;

    private final JsonReport json;
    private final List<Question> questions = new ArrayList<>();

    /** Each is another, whatever its text. */
    private static final class Question {
        final String text;
        final @Nullable String name;
        /** Whether its answers are compared: what is saved would be saved once more, and networks take long. */
        final boolean tried;

        final List<Result> answers = new ArrayList<>();

        Question(String text, @Nullable String name, boolean tried) {
            this.text = text;
            this.name = name;
            this.tried = tried;
        }
    }

    Transcript(JsonReport json) {
        this.json = json;
    }

    /** Takes the questions of an entry with their answers. */
    void add(List<Result> results, Session session) {
        boolean small = session.scenarios().base().firms().size() <= LARGEST;
        Map<Span, Question> asked = new LinkedHashMap<>();
        for (Result result : results) {
            String name = result.name();
            boolean tried = small && !result.question().equals("save");
            questions.removeIf(before -> name != null && name.equals(before.name));
            List<Result> answers = asked.computeIfAbsent(
                            result.inquiry().span(),
                            at -> new Question(at.text().strip(), name, tried))
                    .answers;
            if (tried) {
                answers.add(result);
            }
        }
        questions.addAll(asked.values());
    }

    int questions() {
        return questions.size();
    }

    /**
     * @param name    what the script will be called, whose folder its paths are relative to
     * @param comment before a question that is a comment
     */
    String script(Session session, String name, SessionOptions options, String comment) {
        String declarations = declarations(session);
        Set<Question> same = replayed(declarations, name, options);
        StringBuilder text = new StringBuilder(declarations);
        text.append(declarations.isEmpty() || questions.isEmpty() ? "" : "\n");
        for (Question question : questions) {
            boolean live = !question.tried || same.contains(question);
            text.append(live ? question.text : "# " + comment + "\n# " + question.text.replace("\n", "\n# "));
            text.append('\n');
        }
        return text.toString();
    }

    /** What is in force. */
    static String declarations(Session session) {
        return new StatementTexts()
                .of(session.statements().stream()
                        .filter(statement -> statement.asked().isEmpty())
                        .toList());
    }

    /** The questions that a script would answer alike. One that is a mistake by now keeps the others from being answered. */
    private Set<Question> replayed(String declarations, String name, SessionOptions options) {
        List<Question> asked = new ArrayList<>(questions);
        asked.removeIf(question -> !question.tried);
        while (true) {
            StringBuilder text = new StringBuilder(declarations);
            NavigableMap<Integer, Question> byLine = new TreeMap<>();
            for (Question question : asked) {
                byLine.put((int) text.toString().lines().count() + 1, question);
                text.append(question.text).append('\n');
            }
            Map<Integer, List<String>> answers = new LinkedHashMap<>();
            Step step = Session.empty(options)
                    .enter(
                            Source.of(name, text.toString()),
                            result -> answers.computeIfAbsent(result.line(), line -> new ArrayList<>())
                                    .add(answer(result)));
            if (!step.hasErrors()) {
                return alike(byLine, answers);
            }
            int before = asked.size();
            for (Diagnostic mistake : step.diagnostics()) {
                Map.Entry<Integer, Question> question =
                        byLine.floorEntry(mistake.span().line());
                if (mistake.severity() == Severity.ERROR && question != null) {
                    asked.remove(question.getValue());
                }
            }
            if (asked.size() == before) {
                return Set.of();
            }
        }
    }

    private Set<Question> alike(Map<Integer, Question> byLine, Map<Integer, List<String>> answers) {
        Set<Question> alike = new LinkedHashSet<>();
        byLine.forEach((line, question) -> {
            if (question.answers.stream().map(this::answer).toList().equals(answers.get(line))) {
                alike.add(question);
            }
        });
        return alike;
    }

    private String answer(Result result) {
        return json.of(result).replaceFirst("\"line\":\\d+,?", "");
    }
}
