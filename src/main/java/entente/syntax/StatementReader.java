package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.Declaration.Arrow;
import entente.syntax.grammar.EntenteBaseVisitor;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Parse tree to {@link Statement}; also the lines of a firm and of an alliance. */
final class StatementReader extends EntenteBaseVisitor<Object> {
    private final Places places;
    private final ExpressionReader expressions;
    private final QuestionReader questions;
    private final BareReader bare;
    private final Bodies bodies;
    private final Documentation documentation;

    StatementReader(Places places, Bodies bodies, Documentation documentation) {
        this.places = places;
        this.bodies = bodies;
        this.documentation = documentation;
        this.expressions = new ExpressionReader(places);
        this.bare = new BareReader(places, expressions);
        this.questions = new QuestionReader(places, expressions, bare, bodies);
    }

    @Override
    public Object visitVersionStatement(EntenteParser.VersionStatementContext tree) {
        Token number = tree.NUMBER().getSymbol();
        if (!places.text(number).equals("1")) {
            places.mistake(Diagnostic.of(Code.E120, places.span(number), places.text(number))
                    .hint("diagnostic.hint.version"));
        }
        return new Declaration.Version(1, places.span(tree));
    }

    @Override
    public Object visitTitleStatement(EntenteParser.TitleStatementContext tree) {
        return new Declaration.Title(places.string(tree.STRING()), places.span(tree));
    }

    @Override
    public Object visitTimeStatement(EntenteParser.TimeStatementContext tree) {
        ExpressionSyntax origin = expressions.orNull(tree.expr());
        return new Declaration.TimeAxis(places.nameOrNull(tree.name()), origin, places.span(tree));
    }

    @Override
    public Object visitLetStatement(EntenteParser.LetStatementContext tree) {
        return let(tree.let());
    }

    @Override
    public Object visitAttributeLine(EntenteParser.AttributeLineContext tree) {
        EntenteParser.LetContext let = tree.let();
        if (let.question() != null) {
            places.mistake(Diagnostic.of(Code.E121, places.span(let.question())).hint("diagnostic.hint.attribute"));
        }
        return let(let);
    }

    private Statement let(EntenteParser.LetContext tree) {
        Name name = places.declared(tree.name());
        if (tree.question() != null) {
            if (tree.STRING() != null) {
                places.mistake(
                        Diagnostic.of(Code.E139, places.span(tree.STRING())).hint("diagnostic.hint.resultLabel"));
            }
            Ask ask = questions.read(tree.question(), name);
            return new Ask(
                    ask.result(),
                    ask.question(),
                    ask.of(),
                    ask.scenarios(),
                    ask.assumed(),
                    ask.options(),
                    places.span(tree));
        }
        return new Declaration.Let(
                documentation.before(tree.getStart()),
                name,
                places.textOrNull(tree.STRING()),
                expressions.orNull(tree.expr()),
                tree.distribution() == null ? null : distribution(tree.distribution()),
                tree.range() == null ? null : expressions.range(tree.range()),
                places.span(tree));
    }

    private Declaration.Distribution distribution(EntenteParser.DistributionContext tree) {
        List<ExpressionSyntax> numbers = expressions.readAll(tree.expr());
        numbers.stream()
                .filter(StatementReader::isComparison)
                .findFirst()
                .ifPresent(named -> places.mistake(
                        Diagnostic.of(Code.E317, named.span(), named.span().text())
                                .hint("diagnostic.hint.noNames")));
        return new Declaration.Distribution(
                places.word(tree.name(), Keyword.Category.DISTRIBUTION), numbers, places.span(tree));
    }

    private static boolean isComparison(@Nullable ExpressionSyntax expression) {
        return expression instanceof ExpressionSyntax.Binary binary
                && binary.operator().comparison();
    }

    @Override
    public Object visitPartLine(EntenteParser.PartLineContext tree) {
        PartSyntax part = tree.GROWTH() != null
                ? PartSyntax.GROWTH
                : tree.CAPACITY() != null ? PartSyntax.CAPACITY : PartSyntax.OUTPUT;
        return new Declaration.PartLine(
                part,
                places.span(tree.getStart()),
                expressions.orNull(tree.expr()),
                tree.distribution() == null ? null : distribution(tree.distribution()),
                tree.range() == null ? null : expressions.range(tree.range()),
                places.span(tree));
    }

    @Override
    public Object visitFirmStatement(EntenteParser.FirmStatementContext tree) {
        boolean body = tree.firmBlock() != null;
        return new Declaration.Firm(
                documentation.before(tree.getStart()),
                places.declared(tree.name()),
                tree.range() == null ? null : expressions.range(tree.range()),
                places.textOrNull(tree.STRING()),
                tree.ABSENT() != null,
                tree.ORG() != null,
                body ? bodies.take(Declaration.PartLine.class) : List.of(),
                body ? bodies.take(Declaration.Let.class) : List.of(),
                places.span(tree));
    }

    @Override
    public Object visitFirmsFromStatement(EntenteParser.FirmsFromStatementContext tree) {
        TerminalNode path = tree.STRING();
        return new Declaration.FirmsFrom(
                places.string(path), tree.RATES() != null, places.span(path), places.span(tree));
    }

    @Override
    public Object visitAllianceStatement(EntenteParser.AllianceStatementContext tree) {
        String documented = documentation.before(tree.getStart());
        Name name = places.declared(tree.name());
        Span span = places.span(tree);
        if (tree.allianceBlock() == null) {
            List<TerminalNode> texts = tree.STRING();
            TerminalNode path = texts.get(texts.size() - 1);
            String label = texts.size() > 1 ? places.string(texts.get(0)) : null;
            return new Declaration.AllianceFrom(documented, name, label, places.string(path), places.span(path), span);
        }
        List<MomentSyntax> dates = tree.date().stream().map(expressions::date).toList();
        boolean from = tree.FROM() != null;
        return new Declaration.Alliance(
                documented,
                name,
                tree.STRING().isEmpty() ? null : places.string(tree.STRING(0)),
                from ? dates.get(0) : null,
                dates.size() > (from ? 1 : 0) ? dates.get(dates.size() - 1) : null,
                members(),
                bodies.take(Declaration.Contribution.class),
                span);
    }

    private @Nullable List<FirmReference> members() {
        List<FirmReference> members = new ArrayList<>();
        bodies.take(Members.class).forEach(line -> members.addAll(line.firms()));
        return members.isEmpty() ? null : members;
    }

    /** A line {@code members …} of an alliance. */
    private record Members(List<FirmReference> firms) {}

    @Override
    public Object visitMembersLine(EntenteParser.MembersLineContext tree) {
        return new Members(tree.reference().stream().map(expressions::reference).toList());
    }

    @Override
    public Object visitGroupLine(EntenteParser.GroupLineContext tree) {
        return new Declaration.Contribution(
                null, arrow(tree.arrow()), null, expressions.read(tree.expr()), false, places.span(tree));
    }

    @Override
    public Object visitGroupStatement(EntenteParser.GroupStatementContext tree) {
        return new Declaration.Contribution(
                null, arrow(tree.arrow()), null, expressions.read(tree.expr()), false, places.span(tree));
    }

    @Override
    public Object visitContributionLine(EntenteParser.ContributionLineContext tree) {
        return new Declaration.Contribution(
                expressions.reference(tree.reference(0)),
                arrow(tree.arrow()),
                expressions.reference(tree.reference(1)),
                expressions.read(tree.expr()),
                tree.WRAPPING() != null,
                places.span(tree));
    }

    static Arrow arrow(EntenteParser.ArrowContext tree) {
        return switch (tree.getStart().getType()) {
            case EntenteParser.TO_ARROW -> Arrow.TO;
            case EntenteParser.BOTH_ARROW -> Arrow.BOTH;
            case EntenteParser.AGAINST_ARROW -> Arrow.AGAINST;
            default -> Arrow.MUTUALLY_AGAINST;
        };
    }

    @Override
    public Object visitUseStatement(EntenteParser.UseStatementContext tree) {
        TerminalNode path = tree.STRING();
        return new Declaration.Use(places.string(path), places.span(path), places.span(tree));
    }

    @Override
    public Object visitScenarioStatement(EntenteParser.ScenarioStatementContext tree) {
        List<Statement> body = bodies.take(Statement.class);
        return new Declaration.Scenario(
                documentation.before(tree.getStart()),
                places.declared(tree.name(0)),
                places.textOrNull(tree.STRING()),
                tree.EXTENDS() == null ? null : places.word(tree.name(1), Keyword.Category.PLACE),
                body,
                places.span(tree));
    }

    @Override
    public Object visitAtStatement(EntenteParser.AtStatementContext tree) {
        List<Statement> body = bodies.take(Statement.class);
        MomentSyntax begin = expressions.date(tree.date());
        if (begin instanceof MomentSyntax.Time time && isComparison(time.value())) {
            places.mistake(
                    Diagnostic.of(Code.E317, time.span(), time.span().text()).hint("diagnostic.hint.whenNotAt"));
        }
        return new Occurrence.At(begin, body, places.span(tree));
    }

    @Override
    public Object visitDuringStatement(EntenteParser.DuringStatementContext tree) {
        List<Statement> body = bodies.take(Statement.class);
        MomentSyntax from = expressions.date(tree.date(0));
        return new Occurrence.During(from, expressions.date(tree.date(1)), body, places.span(tree));
    }

    @Override
    public Object visitWhenStatement(EntenteParser.WhenStatementContext tree) {
        List<Statement> body = bodies.take(Statement.class);
        boolean repeated = tree.WHENEVER() != null;
        return new Occurrence.When(expressions.read(tree.expr()), repeated, body, places.span(tree));
    }

    @Override
    public Object visitAfterStatement(EntenteParser.AfterStatementContext tree) {
        List<Statement> body = bodies.take(Statement.class);
        return new Occurrence.After(expressions.read(tree.expr()), body, places.span(tree));
    }

    @Override
    public Object visitQuestionStatement(EntenteParser.QuestionStatementContext tree) {
        return questions.read(tree.question(), null);
    }

    @Override
    public Object visitObserveLine(EntenteParser.ObserveLineContext tree) {
        return questions.observed(tree);
    }

    @Override
    public Object visitErrorLine(EntenteParser.ErrorLineContext tree) {
        return new QuestionSyntax.UsualError(questions.size(tree.size()));
    }

    @Override
    public Object visitStartsLine(EntenteParser.StartsLineContext tree) {
        return new QuestionSyntax.Starts(expressions.read(tree.expr()));
    }

    @Override
    public Object visitValue(EntenteParser.ValueContext tree) {
        return new QuestionSyntax.Value(expressions.read(tree.expr()), places.textOrNull(tree.STRING()));
    }

    @Override
    public Object visitExpressionStatement(EntenteParser.ExpressionStatementContext tree) {
        return bare.read(tree);
    }
}
