package entente.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Facts;
import entente.model.Plan;
import entente.syntax.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of a unit make a year, by value: a year has 365.25 days, and so 52.18 weeks. */
class CalendarTest {
    private static Checked<Plan> check(String unit, String when) {
        String text = "time in " + unit + " from 2020\nfirm A { growth 1; capacity 1; output 1 }\nat " + when
                + " { A.capacity = 2 }\n";
        return ScriptReader.read(Source.of("test.ent", text))
                .then(script -> Checker.check(script, CheckOptions.of(new MemoryLibrary())));
    }

    @ParameterizedTest
    @CsvSource({
        "year, 1", "years, 1", "quarter, 4", "quarters, 4", "months, 12", "weeks, 52.17857142857143", "days, 365.25",
        "年, 1", "季, 4", "季度, 4", "月, 12", "个月, 12", "周, 52.17857142857143", "星期, 52.17857142857143",
        "天, 365.25", "日, 365.25"
    })
    void twoYearsOnAre(String unit, double perYear) {
        String event = Facts.of(check(unit, "year 2022").get().scenarios().base()).lines().stream()
                .filter(fact -> fact.startsWith("event at "))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(event.split(" ")[2])).isEqualTo(2 * perYear);
    }

    @Test
    void aYearInPlaceOfATimeIsSaidWithTheYearThatItMeans() {
        assertThat(check("months", "2030").diagnostics()).anySatisfy(d -> {
            assertThat(d.code()).isEqualTo(Code.W402);
            assertThat((double) d.arguments().get(0)).isEqualTo(2030);
            assertThat((double) d.arguments().get(1)).isCloseTo(2020 + 2030 / 12.0, within(1e-9));
        });
    }
}
