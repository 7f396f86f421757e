package entente.syntax;

import entente.diagnostic.Checked;
import entente.diagnostic.Source;
import java.util.stream.Collectors;

/** A script's tree as text without places, to compare what two texts say. */
final class Shape {
    private Shape() {}

    static String of(String text) {
        return of(read(text));
    }

    static String of(Script script) {
        return script.statements().stream().map(Shape::of).collect(Collectors.joining("\n"));
    }

    static String of(Statement tree) {
        return tree.toString().replaceAll("(, )?\\w*[sS]pan=<?[\\w.\\-]*>?:\\d+:\\d+", "");
    }

    static Script read(String text) {
        Checked<Script> script = ScriptReader.read(Source.of("test", text));
        return script.get();
    }
}
