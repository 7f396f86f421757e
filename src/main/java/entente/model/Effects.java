package entente.model;

import entente.model.Event.Change;
import java.util.ArrayList;
import java.util.List;

/** What changes may do, those that come later among them, as far as it shows before any of them is made. */
public final class Effects {
    private static final Runnable NOTHING = () -> {};

    private final List<Change.Assign> coefficients = new ArrayList<>();
    private final List<Change.Enter> entering = new ArrayList<>();
    private final List<Change.Join> joining = new ArrayList<>();

    private Effects() {}

    public static Effects of(List<Event> events) {
        Effects effects = new Effects();
        events.forEach(event -> effects.add(event.changes()));
        return effects;
    }

    public static Effects of(Change change) {
        Effects effects = new Effects();
        effects.add(List.of(change));
        return effects;
    }

    /** The assignments to coefficients. */
    public List<Change.Assign> coefficients() {
        return coefficients;
    }

    public List<Change.Enter> entering() {
        return entering;
    }

    public List<Change.Join> joining() {
        return joining;
    }

    private void add(List<Change> changes) {
        Collector collector = new Collector();
        changes.forEach(change -> change.accept(collector).run());
    }

    /** What there is to note of each. */
    private final class Collector implements Change.Visitor<Runnable> {
        @Override
        public Runnable assign(Change.Assign assign) {
            return () -> assign.coefficient().ifPresent(coefficient -> coefficients.add(assign));
        }

        @Override
        public Runnable enter(Change.Enter enter) {
            return () -> entering.add(enter);
        }

        @Override
        public Runnable exit(Change.Exit exit) {
            return NOTHING;
        }

        @Override
        public Runnable join(Change.Join join) {
            return () -> joining.add(join);
        }

        @Override
        public Runnable leave(Change.Leave leave) {
            return NOTHING;
        }

        @Override
        public Runnable withhold(Change.Withhold withhold) {
            return NOTHING;
        }

        @Override
        public Runnable form(Change.Form form) {
            return NOTHING;
        }

        @Override
        public Runnable dissolve(Change.Dissolve dissolve) {
            return NOTHING;
        }

        @Override
        public Runnable after(Change.After after) {
            return () -> add(after.changes());
        }
    }
}
