package entente.console;

import org.jspecify.annotations.Nullable;

/** What the user enters, one whole entry after another. */
interface Entries extends AutoCloseable {

    /** The next entry, or null at the end. */
    @Nullable
    String next();

    /** From now on the user can interrupt: runs {@code stop} when that happens, until the work is done. */
    void whileWorking(Runnable stop, Runnable work);

    /** Columns of what it is shown on, which the user can change; 0 where nobody knows. */
    int width();

    @Override
    void close();
}
