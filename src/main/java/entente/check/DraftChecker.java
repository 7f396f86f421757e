package entente.check;

import entente.check.data.DataFiles;
import entente.check.declarations.AllianceChecker;
import entente.check.declarations.ContributionChecker;
import entente.check.declarations.FirmChecker;
import entente.check.declarations.LetChecker;
import entente.check.declarations.OverrideChecker;
import entente.check.declarations.Overrides;
import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.check.draft.PairIndex;
import entente.check.draft.World;
import entente.check.events.EventChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Contributions;
import entente.syntax.Change;
import entente.syntax.Declaration;
import entente.syntax.Occurrence;
import entente.syntax.Statement;
import java.util.List;

/** Checks one layer of declarations: first all names, then what they stand for. */
final class DraftChecker {
    private final World world;
    private final CheckOptions options;

    DraftChecker(World world, CheckOptions options) {
        this.world = world;
        this.options = options;
    }

    void apply(Draft draft, List<Statement> statements, boolean scenario) {
        draft.shares().read(statements);
        Layer layer = new Layer(world, draft, scenario);
        LetChecker lets = new LetChecker(layer);
        FirmChecker firms = new FirmChecker(layer, lets);
        AllianceChecker alliances = new AllianceChecker(layer, new ContributionChecker(layer));
        DataFiles files = new DataFiles(layer, options.library());
        List<Declaration.Let> letLines = Checker.of(statements, Declaration.Let.class);
        letLines.forEach(lets::declare);
        for (Statement statement : statements) {
            if (statement instanceof Declaration.Title title) {
                draft.title(title.text());
            } else if (statement instanceof Declaration.Firm firm) {
                firms.declare(firm);
            } else if (statement instanceof Declaration.FirmsFrom from) {
                files.firms(from);
            } else if (statement instanceof Declaration.Alliance alliance) {
                alliances.declare(alliance.name(), alliance.label(), alliance.documentation(), alliance.span());
            } else if (statement instanceof Declaration.AllianceFrom from) {
                alliances.declare(from.name(), from.label(), from.documentation(), from.span());
            }
        }
        if (draft.firms().size() > PairIndex.MOST_FIRMS || draft.alliances().size() > PairIndex.MOST_ALLIANCES) {
            world.problems()
                    .add(Diagnostic.of(
                                    Code.E710, statements.get(0).span(), PairIndex.MOST_FIRMS, PairIndex.MOST_ALLIANCES)
                            .hint("check.hint.E710"));
            return;
        }
        letLines.forEach(lets::resolve);
        Checker.of(statements, Declaration.Firm.class).forEach(firms::resolve);
        overrides(layer, statements);
        Checker.of(statements, Declaration.Alliance.class).forEach(alliances::resolve);
        EventChecker events = new EventChecker(layer);
        Checker.of(statements, Occurrence.class).forEach(events::add);
        contributions(layer, alliances, files, statements);
        alliances.expandEach();
        draft.terms().touched().stream().forEach(draft.table()::setsTerm);
        Overrides.apply(draft, options.overrides());
    }

    private void overrides(Layer layer, List<Statement> statements) {
        OverrideChecker overrides = new OverrideChecker(layer);
        for (Change change : Checker.of(statements, Change.class)) {
            if (layer.scenario()) {
                overrides.apply(change);
            } else {
                world.problems().add(Diagnostic.of(Code.E401, change.span()).hint("check.hint.E401"));
            }
        }
    }

    private void contributions(Layer layer, AllianceChecker alliances, DataFiles files, List<Statement> statements) {
        ContributionChecker outside = new ContributionChecker(layer);
        for (Statement statement : statements) {
            if (statement instanceof Declaration.Alliance alliance) {
                alliances.contribute(alliance);
            } else if (statement instanceof Declaration.AllianceFrom from) {
                int index = alliances.declaredBy(from.name());
                if (index >= 0) {
                    files.contributions(from, index);
                }
            } else if (statement instanceof Declaration.Contribution line) {
                outside.add(line, Contributions.OUTSIDE);
            }
        }
        if (layer.scenario()) {
            OverrideChecker overrides = new OverrideChecker(layer);
            for (Change.Assignment change : Checker.of(statements, Change.Assignment.class)) {
                overrides.applyToCoefficient(change);
            }
        }
    }
}
