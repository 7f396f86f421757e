package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.model.TimeAxis;
import entente.report.TextReport.Canvas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables fit the terminal, and their words stay whole. */
class FittedTableTest {
    private static final String[] HEAD = {"scenario", "total(Tech.output) at 60", "equilibrium(Jia)", "stable"};

    private static Style style(int width) {
        return new Style(new Messages(Language.EN), new Canvas(width, false, true));
    }

    private static TextColumns table(int rows) {
        TextColumns table = new TextColumns(true, false, false, true).row(HEAD);
        for (int r = 0; r < rows; r++) {
            table.row("Support" + r, "123.456", "159.091", "yes");
        }
        return table;
    }

    @ParameterizedTest
    @ValueSource(ints = {38, 45, 60, 100, 220})
    void noLineIsWiderThanTheTerminal(int width) {
        for (int rows : new int[] {1, 3, 20}) {
            String text = table(rows).fit("  ", style(width));
            assertThat(text.lines()).allMatch(line -> Width.of(line) <= width);
            assertThat(text).contains("Support0").contains("total(Tech.output) at 60");
        }
    }

    @Test
    void fewRowsAreTurned() {
        assertThat(table(2).fit("  ", style(50)))
                .startsWith(
                        "  scenario                  Support0  Support1\n  total(Tech.output) at 60   123.456   123.456\n");
    }

    @Test
    void ofManyRowsTheFirstColumnsStandWithTheCountOfTheOthers() {
        assertThat(table(20).fit("  ", style(45)))
                .startsWith("  scenario   total(Tech.output) at 60\n  Support0 ")
                .contains("2 more columns");
    }

    @Test
    void whereNotEvenTwoColumnsFitEachRowIsABlock() {
        assertThat(table(20).fit("  ", style(30)))
                .startsWith("  scenario: Support0\n  total(Tech.output) at 60: 123.456\n");
    }

    @Test
    void timesAreDatesWhereThereIsACalendar() {
        assertThat(CalendarDate.of(new TimeAxis("years", 2010.0), 20)).isEqualTo("2030");
        assertThat(CalendarDate.of(new TimeAxis("quarters", 2010.0), 6)).isEqualTo("2011 Q3");
        assertThat(CalendarDate.of(new TimeAxis("月", 2010.0), 14)).isEqualTo("2011-03");
        assertThat(CalendarDate.of(new TimeAxis("months", 2010.0), 1.5)).isEqualTo("2010.12");
        assertThat(CalendarDate.of(TimeAxis.PLAIN, 14)).isNull();
    }

    @Test
    void aFirmThatDiesOutDoesNotStretchALogarithmicAxis() {
        Scale scale = Scale.of(
                List.of(new Plot.Curve(Series.of("A", 0), new double[] {0, 1, 2}, new double[] {1e-83, 5, 5e6})), true);
        assertThat(scale.low()).isGreaterThanOrEqualTo(-5);
        assertThat(scale.height(1e-83)).isNaN();
    }
}
