package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement that says what there is. {@code documentation} is the text of the {@code ##} lines before it, or "". */
public sealed interface Declaration extends Statement {

    /** {@code entente 1} */
    record Version(int version, Span span) implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.version(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of("entente");
        }
    }

    record Title(String text, Span span) implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.title(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of("title");
        }
    }

    /** {@code time in years from 2010} */
    record TimeAxis(@Nullable Name unit, @Nullable ExpressionSyntax origin, Span span) implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.timeAxis(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of("time");
        }
    }

    /**
     * {@code let spill "Spillover" = 0.3 in 0..0.9}; also an attribute inside a firm. Either a value or a distribution.
     *
     * @param label shown beside the name, or null
     * @param value a number-valued expression, or null where a distribution is given
     */
    record Let(
            String documentation,
            Name name,
            @Nullable String label,
            @Nullable ExpressionSyntax value,
            @Nullable Distribution distribution,
            @Nullable Range range,
            Span span)
            implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.let(this);
        }

        /** A repeated declaration: what it does not say is as it was said before. */
        public Let after(Let before) {
            return new Let(
                    documentation.isEmpty() ? before.documentation : documentation,
                    name,
                    label == null ? before.label : label,
                    value,
                    distribution == null ? before.distribution : distribution,
                    range == null ? before.range : range,
                    span);
        }

        @Override
        public Optional<String> key() {
            return Optional.of(name.text());
        }
    }

    /** {@code normal(0.5, 0.05)}: a family's name and its arguments. The range of a truncation stands with the Let or part. */
    record Distribution(Name family, List<ExpressionSyntax> arguments, Span span) {}

    /** {@code 0..0.9} */
    record Range(ExpressionSyntax low, ExpressionSyntax high, Span span) {
        public boolean percent() {
            return low.percentage().isPresent() || high.percentage().isPresent();
        }
    }

    /**
     * {@code firm Jia "甲" { … }}, {@code org …}, {@code firm Lab[1..20] …}
     *
     * @param family the index range of a family, or null
     * @param label  or null
     * @param organisation whether it is called an {@code org}
     */
    record Firm(
            String documentation,
            Name name,
            @Nullable Range family,
            @Nullable String label,
            boolean absent,
            boolean organisation,
            List<PartLine> parts,
            List<Let> attributes,
            Span span)
            implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.firm(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of(name.text());
        }
    }

    /** {@code growth 0.5}, {@code growth ~ normal(0.5, 0.1) in 0..1}. Either a value or a distribution. */
    record PartLine(
            PartSyntax part,
            Span partSpan,
            @Nullable ExpressionSyntax value,
            @Nullable Distribution distribution,
            @Nullable Range range,
            Span span) {}

    /**
     * {@code alliance Tech "…" from 10 to 40 { … }}
     *
     * @param members the lines {@code members …}, flattened; null where there is none
     */
    record Alliance(
            String documentation,
            Name name,
            @Nullable String label,
            @Nullable MomentSyntax from,
            @Nullable MomentSyntax to,
            @Nullable List<FirmReference> members,
            List<Contribution> contributions,
            Span span)
            implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.alliance(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of(name.text());
        }
    }

    /**
     * {@code Jia -> Yi 0.3}, inside an alliance or alone. Both ends null: {@code each -> each}.
     *
     * @param wrapping whether an index beyond the last member of its family goes on at the first
     */
    record Contribution(
            @Nullable FirmReference from,
            Arrow arrow,
            @Nullable FirmReference to,
            ExpressionSyntax coefficient,
            boolean wrapping,
            Span span)
            implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.contribution(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of(end(from) + (arrow.mutual() ? " <-> " : " -> ") + end(to));
        }

        private static String end(@Nullable FirmReference end) {
            return end == null ? "each" : end.span().text();
        }
    }

    /** {@code ->}, {@code <->}, {@code -|}, {@code |-|} */
    enum Arrow {
        TO("->"),
        BOTH("<->"),
        AGAINST("-|"),
        MUTUALLY_AGAINST("|-|");

        private final String text;

        Arrow(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public boolean mutual() {
            return this == BOTH || this == MUTUALLY_AGAINST;
        }

        public boolean rival() {
            return this == AGAINST || this == MUTUALLY_AGAINST;
        }
    }

    /**
     * {@code firms from "firms.csv"}
     *
     * @param rates whether the file has the plain form xᵢ(rᵢ + ΣAᵢⱼxⱼ)
     */
    record FirmsFrom(String path, boolean rates, Span pathSpan, Span span) implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.firmsFrom(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of("firms from " + path);
        }
    }

    /** {@code alliance Patents from "edges.csv"} */
    record AllianceFrom(
            String documentation, Name name, @Nullable String label, String path, Span pathSpan, Span span)
            implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.allianceFrom(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of(name.text());
        }
    }

    /** {@code use "industry.ent"} */
    record Use(String path, Span pathSpan, Span span) implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.use(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of("use " + path);
        }
    }

    /** {@code scenario Hazard extends Support { … }} */
    record Scenario(
            String documentation,
            Name name,
            @Nullable String label,
            @Nullable Name parent,
            List<Statement> body,
            Span span)
            implements Declaration {
        @Override
        public void accept(Visitor visitor) {
            visitor.scenario(this);
        }

        @Override
        public Optional<String> key() {
            return Optional.of(name.text());
        }
    }
}
