package entente.check.declarations;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.draft.Nominal;
import entente.check.draft.Problems;
import entente.check.draft.ValueCheck;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.PartChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Meaning;
import entente.model.Parameters;
import entente.syntax.Declaration;
import entente.syntax.PartSyntax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks firms and families of firms. A family's members are firms of their own, named {@code Lab[3]}. */
public final class FirmChecker {
    private static final int MOST_IN_FAMILY = 1_000_000;

    private final Layer layer;
    private final LetChecker lets;
    /** Names that a declaration with mistakes left, and that this layer declares anew. */
    private final Set<String> half = new LinkedHashSet<>();

    public FirmChecker(Layer layer, LetChecker lets) {
        this.layer = layer;
        this.lets = lets;
    }

    /** Makes the names of firms and of their attributes known. */
    public void declare(Declaration.Firm firm) {
        String name = firm.name().text();
        Class<? extends Meaning> kind = firm.family() == null ? Meaning.OfFirm.class : Meaning.OfFamily.class;
        if (!layer.claim(name, firm.name().span(), kind)) {
            return;
        }
        if (layer.names().isBroken(name)) {
            half.add(name);
        }
        Declaration.Range range = firm.family();
        if (range == null) {
            int index = layer.names().firm(name).orElseGet(() -> append(name, firm));
            layer.table().declare(name, new Meaning.OfFirm(index), firm.name().span(), firm.documentation());
            attributes(index, firm);
            return;
        }
        Meaning.OfFamily known = layer.names().family(name).orElse(null);
        Meaning.OfFamily family = family(range, known, firm);
        if (family == null) {
            layer.table().broken(name);
            return;
        }
        layer.table().declare(name, family, firm.name().span(), firm.documentation());
        for (int member = family.low(); member <= family.high(); member++) {
            if (known == null) {
                append(name + "[" + member + "]", firm);
            }
            attributes(family.firm(member), firm);
        }
    }

    private Meaning.@Nullable OfFamily family(
            Declaration.Range range, Meaning.@Nullable OfFamily known, Declaration.Firm firm) {
        double low = lets.known(range.low(), Map.of());
        double high = lets.known(range.high(), Map.of());
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return null;
        }
        if (low != Math.rint(low)
                || high != Math.rint(high)
                || !(low <= high)
                || Math.abs(low) > MOST_IN_FAMILY
                || high - low >= MOST_IN_FAMILY) {
            layer.problems()
                    .add(Diagnostic.of(Code.E336, range.span(), range.span().text())
                            .hint("check.hint.E336", MOST_IN_FAMILY));
            return null;
        }
        if (known != null) {
            if (known.low() != low || known.high() != high) {
                layer.problems()
                        .add(Diagnostic.of(Code.E337, range.span(), firm.name().text(), known.low(), known.high())
                                .hint("check.hint.E337"));
                return null;
            }
            return known;
        }
        return new Meaning.OfFamily(layer.names().firmCount(), (int) low, (int) high);
    }

    private int append(String name, Declaration.Firm firm) {
        int index = layer.table().addFirm(name);
        layer.draft()
                .firms()
                .add(new Firm(name, null, "", true, Draft.UNKNOWN, Draft.UNKNOWN, Draft.UNKNOWN, firm.span()));
        return index;
    }

    private void attributes(int firm, Declaration.Firm written) {
        String owner = layer.names().firm(firm);
        Set<String> own = new LinkedHashSet<>();
        for (Declaration.Let let : written.attributes()) {
            String name = let.name().text();
            if (PartChecker.part(name, true) != null || !own.add(name)) {
                layer.twice(owner + "." + name, let.name().span(), null);
                continue;
            }
            reserve(firm, name, let.documentation(), let.name().span());
        }
        for (Declaration.PartLine line : written.parts()) {
            if (line.distribution() != null || line.range() != null) {
                reserve(firm, word(line.part()), "", line.partSpan());
            }
        }
    }

    private void reserve(int firm, String name, String documentation, Span span) {
        int known = layer.names().attribute(firm, name);
        int index = known >= 0 ? known : layer.draft().add(layer.names().firm(firm) + "." + name, documentation, span);
        layer.table().declareAttribute(firm, name, index, span, documentation);
    }

    private static String word(PartSyntax part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Resolves what the firm's parts and attributes are. */
    public void resolve(Declaration.Firm firm) {
        String name = firm.name().text();
        if (!firm.name().span().equals(layer.names().place(name))) {
            return;
        }
        Map<PartSyntax, Declaration.PartLine> parts = parts(firm);
        layer.names().firm(name).ifPresent(index -> resolve(index, firm, firm.label(), parts, Map.of()));
        layer.names().family(name).ifPresent(family -> {
            for (int member = family.low(); member <= family.high(); member++) {
                String label = firm.label() == null ? null : firm.label() + " " + member;
                resolve(family.firm(member), firm, label, parts, Map.of("i", member));
            }
        });
    }

    private Map<PartSyntax, Declaration.PartLine> parts(Declaration.Firm firm) {
        Map<PartSyntax, Declaration.PartLine> parts = new EnumMap<>(PartSyntax.class);
        for (Declaration.PartLine line : firm.parts()) {
            Declaration.PartLine first = parts.putIfAbsent(line.part(), line);
            if (first != null) {
                layer.problems()
                        .add(Diagnostic.of(
                                        Code.E302,
                                        line.partSpan(),
                                        firm.name().text(),
                                        line.partSpan().text())
                                .hint("check.hint.E302")
                                .also(first.partSpan(), "check.first"));
            }
        }
        return parts;
    }

    private void resolve(
            int index,
            Declaration.Firm written,
            @Nullable String label,
            Map<PartSyntax, Declaration.PartLine> parts,
            Map<String, Integer> indices) {
        Firm before = layer.draft().firms().get(index);
        boolean fresh = index >= layer.inheritedFirms();
        if (fresh && !half.contains(written.name().text()) && !layer.problems().spoilt(written.span())) {
            complete(written, parts);
        }
        for (Declaration.Let let : written.attributes()) {
            int parameter = layer.names().attribute(index, let.name().text());
            if (parameter >= 0) {
                lets.resolve(parameter, let, indices);
            }
        }
        Expression growth = part(PartSyntax.GROWTH, index, before.growth(), parts, indices);
        Expression capacity = part(PartSyntax.CAPACITY, index, before.capacity(), parts, indices);
        Expression output = fresh && written.absent() && !parts.containsKey(PartSyntax.OUTPUT)
                ? new Expression.Constant(0)
                : part(PartSyntax.OUTPUT, index, before.output(), parts, indices);
        layer.draft()
                .firms()
                .set(
                        index,
                        new Firm(
                                before.name(),
                                label != null ? label : before.label(),
                                written.documentation().isEmpty() ? before.documentation() : written.documentation(),
                                before.present() && !written.absent(),
                                growth,
                                capacity,
                                output,
                                written.span(),
                                before.organisation() || written.organisation()));
    }

    /** A new firm has all its parts; one that is absent can be told its output when it enters. */
    private void complete(Declaration.Firm firm, Map<PartSyntax, Declaration.PartLine> parts) {
        List<Object> missing = new ArrayList<>();
        PartSyntax first = null;
        for (PartSyntax part : List.of(PartSyntax.GROWTH, PartSyntax.CAPACITY, PartSyntax.OUTPUT)) {
            if (!parts.containsKey(part) && !(part == PartSyntax.OUTPUT && firm.absent())) {
                first = first == null ? part : first;
                missing.add(Phrase.of("check.part." + part.name()));
            }
        }
        if (first != null) {
            layer.problems()
                    .add(Diagnostic.of(
                                    Code.E301, firm.name().span(), firm.name().text(), missing)
                            .hint("check.hint.E301." + first.name()));
        }
    }

    private Expression part(
            PartSyntax part,
            int firm,
            Expression before,
            Map<PartSyntax, Declaration.PartLine> parts,
            Map<String, Integer> indices) {
        Declaration.PartLine line = parts.get(part);
        if (line == null) {
            return before;
        }
        layer.table().sets(firm, entente.model.Part.valueOf(part.name()));
        ExpressionPlace place = part == PartSyntax.OUTPUT ? ExpressionPlace.START : ExpressionPlace.LAW;
        Context context = new Context(layer.world(), layer.draft(), place, indices, null);
        Expression value;
        if (line.distribution() != null || line.range() != null) {
            int parameter = layer.names().attribute(firm, word(part));
            lets.define(
                    parameter,
                    layer.names().firm(firm) + "." + word(part),
                    "",
                    null,
                    line.value(),
                    line.distribution(),
                    line.range(),
                    line.span(),
                    context);
            value = new Expression.ParameterValue(parameter);
        } else {
            value = ExpressionChecker.number(Objects.requireNonNull(line.value()), context);
        }
        bound(
                part,
                value,
                line.value() != null ? line.value().span() : line.span(),
                layer.names().firm(firm),
                layer.draft(),
                layer.problems());
        return value;
    }

    /** Growth and capacity are above 0, outputs are not below. */
    public static void bound(
            PartSyntax part, Expression value, Span span, String firm, Draft draft, Problems problems) {
        ValueCheck check = new ValueCheck(
                value,
                part == PartSyntax.OUTPUT ? ValueCheck.Bound.AT_LEAST_ZERO : ValueCheck.Bound.ABOVE_ZERO,
                part == PartSyntax.GROWTH ? Code.E303 : part == PartSyntax.CAPACITY ? Code.E304 : Code.E305,
                span,
                List.of(firm));
        if (value.isNumber()) {
            check.run(new Nominal(new Parameters()), problems);
        } else {
            draft.check(check);
        }
    }
}
