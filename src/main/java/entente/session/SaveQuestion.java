package entente.session;

import entente.answer.Answer;
import entente.arithmetic.Digits;
import entente.chart.Chart;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.model.Facts;
import entente.model.Question;
import entente.reading.Subject;
import entente.session.answers.SaveAnswer;
import entente.session.charts.Charts;
import entente.trajectory.Accuracy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code save} */
record SaveQuestion(OpenQuestion open, Question.Save save) implements Answerable {
    @Override
    public void before(Preconditions beforehand) {
        beforehand.saved(save);
    }

    @Override
    public @Nullable Answer answer() {
        List<Result> results = open.results().all(save.result());
        if (results.isEmpty()) {
            open.refuse(Diagnostic.of(Code.E551, save.pathSpan()).hint("session.hint.unsaved"));
            return null;
        }
        Formats formats = open.options().formats();
        String ending = ending(save.path());
        boolean picture = formats != null && formats.pictures().contains(ending);
        Chart chart = picture ? chart(results) : null;
        if (picture && chart == null) {
            open.refuse(Diagnostic.of(Code.E820, save.pathSpan(), results.get(0).question())
                    .hint("session.hint.picture"));
            return null;
        }
        List<Phrase> told = new ArrayList<>();
        Content content = formats == null ? null : formats.of(saved(results, chart), ending, told::add);
        if (content == null) {
            open.refuse(Diagnostic.of(Code.E807, save.pathSpan(), ending));
            return null;
        }
        Checked<String> written = open.options().doors().library().save(save.path(), save.pathSpan(), content);
        if (written.hasErrors()) {
            open.refuse(written.diagnostics().get(0));
            return null;
        }
        return new SaveAnswer(written.get(), told);
    }

    private @Nullable Chart chart(List<Result> results) {
        return Charts.of(results.stream()
                        .map(result -> new Charts.Answered(result.inquiry(), result.answer(), open.runs()))
                        .toList())
                .orElse(null);
    }

    private Saved saved(List<Result> results, @Nullable Chart chart) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("question", results.get(0).inquiry().span().text());
        for (Result result : results) {
            if (open.runs().scenarios().models().containsKey(result.scenario())) {
                String hash = Facts.of(open.runs().model(new Subject(result.scenario(), -1)))
                        .hash();
                provenance.put(results.size() == 1 ? "model" : "model " + result.scenario(), hash);
            }
        }
        provenance.put("seed", Long.toString(open.seed()));
        provenance.put("tolerance", Digits.shortest(Accuracy.VALUES.relative()));
        return new Saved(results, chart, provenance, Saved.USUAL_DPI, null);
    }

    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
