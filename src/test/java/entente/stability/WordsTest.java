package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.law.ConstantSystem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What people read, in both languages. */
class WordsTest {
    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        String path = "/entente/stability/messages_" + language + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void everythingIsSaidInBothLanguagesWithTheSameGaps() throws IOException {
        Properties en = bundle("en");
        Properties zh = bundle("zh");
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        for (String key : en.stringPropertyNames()) {
            for (int gap = 0; gap < 10; gap++) {
                String mark = "{" + gap + "}";
                assertThat(zh.getProperty(key).contains(mark))
                        .as(key + " " + mark)
                        .isEqualTo(en.getProperty(key).contains(mark));
            }
        }
    }

    @Test
    void aReasonCanBeQuoted() {
        assertThat(say(Models.two(0.3, 0.4)))
                .isEqualTo(
                        "All contributions are at least 0 and ρ(D) = 0.34641 < 1, so I − D is a nonsingular M-matrix: the"
                                + " equilibrium attracts every positive start, whatever the growth rates. The inequality D x* < x* was"
                                + " verified with outward rounding, so this is proved.");
        assertThat(say(Models.two(1.5, 1.2)))
                .contains("ρ(D) = 1.34164 > 1")
                .contains("the loop F1 → F2 → F1, whose contributions multiply to 1.8");
        assertThat(say(Models.equal(5, 0.3)))
                .contains("the group F1, F2, F3, F4, F5, whose contributions together have ρ = 1.2");
        assertThat(say(Models.two(-2, -0.3))).contains("F1 would have saturation -2.5");
        assertThat(say(Models.mayLeonard(0.8, 1.3))).contains("0.016129 > 0");
        assertThat(say(Models.equal(3, 0.5))).contains("ρ(D) = 1 exactly");
        assertThat(say(Models.two(-2, -0.5))).contains("I − D is singular").contains("no equilibrium with all firms");
        assertThat(say(Models.two(-1, -1))).contains("form a line");
        assertThat(say(Models.mayLeonard(0.5, 1.5))).contains("is a centre");
    }

    private static String say(ConstantSystem model) {
        return new Messages(Language.EN).say(Stability.finding(model).reason());
    }
}
