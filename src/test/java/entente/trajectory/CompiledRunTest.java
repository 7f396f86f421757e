package entente.trajectory;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import entente.law.bytecode.Compilation;
import entente.model.Model;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompiledRunTest {
    @Test
    void aLongRunIsCompiledAndItsDigitsStay() {
        Sketch sketch = new Sketch();
        int n = 12;
        for (int i = 0; i < n; i++) {
            sketch.firm("F" + i, 0.5 + 0.1 * i, 10 + i, 1);
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    var size = apply(Operation.MULTIPLY, 0.05 + 0.01 * j + 0.001 * i, apply(Elementary.SIN, t()));
                    sketch.gives(j, i, -1, apply(Operation.DIVIDE, size, apply(Operation.ADD, 1, saturation(j))));
                }
            }
        }
        Model model = sketch.model();
        int[] compilations = {0};
        var compiler = new Compilation();
        Trajectory compiled = Simulation.run(
                model,
                RunRequest.to(900),
                tape -> {
                    compilations[0]++;
                    return compiler.compile(tape);
                },
                Workers.NONE);
        Trajectory interpreted = Simulation.run(model, RunRequest.to(900));
        assertThat(compilations[0]).isPositive();
        assertThat(Arrays.deepEquals(compiled.output(), interpreted.output())).isTrue();
    }
}
