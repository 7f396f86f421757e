package entente.stability;

import entente.diagnostic.Phrase;
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

    static Phrase of(Phrase... sentences) {
        return of(List.of(sentences));
    }
}
