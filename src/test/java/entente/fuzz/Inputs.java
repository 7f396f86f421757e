package entente.fuzz;

import entente.Snippets;
import entente.syntax.ScriptReader;
import entente.syntax.Statement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is tried: scripts by the grammar, and sound ones with slips in them. */
public final class Inputs {
    private final List<List<String>> texts;

    public Inputs() {
        this.texts = Snippets.in("good").stream().map(Inputs::statements).toList();
    }

    public byte[] of(Random random) {
        String text = random.nextInt(3) > 0 ? RandomScript.of(random) : some(random);
        return random.nextInt(3) == 0 ? text.getBytes(StandardCharsets.UTF_8) : Mutation.of(text, random);
    }

    /** Some of a script's statements, in most cases in their order. */
    private String some(Random random) {
        List<String> statements = new ArrayList<>(texts.get(random.nextInt(texts.size())));
        if (random.nextInt(8) == 0) {
            Collections.shuffle(statements, random);
        }
        double kept = random.nextInt(4) == 0 ? 1 : 12.0 / statements.size();
        statements.removeIf(statement -> random.nextDouble() > kept);
        return String.join("", statements);
    }

    private static List<String> statements(Path file) {
        String text = Snippets.text(file);
        List<String> statements = new ArrayList<>();
        int from = 0;
        for (Statement statement :
                ScriptReader.read(Snippets.source(file)).get().statements()) {
            statements.add(text.substring(from, statement.span().start()));
            from = statement.span().start();
        }
        statements.add(text.substring(from));
        return statements;
    }
}
