package entente.stability.parameters;

/** What happens where a verdict or a branch of equilibria changes. */
public enum Boundary {
    /** A firm's output reaches 0, and the branch with it and the one without exchange their stability (transcritical). */
    EXCHANGE("exchange"),
    /** det M = 0: the outputs leave to infinity. That is no transcritical, fold or Hopf point. */
    INFINITY("infinity"),
    /** det M = 0 with finite outputs: a real eigenvalue passes 0, and just there a line of equilibria. */
    DEGENERATE("degenerate"),
    /** A pair of complex eigenvalues crosses the imaginary axis. */
    HOPF("hopf"),
    /** The equilibrium stays as it is; only what can be shown of it changes. */
    CERTIFICATE("certificate");

    private final String word;

    Boundary(String word) {
        this.word = word;
    }

    /** The English word of the JSON contract. */
    public String word() {
        return word;
    }
}
