package entente.model;

import entente.model.Event.Change;
import java.util.List;

/** Writes events by names, as they were understood. */
final class EventText implements Change.Visitor<String> {
    private final ExpressionText text;

    EventText(ExpressionText text) {
        this.text = text;
    }

    /** When it happens. */
    String trigger(Event event) {
        return event.trigger()
                .match(
                        at -> "at " + text.of(at.time()),
                        during -> "from " + text.of(during.from()) + " to " + text.of(during.to()),
                        when -> (when.repeated() ? "whenever " : "when ") + text.of(when.condition()));
    }

    /** What it changes. */
    String body(Event event) {
        return body(event.changes());
    }

    private String body(List<Change> changes) {
        return "{ "
                + String.join(
                        "; ",
                        changes.stream().map(change -> change.accept(this)).toList()) + " }";
    }

    @Override
    public String assign(Change.Assign assign) {
        return text.of(assign.target()) + " " + sign(assign.operator()) + " " + text.of(assign.value());
    }

    @Override
    public String enter(Change.Enter enter) {
        return text.firm(enter.firm()) + " enters" + (enter.output() == null ? "" : " with " + text.of(enter.output()));
    }

    @Override
    public String exit(Change.Exit exit) {
        return text.firm(exit.firm()) + " exits";
    }

    @Override
    public String join(Change.Join join) {
        return text.firm(join.firm()) + " joins " + text.alliance(join.alliance());
    }

    @Override
    public String leave(Change.Leave leave) {
        return text.firm(leave.firm()) + " leaves " + text.alliance(leave.alliance());
    }

    @Override
    public String withhold(Change.Withhold withhold) {
        return text.firm(withhold.firm()) + " withholds " + text.of(withhold.share())
                + (withhold.alliance() < 0 ? "" : " in " + text.alliance(withhold.alliance()));
    }

    @Override
    public String form(Change.Form form) {
        return text.alliance(form.alliance()) + " forms";
    }

    @Override
    public String dissolve(Change.Dissolve dissolve) {
        return text.alliance(dissolve.alliance()) + " dissolves";
    }

    @Override
    public String after(Change.After after) {
        return "after " + text.of(after.delay()) + " " + body(after.changes());
    }

    private static String sign(Event.Operator operator) {
        return switch (operator) {
            case SET -> "=";
            case ADD -> "+=";
            case SUBTRACT -> "-=";
            case MULTIPLY -> "*=";
            case DIVIDE -> "/=";
        };
    }
}
