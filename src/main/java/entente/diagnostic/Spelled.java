package entente.diagnostic;

/** A word of the language, which has a spelling in each language of its readers. */
public record Spelled(String english, String chinese) {
    String in(Language language) {
        return language == Language.ZH ? chinese : english;
    }
}
