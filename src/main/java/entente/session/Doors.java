package entente.session;

import entente.files.Library;
import entente.files.NoFiles;
import entente.symbolic.Tape;
import entente.syntax.Depth;
import entente.trajectory.Workers;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a session from outside, from the machine that it is on. Answers are the same to the last digit whatever
 * stands here, files apart.
 *
 * @param compiler of laws; null where they are interpreted
 * @param workers  threads for many runs at once, and for a very large one
 * @param library  the files that scripts read and write
 * @param depth    how deep scripts may nest
 */
public record Doors(Tape.@Nullable Compiler compiler, Workers workers, Library library, Depth depth) {
    /** One thread, no compiler and no files. */
    public static final Doors NONE = new Doors(null, Workers.NONE, NoFiles.LIBRARY, Depth.USUAL);

    public Doors withCompiler(Tape.@Nullable Compiler by) {
        return new Doors(by, workers, library, depth);
    }

    public Doors withWorkers(Workers threads) {
        return new Doors(compiler, threads, library, depth);
    }

    public Doors withLibrary(Library files) {
        return new Doors(compiler, workers, files, depth);
    }
}
