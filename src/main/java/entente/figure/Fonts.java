package entente.figure;

import entente.chart.layout.Page;
import entente.diagnostic.Phrase;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The letters that figures are set in: Liberation Sans, which comes with PDFBox, and what the machine has beside it. */
final class Fonts {
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final List<String> OTHERS = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans SC",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "Heiti SC",
            "SimHei",
            "SimSun",
            "DejaVu Sans");

    private final Font latin;
    private final Map<Integer, Font> found = new LinkedHashMap<>();
    private @Nullable List<Font> others;

    Fonts() throws IOException {
        try (InputStream in = latin()) {
            latin = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    static InputStream latin() throws IOException {
        InputStream in = PDDocument.class.getResourceAsStream(LATIN);
        if (in == null) {
            throw new IOException("no " + LATIN);
        }
        return in;
    }

    /** Letters in a row that one font has. */
    record Run(String text, Font font, boolean latin) {}

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        Font font = latin;
        for (int k = 0; k < text.length(); k += Character.charCount(text.codePointAt(k))) {
            Font here = font(text.codePointAt(k));
            if (k > from && here != font) {
                runs.add(new Run(text.substring(from, k), font, font == latin));
                from = k;
            }
            font = here;
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), font, font == latin));
        }
        return runs;
    }

    /** What brings the letters that no font of the machine has; empty where all are there. */
    Optional<Phrase> missing(Page page) {
        boolean all = page.letters().stream()
                .flatMapToInt(letters -> letters.text().codePoints())
                .allMatch(point -> font(point).canDisplay(point));
        return all ? Optional.empty() : Optional.of(Phrase.of("figure.fonts"));
    }

    private Font font(int point) {
        if (latin.canDisplay(point)) {
            return latin;
        }
        return found.computeIfAbsent(point, this::other);
    }

    private Font other(int point) {
        for (Font font : others()) {
            if (font.canDisplay(point)) {
                return font;
            }
        }
        return latin;
    }

    private List<Font> others() {
        if (others == null) {
            GraphicsEnvironment machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
            Set<String> families = Set.of(machine.getAvailableFontFamilyNames());
            List<Font> all = new ArrayList<>();
            OTHERS.stream().filter(families::contains).forEach(family -> all.add(new Font(family, Font.PLAIN, 1)));
            for (Font font : machine.getAllFonts()) {
                all.add(font);
            }
            others = all;
        }
        return others;
    }
}
