package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.syntax.NamedFiles;
import entente.syntax.ScriptReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code entente new NAME}: a model with all that its review needs, in the folder at hand. Nothing there is replaced. */
final class NewCommand {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_ .-]*");
    private static final String ENDING = ".ent";

    private final Settings settings;
    private final Screen screen;
    private final Arguments arguments;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    NewCommand(Settings settings, Screen screen, Arguments arguments) {
        this.settings = settings;
        this.screen = screen;
        this.arguments = arguments;
    }

    Exit run() {
        String given = arguments.files().get(0);
        String name = given.endsWith(ENDING) ? given.substring(0, given.length() - ENDING.length()) : given;
        if (!NAME.matcher(name).matches()) {
            return refuse("console.wrong.new.name", given, Phrase.of("console.hint.new.name"));
        }
        String model = name + ENDING;
        if (exists(model)) {
            return refuse("console.wrong.new.exists", model, Phrase.of("console.hint.new.exists"));
        }
        String from = arguments.one(Option.FROM);
        if (from == null) {
            begin(name, model);
        } else if (!copy(from, model)) {
            List<String> names = new ArrayList<>(Templates.SCRIPTS);
            names.addAll(Templates.LIBRARY);
            String near = NearNames.nearest(from, names);
            return refuse(
                    "console.wrong.new.from",
                    from,
                    near == null ? Phrase.of("console.hint.words", names) : Phrase.of("console.hint.near", near));
        }
        text(".gitattributes", "gitattributes", name);
        text(".github/workflows/entente.yml", "workflow.yml", name);
        text("README.md", screen.messages().language() == Language.ZH ? "README.zh.md" : "README.md", name);
        return write();
    }

    private Exit refuse(String key, String what, Phrase hint) {
        screen.complain(Phrase.of(key, what), hint);
        return Exit.USAGE;
    }

    private void begin(String name, String model) {
        boolean chinese = screen.messages().language() == Language.ZH;
        text(model, chinese ? "model.zh.ent" : "model.ent", name);
        text("data/firms.csv", "firms.csv", name);
    }

    /** A script of the tour or a model of the library, with the files that it reads; false where there is none of that name. */
    private boolean copy(String from, String model) {
        String name = from.endsWith(ENDING) ? from.substring(0, from.length() - ENDING.length()) : from;
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        return copy(name + ENDING, Templates::script, model) || copy(name + ENDING, Templates::model, model);
    }

    private boolean copy(String from, Function<String, byte @Nullable []> packed, String model) {
        byte @Nullable [] script = packed.apply(from);
        if (script == null) {
            return false;
        }
        files.put(model, script);
        Source source = Source.of(model, new String(script, StandardCharsets.UTF_8));
        for (String path : NamedFiles.read(ScriptReader.read(source).get())) {
            byte @Nullable [] data = packed.apply(path);
            if (data != null) {
                files.put(path, data);
            }
        }
        return true;
    }

    private void text(String path, String template, String name) {
        files.put(path, Templates.text(template, name).getBytes(StandardCharsets.UTF_8));
    }

    private boolean exists(String path) {
        try {
            return folder().resolve(path).toFile().exists();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Path folder() {
        String out = arguments.one(Option.OUT);
        return screen.around().directory().resolve(out == null ? "" : out);
    }

    private Exit write() {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (exists(file.getKey())) {
                screen.note("console.new.kept", file.getKey());
                continue;
            }
            Path target = folder().resolve(file.getKey());
            Span asked = Scripts.onCommandLine(arguments).get(0);
            Checked<String> written =
                    settings.gate().writeNamed(target.toString(), asked, out -> out.write(file.getValue()));
            screen.problems(written.diagnostics());
            if (written.hasErrors()) {
                return Exit.USAGE;
            }
            screen.say("console.new.written", file.getKey());
        }
        return Exit.DONE;
    }
}
