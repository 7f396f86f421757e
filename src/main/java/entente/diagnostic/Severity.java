package entente.diagnostic;

/** How much a diagnostic weighs: an error stops the script, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
