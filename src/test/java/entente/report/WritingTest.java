package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import entente.arithmetic.Digits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The small parts that every report is made of. */
class WritingTest {
    @Test
    void shortestDigitsReadBackToTheSameNumber() {
        long seed = 20240611;
        Random random = new Random(seed);
        for (int k = 0; k < 100_000; k++) {
            double value = k % 3 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : k % 3 == 1 ? random.nextGaussian() * 100 : random.nextInt(100_000) / 1000.0;
            if (Double.isFinite(value)) {
                String text = Digits.shortest(value);
                assertThat(Double.parseDouble(text))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(value);
                assertThat(text.length())
                        .isLessThanOrEqualTo(Double.toString(value).length());
            }
        }
    }

    @Test
    void shortestDigitsLookAsPeopleWriteThem() {
        assertThat(Digits.shortest(60)).isEqualTo("60");
        assertThat(Digits.shortest(-0.25)).isEqualTo("-0.25");
        assertThat(Digits.shortest(1e-7)).isEqualTo("1e-7");
        assertThat(Digits.shortest(2.5e300)).isEqualTo("2.5e300");
        assertThat(Digits.shortest(2.0E-3)).isEqualTo("0.002");
        // JDK 17 writes 2.0000000000000002E-2 here or there where fewer digits do.
        assertThat(Digits.shortest(2e23)).isEqualTo("2e23");
    }

    @Test
    void whateverIsWrittenIsJson() {
        String odd = "\"\\\n\t\u0001\u202e\ud800甲 \ud83d\ude00";
        String text = new JsonText()
                .openList()
                .value(odd)
                .value(1.5)
                .value(Double.NaN)
                .value(Double.NEGATIVE_INFINITY)
                .open()
                .key("a")
                .values(new double[] {1, 2e-300})
                .key(odd)
                .value(true)
                .close()
                .nothing()
                .value(7)
                .closeList()
                .toString();
        JsonArray read = JsonParser.parseString(text).getAsJsonArray();
        assertThat(read).hasSize(7);
        assertThat(read.get(0).getAsString()).isEqualTo(odd);
        assertThat(read.get(2).isJsonNull()).isTrue();
        assertThat(read.get(3).isJsonNull()).isTrue();
        assertThat(read.get(4)
                        .getAsJsonObject()
                        .get("a")
                        .getAsJsonArray()
                        .get(1)
                        .getAsDouble())
                .isEqualTo(2e-300);
        assertThat(read.get(4).getAsJsonObject().get(odd).getAsBoolean()).isTrue();
        assertThat(text).doesNotContain("\n");
    }

    @Test
    void spreadsheetsTakeNoTextForAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spreadsheet sheet = new Spreadsheet(out);
        sheet.text("=cmd|' /C calc'!A0")
                .text("a,b")
                .text("say \"hi\"")
                .number(-1.5)
                .number(Double.NaN);
        sheet.end();
        sheet.text("-x").text("").text("两\n行");
        sheet.end();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("'=cmd|' /C calc'!A0,\"a,b\",\"say \"\"hi\"\"\",-1.5,\n'-x,,\"两\n行\"\n");
    }

    @Test
    void chineseTakesTwoColumns() {
        assertThat(Width.of("Jia 甲，")).isEqualTo(8);
        assertThat(Width.of("e\u0301")).isEqualTo(1);
        assertThat(Width.right("甲", 4)).isEqualTo("  甲");
        assertThat(Width.cut("技术联盟成员", 7)).isEqualTo("技术联…");
        assertThat(new TextColumns(true, false).row("企业", "1").row("Jia", "100").print(""))
                .isEqualTo("企业    1\nJia   100\n");
    }

    @Test
    void paragraphsBreakWhereReadersExpectIt() {
        assertThat(Paragraph.of("one two three", 8)).isEqualTo("one two\nthree\n");
        assertThat(Paragraph.of("甲乙丙丁，戊己", 8)).isEqualTo("甲乙丙\n丁，戊己\n");
        assertThat(Paragraph.of("unbreakable", 4)).isEqualTo("unbreakable\n");
    }
}
