package entente.stability;

import entente.diagnostic.Phrase;
import entente.stability.interior.InteriorEquilibrium;
import java.util.List;

/** Sentences one after the other, with a space between them where the language has one. */
final class Sentences {
    private Sentences() {}

    static Phrase of(List<Phrase> sentences) {
        Phrase text = sentences.get(0);
        for (Phrase next : sentences.subList(1, sentences.size())) {
            text = Phrase.of("stability.sentences", text, next);
        }
        return text;
    }

    /**
     * What makes it certain.
     *
     * @param shown  whether it was shown of what was written, which runs may round away
     * @param proved the sentence that says how
     */
    static Phrase shown(boolean shown, InteriorEquilibrium interior, String proved) {
        return Phrase.of(
                !shown ? "stability.reason.computed" : interior.faithful() ? proved : "stability.reason.written");
    }

    static Phrase of(Phrase... sentences) {
        return of(List.of(sentences));
    }
}
