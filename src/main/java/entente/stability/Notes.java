package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.stability.certificate.VolterraLyapunov;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else is worth a sentence beside a verdict: where the firms settle if not together, and what growth rates do. */
final class Notes {
    /** Up to this many firms all equilibria are looked at. */
    private static final int MOST_FIRMS = 10;

    private Notes() {}

    /** @param x saturations of the interior equilibrium, or null where there is none */
    static List<Phrase> of(ConstantSystem system, Finding finding, double @Nullable [] x, Patience patience) {
        List<Phrase> notes = new ArrayList<>();
        Verdict verdict = finding.verdict();
        if (verdict == Verdict.NO_COEXISTENCE || verdict == Verdict.UNSTABLE) {
            settling(system, finding, notes, patience);
        }
        Phrase growth = x == null ? null : GrowthDependence.remark(system, x, verdict);
        if (growth != null) {
            notes.add(growth);
        }
        return notes;
    }

    private static void settling(ConstantSystem system, Finding finding, List<Phrase> notes, Patience patience) {
        if (system.size() > MOST_FIRMS) {
            return;
        }
        List<Equilibrium> stable = Equilibria.of(system).stable();
        if (stable.size() > 1) {
            notes.add(Phrase.of("stability.note.bistable", stable.size()));
        } else if (stable.isEmpty()) {
            if (Boolean.FALSE.equals(finding.runawayPossible())) {
                notes.add(Phrase.of("stability.note.cycle"));
            }
        } else {
            Equilibrium only = stable.get(0);
            List<Object> stay = new ArrayList<>();
            List<Object> go = new ArrayList<>();
            for (int i = 0; i < system.size(); i++) {
                (only.output()[i] > 0 ? stay : go).add(system.firms().get(i));
            }
            boolean global = system.size() == 2 || VolterraLyapunov.search(system, patience::over) != null;
            notes.add(Phrase.of(global ? "stability.note.survivors.global" : "stability.note.survivors", stay, go));
        }
    }
}
