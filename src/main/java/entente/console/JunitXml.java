package entente.console;

import entente.console.TestedScript.Tested;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Messages;
import entente.diagnostic.Span;
import entente.model.Scenarios;
import entente.report.TextReport;
import entente.session.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Outcomes of {@code entente test} in the XML that CI servers read: a suite for each script, a case for each expectation. */
final class JunitXml {
    private final Messages messages;
    private final TextReport report;

    JunitXml(Messages messages) {
        this.messages = messages;
        this.report = new TextReport(messages, new TextReport.Canvas(100, false, true));
    }

    String of(List<TestedScript> all) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (TestedScript tested : all) {
            suite(tested, xml);
        }
        return xml.append("</testsuites>\n").toString();
    }

    private void suite(TestedScript tested, StringBuilder xml) {
        List<Diagnostic> errors = tested.errors();
        String name = escape(tested.script().name());
        xml.append(String.format(
                Locale.ROOT,
                "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"%.3f\">%n",
                name,
                tested.expectations().size()
                        + errors.size()
                        + tested.notReached().size(),
                tested.failures(),
                errors.size(),
                tested.notReached().size(),
                tested.seconds()));
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Tested expectation : tested.expectations()) {
            Result result = expectation.result();
            String scenario = result.scenario().equals(Scenarios.BASE) ? "" : " [" + result.scenario() + "]";
            open(name, distinct(expectation.text() + scenario, seen), result.line(), expectation.seconds(), xml);
            if (expectation.passed()) {
                xml.append("/>\n");
            } else {
                failure(expectation, xml);
            }
        }
        for (Span expectation : tested.notReached()) {
            String text = TestedScript.text(expectation);
            open(name, distinct(text, seen), expectation.line(), 0, xml);
            xml.append(">\n      <skipped/>\n    </testcase>\n");
        }
        for (Diagnostic error : errors) {
            String sentence = messages.say(error.sentence());
            open(
                    name,
                    distinct(error.code() + " " + sentence, seen),
                    error.span().line(),
                    0,
                    xml);
            xml.append(">\n      <error message=\"")
                    .append(escape(sentence))
                    .append("\">")
                    .append(escape(DiagnosticText.render(error, messages, false)))
                    .append("</error>\n    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    /** A name that does not change when lines are put in before it, so that a server can follow a case. */
    private static String distinct(String text, Map<String, Integer> seen) {
        int times = seen.merge(text, 1, Integer::sum);
        return times == 1 ? text : text + " (" + times + ")";
    }

    private static void open(String suite, String name, int line, double seconds, StringBuilder xml) {
        xml.append(String.format(
                Locale.ROOT,
                "    <testcase classname=\"%s\" name=\"%s\" file=\"%s\" line=\"%d\" time=\"%.3f\"",
                suite,
                escape(name),
                suite,
                line,
                seconds));
    }

    private void failure(Tested expectation, StringBuilder xml) {
        xml.append(">\n      <failure message=\"")
                .append(escape(expectation.text()))
                .append("\">")
                .append(escape(report.of(expectation.result())))
                .append("</failure>\n    </testcase>\n");
    }

    /** Text of XML, in element and attribute alike; characters that XML forbids become question marks. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    boolean allowed = c == '\n'
                            || c == '\t'
                            || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF));
                    safe.appendCodePoint(allowed ? c : '?');
                }
            }
        });
        return safe.toString();
    }
}
