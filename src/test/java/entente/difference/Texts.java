package entente.difference;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.session.SessionOptions;
import java.nio.file.Path;
import java.util.List;

/** Texts that tests compare. */
final class Texts {
    static final String PAIR = """
            title "Two firms"
            let spill = 0.3 in 0..0.9
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech {
              Jia -> Yi spill
              Yi -> Jia 0.4
            }
            expect Tech is global
            """;

    private Texts() {}

    static Revision read(String text) {
        return read("pair.ent", text, SessionOptions.defaults());
    }

    /** As if it lay in the folder of a script. */
    static Revision read(Path script, String text) {
        Gate gate = Gate.at(Path.of("").toAbsolutePath()).forScript(script.toString());
        return read(script.toString(), text, SessionOptions.defaults().withLibrary(gate));
    }

    private static Revision read(String name, String text, SessionOptions options) {
        Checked<Revision> revision = Revision.read(Source.of(name, text), options);
        assertThat(revision.value()).as(text + revision.diagnostics()).isNotNull();
        return revision.get();
    }

    static Comparison compare(String before, String after) {
        return Comparison.of(read(before), read(after));
    }

    static List<String> sentences(Comparison comparison) {
        Messages messages = new Messages(Language.EN);
        return DifferenceSentences.of(comparison).stream().map(messages::say).toList();
    }

    static List<String> changes(Comparison comparison) {
        Messages messages = new Messages(Language.EN);
        return comparison.changes().values().stream()
                .flatMap(List::stream)
                .map(DifferenceSentences::change)
                .map(messages::say)
                .toList();
    }
}
