package entente.session;

import entente.model.Event;
import entente.model.Firm;
import entente.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code of Tech}: an alliance's members alone, with every contribution between them; the others stay absent. */
final class Alone {
    private Alone() {}

    static Model members(Model model, int alliance) {
        int[] members = model.alliances().get(alliance).members();
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < model.firms().size(); i++) {
            Firm firm = model.firms().get(i);
            firms.add(isMember(members, i) ? firm : absent(firm));
        }
        List<Event> events = new ArrayList<>();
        for (Event event : model.events()) {
            events.add(new Event(event.trigger(), among(members, event.changes()), event.text(), event.span()));
        }
        return new Model(
                model.title(),
                model.time(),
                model.parameters(),
                firms,
                model.alliances(),
                model.contributions(),
                events);
    }

    /** The changes without the entries of others. */
    private static List<Event.Change> among(int[] members, List<Event.Change> changes) {
        List<Event.Change> kept = new ArrayList<>();
        for (Event.Change change : changes) {
            if (change instanceof Event.Change.After after) {
                kept.add(new Event.Change.After(
                        after.delay(), among(members, after.changes()), after.text(), after.span()));
            } else if (!(change instanceof Event.Change.Enter enter) || isMember(members, enter.firm())) {
                kept.add(change);
            }
        }
        return kept;
    }

    private static boolean isMember(int[] members, int firm) {
        return Arrays.binarySearch(members, firm) >= 0;
    }

    private static Firm absent(Firm firm) {
        return new Firm(
                firm.name(),
                firm.label(),
                firm.documentation(),
                false,
                firm.growth(),
                firm.capacity(),
                firm.output(),
                firm.span());
    }
}
