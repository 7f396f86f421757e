package entente.chart.svg;

import entente.chart.layout.Ink;
import entente.chart.layout.Page;
import entente.diagnostic.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page as SVG: millimetres with two digits, text as text, no script, the same bytes for the same page. */
public final class SvgWriter implements Ink.Visitor<StringBuilder> {
    /** Letters of the same widths first, then what Windows, macOS and Linux have for Chinese. */
    private static final String FONTS =
            "'Liberation Sans', Arial, Helvetica, 'Noto Sans CJK SC', 'Source Han Sans SC', "
                    + "'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'WenQuanYi Zen Hei', sans-serif";

    private final StringBuilder out = new StringBuilder(1 << 14);

    private SvgWriter() {}

    /** @param provenance what it was made from, by name */
    public static String write(Page page, Language language, Map<String, String> provenance) {
        SvgWriter writer = new SvgWriter();
        writer.page(page, language == Language.ZH ? "zh" : "en", provenance);
        return writer.out.toString();
    }

    private void page(Page page, String language, Map<String, String> provenance) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"")
                .append(language)
                .append("\" role=\"img\"");
        out.append(" aria-labelledby=\"title desc\" width=\"");
        number(page.width()).append("mm\" height=\"");
        number(page.height()).append("mm\" viewBox=\"0 0 ");
        number(page.width()).append(' ');
        number(page.height()).append("\" font-family=\"").append(FONTS).append("\">\n");
        out.append("<title id=\"title\">").append(safe(page.title())).append("</title>\n");
        out.append("<desc id=\"desc\">").append(safe(page.description())).append("</desc>\n");
        metadata(page.tables(), provenance);
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        page.inks().forEach(ink -> ink.accept(this));
        out.append("</svg>\n");
    }

    private void metadata(List<Page.DataTable> tables, Map<String, String> provenance) {
        out.append("<metadata>\n<figure xmlns=\"urn:entente:figure\">\n");
        provenance.forEach((name, value) -> out.append("<made name=\"")
                .append(safe(name))
                .append("\">")
                .append(safe(value))
                .append("</made>\n"));
        for (Page.DataTable table : tables) {
            out.append("<table name=\"").append(safe(table.name())).append("\">\n<head>");
            table.headings()
                    .forEach(heading ->
                            out.append("<cell>").append(safe(heading)).append("</cell>"));
            out.append("</head>\n");
            int columns = table.headings().size();
            for (int row = 0; row < table.rows(); row++) {
                out.append("<row>");
                for (int column = 0; column < columns; column++) {
                    out.append(column == 0 ? "" : "\t")
                            .append(safe(table.cells().at(row, column)));
                }
                out.append("</row>\n");
            }
            out.append("</table>\n");
        }
        out.append("</figure>\n</metadata>\n");
    }

    @Override
    public StringBuilder path(Ink.Path path) {
        out.append("<path d=\"");
        boolean open = false;
        for (int k = 0; k < path.x().length; k++) {
            if (Double.isNaN(path.x()[k]) || Double.isNaN(path.y()[k])) {
                open = close(path.closed() && open);
                continue;
            }
            out.append(open ? 'L' : 'M');
            number(path.x()[k]).append(' ');
            number(path.y()[k]);
            open = true;
        }
        close(path.closed() && open);
        out.append('"');
        fill(path.fill());
        if (path.opacity() < 1) {
            number(out.append(" fill-opacity=\""), path.opacity()).append('"');
        }
        stroke(path.stroke(), path.width());
        if (path.stroke() != Ink.NONE) {
            out.append(" stroke-linejoin=\"round\"");
        }
        if (path.dash().length > 0) {
            out.append(" stroke-dasharray=\"");
            for (int k = 0; k < path.dash().length; k++) {
                number(out.append(k == 0 ? "" : " "), path.dash()[k]);
            }
            out.append('"');
        }
        return out.append("/>\n");
    }

    private boolean close(boolean needed) {
        out.append(needed ? "Z" : "");
        return false;
    }

    @Override
    public StringBuilder disc(Ink.Disc disc) {
        number(out.append("<circle cx=\""), disc.x());
        number(out.append("\" cy=\""), disc.y());
        number(out.append("\" r=\""), disc.radius()).append('"');
        fill(disc.fill());
        stroke(disc.stroke(), disc.width());
        return out.append("/>\n");
    }

    @Override
    public StringBuilder letters(Ink.Letters letters) {
        out.append("<text");
        if (letters.turned()) {
            number(out.append(" transform=\"translate("), letters.x()).append(' ');
            number(letters.y()).append(") rotate(-90)\"");
        } else {
            number(out.append(" x=\""), letters.x());
            number(out.append("\" y=\""), letters.y()).append('"');
        }
        number(out.append(" font-size=\""), letters.size()).append('"');
        out.append(
                switch (letters.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                });
        out.append(letters.bold() ? " font-weight=\"bold\"" : "");
        if (letters.color() != 0) {
            fill(letters.color());
        }
        return out.append('>').append(safe(letters.text())).append("</text>\n");
    }

    private void fill(int color) {
        out.append(" fill=\"").append(color(color)).append('"');
    }

    private void stroke(int color, double width) {
        if (color != Ink.NONE) {
            out.append(" stroke=\"").append(color(color));
            number(out.append("\" stroke-width=\""), width).append('"');
        }
    }

    private static String color(int color) {
        return color == Ink.NONE ? "none" : String.format(Locale.ROOT, "#%06x", color);
    }

    private StringBuilder number(double value) {
        return number(out, value);
    }

    /** Two digits after the point. */
    private static StringBuilder number(StringBuilder to, double value) {
        long hundredths = Math.round(value * 100);
        long size = Math.abs(hundredths);
        to.append(hundredths < 0 ? "-" : "").append(size / 100);
        int rest = (int) (size % 100);
        if (rest > 0) {
            to.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                to.append(rest % 10);
            }
        }
        return to;
    }

    /** What XML takes, of any text. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean taken = point >= ' ' && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF
                    || point == '\n'
                    || point == '\t';
            switch (taken ? point : 0xFFFD) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(taken ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }
}
