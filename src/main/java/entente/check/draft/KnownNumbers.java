package entente.check.draft;

import entente.arithmetic.Arithmetic;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Fold;
import entente.model.Model;
import entente.model.SymbolTable;
import entente.model.Symbols;
import entente.model.Target;
import entente.syntax.Declaration;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that must be known before there is a model: how many members a family has, an index, a range, what a
 * distribution is made of. They are literals, i and j, parameters whose values are such numbers, and arithmetic.
 */
public final class KnownNumbers {
    private final @Nullable Symbols earlier;
    private final Map<String, Declaration.Let> lets;
    private final Map<String, Double> overrides;
    private final Uses uses;
    private final Set<String> used = new LinkedHashSet<>();
    private final Map<String, Double> known = new LinkedHashMap<>();
    private final Map<String, Span> moved = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private final Set<String> usedBefore = new LinkedHashSet<>();

    private KnownNumbers(
            @Nullable Symbols earlier, Map<String, Declaration.Let> lets, Map<String, Double> overrides, Uses uses) {
        this.uses = uses;
        this.earlier = earlier;
        this.lets = lets;
        this.overrides = overrides;
    }

    public static KnownNumbers of(Map<String, Double> overrides, Uses uses) {
        return new KnownNumbers(null, new LinkedHashMap<>(), overrides, uses);
    }

    /** Those of a model that was checked before. */
    public static KnownNumbers of(Symbols symbols, Map<String, Double> overrides, Uses uses) {
        return new KnownNumbers(symbols, Map.of(), overrides, uses);
    }

    KnownNumbers copy() {
        KnownNumbers copy = new KnownNumbers(earlier, new LinkedHashMap<>(lets), overrides, uses);
        copy.used.addAll(used);
        copy.moved.putAll(moved);
        copy.broken.addAll(broken);
        return copy;
    }

    public void declare(Declaration.Let let) {
        lets.put(let.name().text(), let);
        moved.remove(let.name().text());
        known.clear();
    }

    /** A parameter whose declaration could not be read; what reads it gets no message of its own. */
    public void broken(String name) {
        broken.add(name);
    }

    /** Enters into the symbols what is known, and which of it decided what there is. */
    public void tell(SymbolTable symbols) {
        used.forEach(symbols::decide);
        Set<String> deciding = new LinkedHashSet<>(used);
        for (String name : lets.keySet()) {
            double number = named(name, Map.of());
            if (Double.compare(symbols.known(name), number) != 0) {
                symbols.know(name, number);
            }
        }
        used.retainAll(deciding);
    }

    /** Whether a number that was asked for came from this parameter. */
    public boolean uses(String parameter) {
        return used.contains(parameter) || (earlier != null && earlier.decides(parameter));
    }

    /** Remembers that something changes a parameter: where the parameter decides what there is, that would change nothing. */
    public void move(String parameter, Span span) {
        moved.putIfAbsent(parameter, span);
    }

    public void move(Target target, Span span, Context context) {
        String name =
                target.match(of -> context.draft().name(of.parameter()), firm -> "", group -> "", coefficient -> "");
        move(name, span);
    }

    /** Begins a question: what its indices read decides nothing for the next one. */
    public void begin() {
        usedBefore.clear();
        usedBefore.addAll(used);
        moved.clear();
    }

    /** Ends a question to a model: refuses what it moves and reads as an index, through other parameters too. */
    public void end(Model model, Problems problems) {
        Deque<String> open = new ArrayDeque<>(used);
        open.removeAll(usedBefore);
        while (!moved.isEmpty() && !open.isEmpty()) {
            OptionalInt parameter = model.parameter(open.pop());
            parameter.ifPresent(index -> Fold.each(
                    model.valueOf(index),
                    part -> part.named().stream()
                            .mapToObj(read -> model.parameter(read).name())
                            .filter(used::add)
                            .forEach(open::push)));
        }
        refuseMoves(problems);
        used.retainAll(usedBefore);
        moved.clear();
    }

    /** Reports changes of parameters that decide what there is, also of those that are found to do so after the change. */
    public void refuseMoves(Problems problems) {
        moved.forEach((name, span) -> {
            if (uses(name)) {
                problems.add(Diagnostic.of(Code.E416, span, name).hint("check.hint.E416"));
            }
        });
    }

    /** The value, or NaN after a report. */
    public double value(ExpressionSyntax expression, Map<String, Integer> indices, Problems problems) {
        double value = evaluate(expression, indices);
        if (!Double.isFinite(value)) {
            Set<String> read = new LinkedHashSet<>();
            read(expression, read);
            if (Collections.disjoint(read, broken)) {
                List<Span> declarations = read.stream()
                        .filter(lets::containsKey)
                        .map(name -> Objects.requireNonNull(lets.get(name)).span())
                        .toList();
                problems.addUnlessMistaken(
                        declarations,
                        Diagnostic.of(
                                        Code.E312,
                                        expression.span(),
                                        expression.span().text())
                                .hint("check.hint.known"));
            }
            return Double.NaN;
        }
        return value;
    }

    /** The value, or NaN without a report. */
    public double quiet(ExpressionSyntax expression, Map<String, Integer> indices) {
        return evaluate(expression, indices);
    }

    private double evaluate(ExpressionSyntax expression, Map<String, Integer> indices) {
        Name name = expression.reference().flatMap(FirmReference::plain).orElse(null);
        if (name != null) {
            use(name);
            return named(name.text(), indices);
        }
        List<ExpressionSyntax> parts = expression.parts();
        return expression
                .applied()
                .filter(function -> !function.forcing() && function.takes(parts.size()))
                .map(function -> Arithmetic.apply(
                        function,
                        parts.stream()
                                .mapToDouble(part -> evaluate(part, indices))
                                .toArray()))
                .orElseGet(expression::number);
    }

    /** The names that a number is made of, through other parameters too. */
    private void read(ExpressionSyntax expression, Set<String> names) {
        for (ExpressionSyntax part : expression.all()) {
            String name = part.reference()
                    .flatMap(FirmReference::plain)
                    .map(Name::text)
                    .orElse(null);
            Declaration.@Nullable Let let = name == null ? null : lets.get(name);
            if (name != null && names.add(name) && let != null && let.value() != null) {
                read(let.value(), names);
            }
        }
    }

    private void use(Name name) {
        Declaration.@Nullable Let let = lets.get(name.text());
        if (let != null) {
            uses.add(name.span(), let.name().span());
        } else if (earlier != null) {
            uses.add(name.span(), earlier.place(name.text()));
        }
    }

    private double earlier(String name, Symbols symbols) {
        used.add(name);
        return symbols.known(name);
    }

    private double named(String name, Map<String, Integer> indices) {
        Integer index = indices.get(name);
        if (index != null) {
            return index;
        }
        Double override = overrides.get(name);
        Declaration.@Nullable Let let = lets.get(name);
        if (let == null) {
            return earlier != null && earlier.find(name) != null
                    ? earlier(name, earlier)
                    : name.equals("pi") ? Math.PI : Double.NaN;
        }
        used.add(name);
        if (override != null) {
            return override;
        }
        ExpressionSyntax value = let.value();
        Double result = known.get(name);
        if (result == null) {
            // So that parameters that go in a circle end here.
            known.put(name, Double.NaN);
            result = value == null ? Double.NaN : evaluate(value, Map.of());
            known.put(name, result);
        }
        return result;
    }
}
