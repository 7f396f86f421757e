package entente.diagnostic;

/** A language in which Entente reads keywords and speaks. */
public enum Language {
    EN,
    ZH
}
