package entente.model;

import java.util.List;

/** Writes events by names, as they were understood. */
final class EventText {
    private final ExpressionText text;

    EventText(ExpressionText text) {
        this.text = text;
    }

    String of(Event event) {
        return trigger(event.trigger()) + body(event.changes());
    }

    private String trigger(Event.Trigger trigger) {
        if (trigger instanceof Event.Trigger.At at) {
            return "at " + text.of(at.time());
        }
        if (trigger instanceof Event.Trigger.During during) {
            return "from " + text.of(during.from()) + " to " + text.of(during.to());
        }
        Event.Trigger.When when = (Event.Trigger.When) trigger;
        return (when.repeated() ? "whenever " : "when ") + text.of(when.condition());
    }

    private String body(List<Event.Change> changes) {
        return " { " + String.join("; ", changes.stream().map(this::change).toList()) + " }";
    }

    private String change(Event.Change change) {
        if (change instanceof Event.Change.Assign assign) {
            return text.of(assign.target()) + " " + sign(assign.operator()) + " " + text.of(assign.value());
        }
        if (change instanceof Event.Change.Enter enter) {
            return text.firm(enter.firm()) + " enters"
                    + (enter.output() == null ? "" : " with " + text.of(enter.output()));
        }
        if (change instanceof Event.Change.Exit exit) {
            return text.firm(exit.firm()) + " exits";
        }
        if (change instanceof Event.Change.Join join) {
            return text.firm(join.firm()) + " joins " + text.alliance(join.alliance());
        }
        if (change instanceof Event.Change.Leave leave) {
            return text.firm(leave.firm()) + " leaves " + text.alliance(leave.alliance());
        }
        if (change instanceof Event.Change.Withhold withhold) {
            return text.firm(withhold.firm()) + " withholds " + text.of(withhold.share())
                    + (withhold.alliance() < 0 ? "" : " in " + text.alliance(withhold.alliance()));
        }
        if (change instanceof Event.Change.Form form) {
            return text.alliance(form.alliance()) + " forms";
        }
        if (change instanceof Event.Change.Dissolve dissolve) {
            return text.alliance(dissolve.alliance()) + " dissolves";
        }
        Event.Change.After after = (Event.Change.After) change;
        return "after " + text.of(after.delay()) + body(after.changes());
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
