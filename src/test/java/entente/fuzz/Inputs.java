package entente.fuzz;

import entente.Snippets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What is tried: scripts by the grammar, and sound ones with slips in them. */
public final class Inputs {
    private final List<String> texts;

    public Inputs(List<Path> scripts) {
        this.texts = scripts.stream().map(Snippets::text).toList();
    }

    public byte[] of(Random random) {
        String text = random.nextInt(3) > 0 ? RandomScript.of(random) : texts.get(random.nextInt(texts.size()));
        return random.nextInt(3) == 0 ? text.getBytes(StandardCharsets.UTF_8) : Mutation.of(text, random);
    }
}
