package entente.model;

import java.util.List;

/** A checked script: its models, and what is asked of them in order. */
public record Plan(Scenarios scenarios, List<Inquiry> inquiries) {
    public Plan {
        inquiries = List.copyOf(inquiries);
    }
}
