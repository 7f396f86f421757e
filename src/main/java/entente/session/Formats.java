package entente.session;

import entente.files.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How answers become files. Reports know; a session only asks them. */
public interface Formats {
    /** The endings of file names that can be written, such as {@code csv}. */
    List<String> endings();

    /**
     * Results as a file of that ending, or null where they cannot be one.
     *
     * @param results of one question, one for each scenario; at least one
     */
    @Nullable
    Content of(List<Result> results, String ending);
}
