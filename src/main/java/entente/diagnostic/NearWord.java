package entente.diagnostic;

import entente.diagnostic.NearWords.Place;

/**
 * A word from elsewhere and what to write for it.
 *
 * @param english a word or sign of the language, or {@code =KEY} for a sentence of its own
 */
public record NearWord(Place place, String written, String english, String chinese) {

    public boolean isSentence() {
        return english.startsWith("=") && english.length() > 1;
    }

    /** The word of the language, in the writing of the one that was written. */
    public String word() {
        return written.charAt(0) > 0x7F ? chinese : english;
    }

    public Phrase hint() {
        if (isSentence()) {
            return Phrase.of("diagnostic.word." + english.substring(1), written);
        }
        return place == Place.LINE
                ? Phrase.of("diagnostic.hint.writeAsIn", word(), Phrase.of("diagnostic.example." + english))
                : Phrase.of("diagnostic.hint.write", word());
    }
}
