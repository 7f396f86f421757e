package entente.stability;

import entente.diagnostic.Phrase;
import entente.stability.matrix.Eigenvalue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code stability} answers about a constant model.
 *
 * @param firms            names, in the order of every index and array here
 * @param finding          the verdict and why
 * @param modes            of pairs and of the whole
 * @param equilibrium      Q* of the interior equilibrium by firm; null where there is none
 * @param gain             over going alone, Qᵢ* / Nᵢ − 1; null where there is no equilibrium
 * @param gainOverLeaving  Qᵢ* / (Qᵢ after i left its alliances) − 1, NaN for a firm whose output alone is 0 or not
 *                         unique; null where there is no equilibrium or alliances are not known
 * @param eigenvalues      at the interior equilibrium, the largest real part first; empty where there is none
 * @param spectralRadius   ρ(D), the largest modulus of an eigenvalue of D
 * @param resilience       −max Re λ, 1/time
 * @param returnTime       its inverse where it is above 0
 * @param reactivity       λmax of the symmetric part of the Jacobian in x coordinates, 1/time
 * @param headroom         the smallest factor above 1 on all contributions at which the verdict changes
 * @param critical         one for each declared contribution; empty in models of more than 60 firms
 * @param searched         how far both were looked for; null where coefficients depend on state
 * @param paper            the paper's condition beside the exact one
 * @param notes            what else is worth a sentence, such as who displaces whom, or other growth rates that would turn
 *                         the verdict around
 */
public record StabilityVerdict(
        List<String> firms,
        Finding finding,
        Modes modes,
        double @Nullable [] equilibrium,
        double @Nullable [] gain,
        double @Nullable [] gainOverLeaving,
        List<Eigenvalue> eigenvalues,
        @Nullable Double spectralRadius,
        @Nullable Double resilience,
        @Nullable Double returnTime,
        @Nullable Double reactivity,
        @Nullable Double headroom,
        List<Critical> critical,
        @Nullable Searched searched,
        PaperCondition paper,
        List<Phrase> notes) {
    public StabilityVerdict {
        firms = List.copyOf(firms);
        eigenvalues = List.copyOf(eigenvalues);
        critical = List.copyOf(critical);
        notes = List.copyOf(notes);
    }

    public Verdict verdict() {
        return finding.verdict();
    }
}
