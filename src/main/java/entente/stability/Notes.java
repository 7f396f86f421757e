package entente.stability;

import entente.arithmetic.Digits;
import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.law.Meant;
import entente.stability.certificate.VolterraLyapunov;
import entente.stability.interior.InteriorEquilibrium;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else is worth a sentence beside a verdict: where the firms settle if not together, and what growth rates do. */
final class Notes {
    /** Up to this many firms all equilibria are looked at. */
    private static final int MOST_FIRMS = 10;

    /** So many of the numbers that runs round are named. */
    private static final int MOST_ROUNDED = 3;

    private Notes() {}

    /** @param x saturations of the interior equilibrium, or null where there is none */
    static List<Phrase> of(InteriorEquilibrium interior, Finding finding, double @Nullable [] x, Patience patience) {
        ConstantSystem system = interior.system();
        List<Phrase> notes = new ArrayList<>();
        for (Meant.Rounded rounded : interior.rounded()) {
            if (!finding.proved() && notes.size() < MOST_ROUNDED) {
                notes.add(Phrase.of(
                        rounded.growth() ? "stability.note.rounded.growth" : "stability.note.rounded",
                        rounded.giver(),
                        rounded.receiver(),
                        Digits.shortest(rounded.written()),
                        Digits.shortest(rounded.used())));
            }
        }
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
