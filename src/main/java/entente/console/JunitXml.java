package entente.console;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Messages;
import entente.diagnostic.Span;
import entente.report.TextReport;
import entente.session.Result;
import entente.session.answers.ExpectAnswer;
import java.util.List;
import java.util.Locale;

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
        for (Result result : tested.expectations()) {
            expectation(name, result, xml);
        }
        for (Span expectation : tested.notReached()) {
            xml.append("    <testcase classname=\"")
                    .append(name)
                    .append("\" name=\"")
                    .append(escape(TestedScript.text(expectation) + " (line " + expectation.line() + ")"))
                    .append("\">\n      <skipped/>\n    </testcase>\n");
        }
        for (Diagnostic error : errors) {
            xml.append("    <testcase classname=\"")
                    .append(name)
                    .append("\" name=\"")
                    .append(escape(error.code() + " " + error.span()))
                    .append("\">\n      <error message=\"")
                    .append(escape(messages.say(error.sentence())))
                    .append("\">")
                    .append(escape(DiagnosticText.render(error, messages, false)))
                    .append("</error>\n    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private void expectation(String suite, Result result, StringBuilder xml) {
        String text = result.answer() instanceof ExpectAnswer expected ? expected.text() : "";
        xml.append("    <testcase classname=\"")
                .append(suite)
                .append("\" name=\"")
                .append(escape(text + " (line " + result.line() + ")"))
                .append('"');
        if (TestedScript.passed(result)) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n      <failure message=\"")
                .append(escape(text))
                .append("\">")
                .append(escape(report.of(result)))
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
