package entente.syntax;

import entente.diagnostic.Span;
import java.util.Optional;

/** One statement of a script. */
public sealed interface Statement permits Declaration, Occurrence, Occurrence.After, Change, Ask {
    Span span();

    void accept(Visitor visitor);

    /** What there can be one of only: its name, or the words that say what it is. Empty for what adds up. */
    default Optional<String> key() {
        return Optional.empty();
    }

    /** The question that it is. */
    default Optional<Ask> asked() {
        return Optional.empty();
    }

    /** What there is to do for each kind. */
    interface Visitor {
        void version(Declaration.Version written);

        void title(Declaration.Title written);

        void timeAxis(Declaration.TimeAxis written);

        void let(Declaration.Let written);

        void firm(Declaration.Firm written);

        void alliance(Declaration.Alliance written);

        void contribution(Declaration.Contribution written);

        void firmsFrom(Declaration.FirmsFrom written);

        void allianceFrom(Declaration.AllianceFrom written);

        void use(Declaration.Use written);

        void scenario(Declaration.Scenario written);

        void occurrence(Occurrence written);

        void after(Occurrence.After written);

        void change(Change written);

        void ask(Ask written);
    }

    /** What there is to do for some kinds, and one thing or nothing for all others. */
    interface Otherwise extends Visitor {
        default void otherwise(Statement written) {}

        @Override
        default void version(Declaration.Version written) {
            otherwise(written);
        }

        @Override
        default void title(Declaration.Title written) {
            otherwise(written);
        }

        @Override
        default void timeAxis(Declaration.TimeAxis written) {
            otherwise(written);
        }

        @Override
        default void let(Declaration.Let written) {
            otherwise(written);
        }

        @Override
        default void firm(Declaration.Firm written) {
            otherwise(written);
        }

        @Override
        default void alliance(Declaration.Alliance written) {
            otherwise(written);
        }

        @Override
        default void contribution(Declaration.Contribution written) {
            otherwise(written);
        }

        @Override
        default void firmsFrom(Declaration.FirmsFrom written) {
            otherwise(written);
        }

        @Override
        default void allianceFrom(Declaration.AllianceFrom written) {
            otherwise(written);
        }

        @Override
        default void use(Declaration.Use written) {
            otherwise(written);
        }

        @Override
        default void scenario(Declaration.Scenario written) {
            otherwise(written);
        }

        @Override
        default void occurrence(Occurrence written) {
            otherwise(written);
        }

        @Override
        default void after(Occurrence.After written) {
            otherwise(written);
        }

        @Override
        default void change(Change written) {
            otherwise(written);
        }

        @Override
        default void ask(Ask written) {
            otherwise(written);
        }
    }
}
