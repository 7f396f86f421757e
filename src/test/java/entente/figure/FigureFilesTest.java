package entente.figure;

import static org.assertj.core.api.Assertions.assertThat;

import entente.chart.Chart;
import entente.chart.SampleCharts;
import entente.chart.layout.Page;
import entente.chart.layout.PageLayout;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.files.Content;
import entente.report.SavedFiles;
import entente.session.Result;
import entente.session.Saved;
import entente.session.Session;
import entente.session.SessionOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that libraries of the machine write. */
class FigureFilesTest {
    private static final Messages ENGLISH = new Messages(Language.EN);
    private static final FigureFiles FILES = new FigureFiles(new SavedFiles(ENGLISH), ENGLISH, "0");

    @TempDir
    Path folder;

    private static Saved saved(List<Result> results, @Nullable Chart chart, @Nullable Integer digits) {
        return new Saved(results, chart, () -> Map.of("seed", "7"), 150, digits);
    }

    private static byte[] bytes(Saved saved, String ending, List<Phrase> told) throws IOException {
        Content content = FILES.of(saved, ending, told::add);
        assertThat(content).isNotNull();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> everyChartBecomesPixelsAndPdf() {
        return SampleCharts.all().entrySet().stream()
                .map(chart -> DynamicTest.dynamicTest(chart.getKey(), () -> {
                    Saved saved = saved(List.of(), chart.getValue(), null);
                    Page page = PageLayout.of(chart.getValue(), ENGLISH);
                    byte[] png = bytes(saved, "png", new ArrayList<>());
                    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
                    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(page.width() / 25.4 * 150));
                    assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("seed");
                    byte[] pdf = bytes(saved, "pdf", new ArrayList<>());
                    try (PDDocument document = Loader.loadPDF(pdf)) {
                        assertThat(document.getNumberOfPages()).isOne();
                        assertThat(document.getDocumentInformation().getCustomMetadataValue("seed"))
                                .isEqualTo("7");
                    }
                    assertThat(bytes(saved, "pdf", new ArrayList<>())).isEqualTo(pdf);
                    assertThat(bytes(saved, "png", new ArrayList<>())).isEqualTo(png);
                }));
    }

    @Test
    void textOfAPdfCanBeSearched() throws IOException {
        Chart chart = SampleCharts.all().get("two curves with events and years");
        try (PDDocument document = Loader.loadPDF(bytes(saved(List.of(), chart, null), "pdf", new ArrayList<>()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("2010", "t (years)", "Jia and Yi form Tech");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsTold() throws IOException {
        List<Phrase> told = new ArrayList<>();
        Chart chart = SampleCharts.all().get("strip").titled(Chart.name("\udbff\udffd"));
        bytes(saved(List.of(), chart, null), "png", told);
        assertThat(told).hasSize(1);
        assertThat(ENGLISH.say(told.get(0))).contains("fonts-noto-cjk");
    }

    @Test
    void aWorkbookHasNumbersAsNumbers() throws IOException {
        String sheet = sheet(null);
        assertThat(sheet).contains("<v>100.0</v>", "<v>0.1</v>").doesNotContain("NaN");
    }

    @Test
    void aWorkbookHasTheDigitsAskedFor() throws IOException {
        assertThat(sheet(2)).contains("<v>0.67</v>");
        assertThat(sheet(null)).contains("<v>0.6666666666666666</v>");
    }

    private String sheet(@Nullable Integer digits) throws IOException {
        List<Result> results = new ArrayList<>();
        Source script = Source.of(
                "a.ent",
                "let a = 0.1\nfirm Jia { growth a; capacity 100; output 100 }\n"
                        + "scenario Two { a = 2 / 3 }\ncompare base, Two { a; Jia }\n");
        Session.empty(SessionOptions.defaults()).enter(script, results::add);
        byte[] book = bytes(saved(results, null, digits), "xlsx", new ArrayList<>());
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
