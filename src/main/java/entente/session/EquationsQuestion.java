package entente.session;

import entente.answer.Answer;
import entente.answer.formula.Equation;
import entente.answer.formula.Equations;
import entente.answer.formula.TwoFirms;
import entente.events.InForce;
import entente.law.ConstantSystem;
import entente.reading.Ended;
import entente.session.answers.EquationsAnswer;
import entente.trajectory.Ending;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code equations} */
record EquationsQuestion(OpenQuestion open) implements Answerable {
    /** Of a network, as many equations as someone may still read. */
    private static final int MOST = 200;

    @Override
    public @Nullable Answer answer() {
        return open.runs()
                .start(open.subject())
                .<@Nullable Answer>either(inForce -> new EquationsAnswer(equations(inForce)), fault -> {
                    open.ended(new Ended(open.subject(), Ending.failed(0, fault)));
                    return null;
                });
    }

    static Equations equations(InForce inForce) {
        List<Equation> written = IntStream.range(0, Math.min(MOST, inForce.size()))
                .mapToObj(p -> equation(inForce, p))
                .toList();
        TwoFirms two = inForce.size() == 2
                ? ConstantSystem.of(inForce).map(EquationsQuestion::two).orElse(null)
                : null;
        return new Equations(inForce.model(), written, inForce.size() <= MOST, two);
    }

    private static Equation equation(InForce inForce, int p) {
        List<Equation.Term> received = IntStream.range(inForce.rowStart(p), inForce.rowEnd(p))
                .mapToObj(k -> new Equation.Term(
                        inForce.coefficient(k), inForce.name(inForce.from(k)), inForce.capacity(inForce.from(k))))
                .toList();
        return new Equation(inForce.name(p), inForce.growth(p), inForce.capacity(p), received);
    }

    private static TwoFirms two(ConstantSystem system) {
        double[] k = system.growth();
        double[] n = system.capacity();
        List<String> names = system.firms();
        double given = system.coefficients().contribution(0, 1);
        double received = system.coefficients().contribution(1, 0);
        return new TwoFirms(names.get(0), k[0], n[0], given, names.get(1), k[1], n[1], received);
    }
}
