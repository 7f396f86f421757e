package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.Content;
import entente.model.Question;
import entente.session.answers.SaveAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code save} */
record SaveQuestion(OpenQuestion open, Question.Save save) implements Answerable {
    @Override
    public void before(Preconditions beforehand) {
        beforehand.saved(save);
    }

    @Override
    public @Nullable Answer answer() {
        List<Result> saved = open.results().all(save.result());
        if (saved.isEmpty()) {
            open.refuse(Diagnostic.of(Code.E551, save.pathSpan()).hint("session.hint.unsaved"));
            return null;
        }
        Formats formats = open.options().formats();
        String ending = ending(save.path());
        Content content = formats == null ? null : formats.of(saved, ending);
        if (content == null) {
            open.refuse(Diagnostic.of(Code.E807, save.pathSpan(), ending));
            return null;
        }
        Checked<String> written = open.options().doors().library().save(save.path(), save.pathSpan(), content);
        if (written.hasErrors()) {
            open.refuse(written.diagnostics().get(0));
            return null;
        }
        return new SaveAnswer(written.get());
    }

    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
