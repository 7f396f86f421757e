package entente.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.diagnostic.Checked;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.model.Facts;
import entente.model.Plan;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.syntax.Completion;
import entente.syntax.Highlighting;
import entente.syntax.ScriptReader;
import entente.syntax.ScriptWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reading, checking, formatting and translating, and nothing run: {@code -Dentente.fuzz.read=COUNT}. */
@Tag("fuzz")
class ReadingFuzzTest {
    private static final Session EMPTY = Session.empty(SessionOptions.defaults().withLibrary(Snippets.gate()));
    private static final Messages ENGLISH = new Messages(Language.EN);
    private static final Messages CHINESE = new Messages(Language.ZH);
    private int tried;
    private int sound;

    @Test
    void whatIsReadIsUnderstoodOrRefused() {
        Trials.run("reading", "entente.fuzz.read", 5_000, new Inputs()::of, input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            Source source = Source.of("fuzz.ent", text);
            Checked<Plan> checked = EMPTY.check(source);
            said(checked.diagnostics(), text);
            if (tried++ % 10 == 0) {
                Highlighting.of(text);
                Completion.after(text);
                ScriptReader.isIncomplete(text);
            }
            if (!ScriptReader.read(source).hasErrors()) {
                rewritten(source, checked);
            }
        });
        System.out.println("reading: " + sound + " without mistakes");
    }

    private static void said(List<Diagnostic> diagnostics, String text) {
        for (Diagnostic d : diagnostics) {
            DiagnosticText.render(d, ENGLISH, false);
            DiagnosticText.render(d, CHINESE, false);
            assertThat(d.hint()).as("hint of " + d.code()).isNotNull();
            if (d.span().source().name().equals("fuzz.ent")) {
                assertThat(d.span().end())
                        .as("place of " + d.code())
                        .isBetween(d.span().start(), text.length());
            }
        }
    }

    /** In order and in both languages, it says the same. */
    private void rewritten(Source source, Checked<Plan> checked) {
        String formatted = ScriptWriter.format(source).get();
        assertThat(again(formatted)).as("formatted twice").isEqualTo(formatted);
        String chinese = translated(formatted, Language.ZH);
        String english = translated(chinese, Language.EN);
        assertThat(translated(english, Language.ZH)).as("there and back").isEqualTo(chinese);
        if (!checked.hasErrors()) {
            sound++;
        }
        Checked<Plan> other = EMPTY.check(Source.of("fuzz.ent", chinese));
        assertThat(codes(other)).as("mistakes of what was rewritten").isEqualTo(codes(checked));
        if (!checked.hasErrors()) {
            assertThat(facts(other)).as("meaning of what was rewritten").containsExactlyElementsOf(facts(checked));
        }
    }

    private static String again(String text) {
        return ScriptWriter.format(Source.of("fuzz.ent", text)).get();
    }

    private static String translated(String text, Language language) {
        return ScriptWriter.translate(Source.of("fuzz.ent", text), language).get();
    }

    private static Map<String, Integer> codes(Checked<?> checked) {
        Map<String, Integer> codes = new TreeMap<>();
        checked.diagnostics().forEach(d -> codes.merge(d.code().name(), 1, Integer::sum));
        return codes;
    }

    private static List<String> facts(Checked<Plan> checked) {
        List<String> facts = new ArrayList<>();
        checked.get().scenarios().models().forEach((name, model) -> {
            facts.add(name);
            facts.addAll(Facts.of(model).lines());
            // Units are named as they are written.
            facts.removeIf(fact -> fact.startsWith("time in "));
        });
        return facts;
    }
}
