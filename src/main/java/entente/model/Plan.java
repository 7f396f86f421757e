package entente.model;

import java.util.List;

/**
 * A checked script: its models, and what is asked of them in order.
 *
 * @param uses where the text names what it declares, in the order of their places
 */
public record Plan(Scenarios scenarios, List<Inquiry> inquiries, List<Use> uses) {
    public Plan {
        uses = List.copyOf(uses);
        inquiries = List.copyOf(inquiries);
    }
}
