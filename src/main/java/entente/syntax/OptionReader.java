package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.PictureSyntax.By;
import entente.syntax.grammar.EntenteBaseVisitor;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Parse tree of a line among a picture's options to what it sets. */
final class OptionReader extends EntenteBaseVisitor<OptionReader.Option> {
    private final Places places;
    private final ExpressionReader expressions;

    OptionReader(Places places) {
        this.places = places;
        this.expressions = new ExpressionReader(places);
    }

    /** @param span of its first word */
    record Option(Keyword word, Span span, Consumer<Options> setting) {}

    /** What has been set so far. */
    private static final class Options {
        private @Nullable String title;
        private PictureSyntax.@Nullable Axis x;
        private PictureSyntax.@Nullable Axis y;
        private @Nullable ExpressionSyntax width;
        private @Nullable ExpressionSyntax height;
        private boolean greyscale;
        private boolean legend = true;
        private PictureSyntax.@Nullable Panels panels;
        private final List<PictureSyntax.Mark> marks = new ArrayList<>();
        private final List<PictureSyntax.DataFile> data = new ArrayList<>();
        private final List<ExpressionSyntax> starts = new ArrayList<>();
    }

    /** Marks, data and starts add up; everything else is said once. */
    static PictureSyntax gather(List<Option> lines, Places places) {
        Options all = new Options();
        Set<Keyword> said = EnumSet.noneOf(Keyword.class);
        Set<Keyword> several = EnumSet.of(Keyword.MARK, Keyword.DATA, Keyword.STARTS);
        for (Option line : lines) {
            if (!said.add(line.word()) && !several.contains(line.word())) {
                places.mistake(Diagnostic.of(Code.E131, line.span(), line.span().text())
                        .hint("diagnostic.hint.once"));
            }
            line.setting().accept(all);
        }
        return new PictureSyntax(
                all.title,
                all.x,
                all.y,
                all.width,
                all.height,
                all.greyscale,
                all.legend,
                all.panels,
                List.copyOf(all.marks),
                List.copyOf(all.data),
                List.copyOf(all.starts));
    }

    private Option option(EntenteParser.OptionContext tree, Keyword word, Consumer<Options> setting) {
        Token first = tree.getStart();
        return new Option(word, places.span(first), setting);
    }

    @Override
    public Option visitTitleOption(EntenteParser.TitleOptionContext tree) {
        String title = places.string(tree.STRING());
        return option(tree, Keyword.TITLE, all -> all.title = title);
    }

    @Override
    public Option visitAxisOption(EntenteParser.AxisOptionContext tree) {
        List<MomentSyntax> ends = tree.date().stream().map(expressions::date).toList();
        boolean from = tree.FROM() != null;
        PictureSyntax.Axis axis = new PictureSyntax.Axis(
                places.textOrNull(tree.STRING()),
                from ? ends.get(0) : null,
                tree.TO() == null ? null : ends.get(ends.size() - 1),
                tree.LOG() != null);
        return tree.X_AXIS() != null
                ? option(tree, Keyword.X_AXIS, all -> all.x = axis)
                : option(tree, Keyword.Y_AXIS, all -> all.y = axis);
    }

    @Override
    public Option visitSizeOption(EntenteParser.SizeOptionContext tree) {
        ExpressionSyntax size = expressions.read(tree.expr());
        return tree.WIDTH() != null
                ? option(tree, Keyword.WIDTH, all -> all.width = size)
                : option(tree, Keyword.HEIGHT, all -> all.height = size);
    }

    @Override
    public Option visitGreyscaleOption(EntenteParser.GreyscaleOptionContext tree) {
        return option(tree, Keyword.GREYSCALE, all -> all.greyscale = true);
    }

    @Override
    public Option visitPanelsOption(EntenteParser.PanelsOptionContext tree) {
        By by = tree.SCENARIO() != null ? By.SCENARIO : tree.FIRM() != null ? By.FIRM : By.QUANTITY;
        List<ExpressionSyntax> read = expressions.readAll(tree.expr());
        PictureSyntax.Panels panels = new PictureSyntax.Panels(
                by,
                by == By.QUANTITY ? read.get(0) : null,
                tree.COLUMNS() == null ? null : read.get(read.size() - 1),
                places.span(tree));
        return option(tree, Keyword.PANELS, all -> all.panels = panels);
    }

    @Override
    public Option visitMarkOption(EntenteParser.MarkOptionContext tree) {
        PictureSyntax.Mark mark =
                new PictureSyntax.Mark(expressions.date(tree.date()), places.textOrNull(tree.STRING()));
        return option(tree, Keyword.MARK, all -> all.marks.add(mark));
    }

    @Override
    public Option visitDataOption(EntenteParser.DataOptionContext tree) {
        PictureSyntax.DataFile file =
                new PictureSyntax.DataFile(places.string(tree.STRING()), places.span(tree.STRING()));
        return option(tree, Keyword.DATA, all -> all.data.add(file));
    }

    @Override
    public Option visitLegendOption(EntenteParser.LegendOptionContext tree) {
        return option(tree, Keyword.LEGEND, all -> all.legend = false);
    }

    @Override
    public Option visitStartsOption(EntenteParser.StartsOptionContext tree) {
        List<ExpressionSyntax> starts = expressions.readAll(tree.expr());
        return option(tree, Keyword.STARTS, all -> all.starts.addAll(starts));
    }
}
