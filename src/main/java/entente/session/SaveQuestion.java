package entente.session;

import entente.answer.Answer;
import entente.arithmetic.Digits;
import entente.chart.Chart;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.model.Expression;
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
    /** A double has no more. */
    private static final int MOST_DIGITS = 17;

    private static final int LEAST_DPI = 30;
    /** A page of this has 100 million pixels. */
    private static final int MOST_DPI = 1200;

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
        Integer digits = whole("digits", save.digits(), 1, MOST_DIGITS);
        Integer dpi = whole("dpi", save.dpi(), LEAST_DPI, MOST_DPI);
        if (open.fault() != null) {
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
        Content content = formats == null ? null : formats.of(saved(results, chart, digits, dpi), ending, told::add);
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

    private Saved saved(List<Result> results, @Nullable Chart chart, @Nullable Integer digits, @Nullable Integer dpi) {
        return new Saved(results, chart, () -> provenance(results), dpi == null ? Saved.USUAL_DPI : dpi, digits);
    }

    /** Null where nothing is asked for, and where it is refused. */
    private @Nullable Integer whole(String word, @Nullable Expression asked, int least, int most) {
        if (asked == null) {
            return null;
        }
        double value = open.number(asked);
        if (value >= least && value <= most && value == Math.rint(value)) {
            return (int) value;
        }
        open.refuse(Diagnostic.of(Code.E821, open.inquiry().span(), word, least, most, value));
        return null;
    }

    private Map<String, String> provenance(List<Result> results) {
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
        return provenance;
    }

    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
