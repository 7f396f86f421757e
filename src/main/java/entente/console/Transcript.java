package entente.console;

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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a conversation, as a script: what is in force at its end, and the questions behind it. A question that
 * the script would answer otherwise, because something was declared anew after it, stands there as a comment.
 */
final class Transcript {
    private final JsonReport json;
    private final List<Question> questions = new ArrayList<>();

    /** @param answers as JSON, without their lines */
    private record Question(String text, @Nullable String name, String kind, List<String> answers) {
        /** Asked once more it would write once more. */
        boolean saves() {
            return kind.equals("save");
        }
    }

    Transcript(JsonReport json) {
        this.json = json;
    }

    /** Takes the questions of an entry with their answers. */
    void add(List<Result> results) {
        Map<Span, Question> asked = new LinkedHashMap<>();
        for (Result result : results) {
            Span span = result.inquiry().span();
            String name = result.name();
            questions.removeIf(before -> name != null && name.equals(before.name()));
            asked.computeIfAbsent(
                            span, at -> new Question(at.text().strip(), name, result.question(), new ArrayList<>()))
                    .answers()
                    .add(answer(result));
        }
        questions.addAll(asked.values());
    }

    int questions() {
        return questions.size();
    }

    private String answer(Result result) {
        return json.of(result).replaceFirst("\"line\":\\d+,?", "");
    }

    /**
     * @param name    what the script will be called, whose folder its paths are relative to
     * @param comment before a question that is a comment
     */
    String script(Session session, String name, SessionOptions options, String comment) {
        String declarations = declarations(session);
        Set<Question> asked = new LinkedHashSet<>(questions);
        List<Question> same = replayed(declarations, List.copyOf(asked), name, options);
        // A question that is a mistake by now keeps the others from being answered.
        while (same == null && !asked.isEmpty()) {
            asked.remove(last(asked));
            same = replayed(declarations, List.copyOf(asked), name, options);
        }
        StringBuilder text = new StringBuilder(declarations);
        text.append(declarations.isEmpty() || questions.isEmpty() ? "" : "\n");
        for (Question question : questions) {
            boolean live = same != null && same.contains(question) || question.saves();
            text.append(
                    live
                            ? question.text()
                            : "# " + comment + "\n# " + question.text().replace("\n", "\n# "));
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

    private static Question last(Set<Question> asked) {
        Question last = null;
        for (Question question : asked) {
            last = question;
        }
        return Objects.requireNonNull(last);
    }

    /** Those that a script would answer alike; null where it has mistakes. */
    private @Nullable List<Question> replayed(
            String declarations, List<Question> asked, String name, SessionOptions options) {
        StringBuilder text = new StringBuilder(declarations);
        Map<Integer, Question> byLine = new LinkedHashMap<>();
        for (Question question : asked) {
            if (!question.saves()) {
                byLine.put((int) text.toString().lines().count() + 1, question);
                text.append(question.text()).append('\n');
            }
        }
        Map<Integer, List<String>> answers = new LinkedHashMap<>();
        Step step = Session.empty(options)
                .enter(
                        Source.of(name, text.toString()),
                        result -> answers.computeIfAbsent(result.line(), line -> new ArrayList<>())
                                .add(answer(result)));
        if (step.hasErrors()) {
            return null;
        }
        List<Question> same = new ArrayList<>();
        byLine.forEach((line, question) -> {
            if (question.answers().equals(answers.get(line))) {
                same.add(question);
            }
        });
        return same;
    }
}
