package entente.session;

import entente.diagnostic.Phrase;
import entente.files.Content;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How answers become files. Reports know; a session only asks them. */
public interface Formats {
    /** The endings of file names that can be written, such as {@code csv}. */
    List<String> endings();

    /** Those of them that are pictures. */
    List<String> pictures();

    /**
     * A file of that ending, or null where it cannot be one.
     *
     * @param told hears what is not as it should be in a file that is written all the same
     */
    @Nullable
    Content of(Saved saved, String ending, Consumer<Phrase> told);
}
