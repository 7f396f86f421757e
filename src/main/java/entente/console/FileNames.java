package entente.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder, for completion. */
record FileNames(Path folder) {
    /**
     * What can stand where a word of a path has been begun: files with this ending, and folders.
     *
     * @param typed the path so far, which ends with the word
     */
    List<String> after(String typed, String word, String ending) {
        int cut = typed.lastIndexOf('/') + 1;
        try {
            Path inside = folder.resolve(typed.substring(0, cut));
            try (Stream<Path> entries = Files.list(inside)) {
                return entries.filter(entry ->
                                Files.isDirectory(entry) || entry.toString().endsWith(ending))
                        .map(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                        .filter(name -> !name.startsWith("."))
                        .map(name -> typed.substring(0, cut) + name)
                        .filter(path -> path.startsWith(typed))
                        .map(path -> path.substring(typed.length() - word.length()))
                        .sorted()
                        .toList();
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
