package entente.model;

import entente.diagnostic.Span;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a check makes of a script, to the last number: each scenario's facts and order, and what is asked. */
final class PlanText {
    private PlanText() {}

    static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Model> scenario : plan.scenarios().models().entrySet()) {
            Model model = scenario.getValue();
            text.append("scenario ").append(scenario.getKey()).append('\n');
            Facts.of(model)
                    .lines()
                    .forEach(fact -> text.append("  ").append(fact).append('\n'));
            text.append("  order ")
                    .append(model.firms().stream().map(Firm::name).collect(Collectors.joining(", ")))
                    .append(" · ")
                    .append(model.alliances().stream().map(Alliance::name).collect(Collectors.joining(", ")))
                    .append('\n');
            model.events()
                    .forEach(event ->
                            text.append("  called ").append(event.text()).append('\n'));
        }
        for (Inquiry inquiry : plan.inquiries()) {
            text.append(new Asked(plan, inquiry.scenario()).of(inquiry)).append('\n');
        }
        return text.toString();
    }

    /** Questions, component by component. */
    private record Asked(Plan plan, String scenario) {

        String of(Inquiry inquiry) {
            return (inquiry.name() == null ? "" : inquiry.name() + " = ") + inquiry.kind() + " for " + scenario
                    + (inquiry.alliance() < 0 ? "" : " of " + words().alliance(inquiry.alliance()))
                    + " " + value("", inquiry.question());
        }

        private ExpressionText words() {
            // A named fit stands for its own scenario.
            Model model = plan.scenarios().models().get(scenario);
            return new ExpressionText(model == null ? plan.scenarios().base() : model);
        }

        private String value(String component, @Nullable Object value) {
            if (value instanceof entente.model.Asked.Under under) {
                Asked other = new Asked(plan, under.scenario());
                return "(" + other.value("", under.value()) + ") under " + under.scenario();
            }
            if (value instanceof Expression.Apply apply && contains(apply)) {
                return apply.function() + value("", apply.arguments());
            }
            if (value instanceof Expression expression) {
                return words().of(expression);
            }
            if (value instanceof Target target) {
                return words().of(target);
            }
            if (value instanceof Question.Case other) {
                return other.scenario() + new Asked(plan, other.scenario()).value("", other.values());
            }
            if (value instanceof Collection<?> all) {
                return all.stream().map(one -> value("", one)).collect(Collectors.joining("; ", "[", "]"));
            }
            if (value instanceof Integer index) {
                return component.equals("alliance") ? words().alliance(index) : words().firm(index);
            }
            return value instanceof Record record ? record(record) : String.valueOf(value);
        }

        private static boolean contains(Expression e) {
            return e instanceof entente.model.Asked.Under
                    || e instanceof Expression.Apply apply
                            && apply.arguments().stream().anyMatch(Asked::contains);
        }

        private String record(Record record) {
            StringBuilder text =
                    new StringBuilder(record.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getType() != Span.class) {
                    text.append(' ').append(component.getName()).append(' ');
                    text.append(value(component.getName(), get(component, record)));
                }
            }
            return text.toString();
        }

        private static @Nullable Object get(RecordComponent component, Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
