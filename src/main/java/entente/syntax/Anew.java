package entente.syntax;

import entente.diagnostic.Span;
import java.util.Optional;

/** What a statement makes of one that was entered before it. */
public final class Anew {
    private Anew() {}

    /** A parameter keeps the range and the distribution that it had, unless it is given others. */
    public static Statement keeping(Statement now, Statement before) {
        return now instanceof Declaration.Let let && before instanceof Declaration.Let old ? let.after(old) : now;
    }

    /** What a statement sets outside events, as it names it. */
    public static Optional<String> changed(Statement statement) {
        return statement instanceof Change.Assignment change
                ? Optional.of(change.target().span().oneLine())
                : Optional.empty();
    }

    /** Whether an earlier change says nothing any more: the same is set anew, or that is declared anew whose it is. */
    public static boolean supersedes(Statement now, Statement earlier) {
        if (!(earlier instanceof Change.Assignment change)) {
            return false;
        }
        ExpressionSyntax target = change.target();
        if (now instanceof Change.Assignment other) {
            return other.operator() == Change.Operator.SET
                    && plain(other.target().span()).equals(plain(target.span()));
        }
        if (target instanceof ExpressionSyntax.Coefficient coefficient) {
            return now instanceof Declaration.Alliance alliance
                    ? isSetIn(coefficient, alliance)
                    : now instanceof Declaration.Contribution line
                            && coefficient.alliance() == null
                            && isBetween(line, coefficient);
        }
        String text = plain(target.span());
        return now.key()
                .filter(name -> text.equals(name) || text.startsWith(name + "."))
                .isPresent();
    }

    private static boolean isSetIn(ExpressionSyntax.Coefficient coefficient, Declaration.Alliance alliance) {
        return coefficient.alliance() != null
                ? coefficient.alliance().text().equals(alliance.name().text())
                : alliance.contributions().stream().anyMatch(line -> isBetween(line, coefficient));
    }

    private static boolean isBetween(Declaration.Contribution line, ExpressionSyntax.Coefficient coefficient) {
        if (line.from() == null || line.to() == null) {
            return false;
        }
        String from = plain(coefficient.from().span());
        String to = plain(coefficient.to().span());
        String first = plain(line.from().span());
        String second = plain(line.to().span());
        return from.equals(first) && to.equals(second)
                || line.arrow().mutual() && from.equals(second) && to.equals(first);
    }

    private static String plain(Span span) {
        return span.text().replaceAll("\\s+", "");
    }
}
