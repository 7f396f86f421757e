package entente.events;

import entente.model.Effects;
import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Firm;
import entente.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model of one alliance's members alone, with every contribution between them: {@code of Tech} for a run. The other
 * firms keep their indices, are absent, and no event lets them enter. Who is a member is what the alliance declares; a
 * firm that would join later is one of the others.
 */
public final class Restriction {
    private final int[] members;

    private Restriction(int[] members) {
        this.members = members;
    }

    public static Model to(Model model, int alliance) {
        return new Restriction(model.alliances().get(alliance).members()).restrict(model);
    }

    private boolean isMember(int firm) {
        return Arrays.binarySearch(members, firm) >= 0;
    }

    private Model restrict(Model model) {
        List<Firm> firms = new ArrayList<>(model.firms());
        for (int i = 0; i < firms.size(); i++) {
            Firm firm = firms.get(i);
            if (!isMember(i) && firm.present()) {
                firms.set(i, firm.absent());
            }
        }
        List<Event> events = new ArrayList<>();
        for (Event event : model.events()) {
            List<Change> changes = kept(event.changes());
            if (!changes.isEmpty() || event.changes().isEmpty()) {
                events.add(new Event(event.trigger(), changes, event.text(), event.span()));
            }
        }
        return model.withFirms(firms).withEvents(events);
    }

    /** Without the entries of others. */
    private List<Change> kept(List<Change> changes) {
        return changes.stream().flatMap(change -> change.kept(this::isOurs)).toList();
    }

    private boolean isOurs(Change change) {
        return Effects.of(change).entering().stream().allMatch(enter -> isMember(enter.firm()));
    }
}
