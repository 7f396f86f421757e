package entente.check.events;

import entente.syntax.Change;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Occurrence;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The firms that an event's lines name, by which i runs and a line outside a family is dropped. */
final class ChangeReferences implements Statement.Otherwise {
    private final List<FirmReference> found = new ArrayList<>();

    private ChangeReferences() {}

    static List<FirmReference> in(Occurrence occurrence) {
        ChangeReferences references = new ChangeReferences();
        occurrence.accept(references);
        return references.found;
    }

    /** Those of its condition, where it has one. */
    static List<FirmReference> ofTrigger(Occurrence occurrence) {
        return occurrence.match(
                at -> List.of(),
                during -> List.of(),
                when -> of(when.condition()).toList());
    }

    static List<FirmReference> of(Change change) {
        return change.match(
                        assignment -> Stream.of(assignment.target(), assignment.value())
                                .flatMap(ChangeReferences::of),
                        action -> Stream.concat(
                                Stream.of(action.subject()),
                                Stream.ofNullable(action.amount()).flatMap(ChangeReferences::of)))
                .toList();
    }

    private static Stream<FirmReference> of(ExpressionSyntax expression) {
        return expression.all().stream().flatMap(part -> part.named().stream());
    }

    @Override
    public void occurrence(Occurrence written) {
        found.addAll(ofTrigger(written));
        written.body().forEach(line -> line.accept(this));
    }

    @Override
    public void after(Occurrence.After written) {
        written.body().forEach(line -> line.accept(this));
    }

    @Override
    public void change(Change written) {
        found.addAll(of(written));
    }
}
