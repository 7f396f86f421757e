package entente.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> KNOWN =
            List.of("Boreal", "Jia", "Yi", "University", "simulate", "saturation", "模拟", "实验室");

    @ParameterizedTest
    @CsvSource({
        "Borael, Boreal",
        "boreal, Boreal",
        "Boreals, Boreal",
        "simulat, simulate",
        "Univ, University",
        "Jai, Jia",
        "模似, 模拟",
        "实验, 实验室",
        "Zhong, ",
        "x, ",
        "Jia, ",
    })
    void theNearestNameIsTheOneMeant(String written, String meant) {
        assertThat(NearNames.nearest(written, KNOWN)).isEqualTo(meant);
    }
}
