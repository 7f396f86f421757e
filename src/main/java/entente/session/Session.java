package entente.session;

import entente.diagnostic.Source;
import java.util.List;
import java.util.function.Consumer;

/** What was declared and answered so far. Never changed: every input makes the next one, so that undo is free. */
public final class Session {
    private final SessionOptions options;

    private Session(SessionOptions options) {
        this.options = options;
    }

    public static Session empty(SessionOptions options) {
        return new Session(options);
    }

    public SessionOptions options() {
        return options;
    }

    public Session with(SessionOptions changed) {
        return new Session(changed);
    }

    /**
     * Reads, checks and runs one input: a whole script, or an entry of the REPL.
     *
     * @param answers receives each answer as soon as it is there
     */
    public Step enter(Source input, Consumer<Result> answers) {
        throw new UnsupportedOperationException("the reader has not landed yet: " + input);
    }

    /** The names in scope, for completion. */
    public Scope scope() {
        return new Scope(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
