package entente.report;

import entente.session.Answer;
import entente.stability.Degenerate;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.Invasion;
import entente.stability.matrix.Eigenvalue;
import java.util.List;

/** The fields of {@code equilibria}. */
final class EquilibriaJson {
    private EquilibriaJson() {}

    static void write(JsonText json, Answer.EquilibriaFound found) {
        Equilibria all = found.equilibria();
        json.key("t").value(found.t());
        json.key("count").value(all.count());
        json.key("listed").value(all.listed());
        json.key("complete").value(all.complete());
        json.key("equilibria").openList();
        for (Equilibrium e : all.equilibria()) {
            json.open().key("firms").open();
            for (int i = 0; i < e.output().length; i++) {
                json.key(all.firms().get(i)).value(e.output()[i]);
            }
            json.close();
            present(json, e.present(), all.firms());
            eigenvalues(json, e.eigenvalues());
            json.key("stability").value(e.stability().word());
            json.key("saturated").value(e.saturated());
            json.key("invasion").open();
            for (Invasion invasion : e.invasions()) {
                json.key(all.firms().get(invasion.firm())).value(invasion.rate());
            }
            json.close().close();
        }
        json.closeList().key("degenerate").openList();
        for (Degenerate d : all.degenerate()) {
            json.open();
            present(json, d.present(), all.firms());
            json.key("kind").value(d.kind().word());
            json.key("dimension").value(d.dimension()).close();
        }
        json.closeList();
    }

    static void eigenvalues(JsonText json, List<Eigenvalue> eigenvalues) {
        json.key("eigenvalues").openList();
        for (Eigenvalue e : eigenvalues) {
            json.openList().value(e.re()).value(e.im()).closeList();
        }
        json.closeList();
    }

    private static void present(JsonText json, int[] present, List<String> firms) {
        json.key("present").openList();
        for (int i : present) {
            json.value(firms.get(i));
        }
        json.closeList();
    }
}
