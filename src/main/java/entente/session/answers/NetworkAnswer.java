package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code network}: who gives whom how much; a row for each contribution, the strongest first.
 *
 * @param t        when
 * @param alliance whose members these are; null for every firm present
 */
public record NetworkAnswer(double t, @Nullable String alliance, AllianceGraph graph) implements Answer {
    @Override
    public List<Phrase> sentences() {
        List<AllianceGraph.Actor> actors = graph.actors();
        if (actors.isEmpty()) {
            return List.of(Phrase.of("session.run.nobody"));
        }
        List<Phrase> said = new ArrayList<>();
        List<Phrase> parts = counts();
        said.add(
                alliance == null
                        ? Phrase.of("session.network.all", Wording.and(parts))
                        : Phrase.of("session.network.alliance", alliance, Wording.and(parts)));
        if (!graph.links().isEmpty()) {
            AllianceGraph.Link first = graph.strongest().get(0);
            said.add(Phrase.of("session.network.strongest", name(first.from()), name(first.to()), first.weight()));
        }
        gains(said);
        List<String> apart = apart();
        if (!apart.isEmpty() && actors.size() > 1) {
            said.add(Phrase.of("session.network.apart", Wording.names(apart)));
        }
        return said;
    }

    /** What there is how many of. */
    private List<Phrase> counts() {
        int organisations = (int) graph.actors().stream()
                .filter(AllianceGraph.Actor::organisation)
                .count();
        int giving =
                (int) graph.links().stream().filter(link -> link.weight() > 0).count();
        List<Phrase> parts = new ArrayList<>();
        count("firm", graph.actors().size() - organisations, parts);
        count("organisation", organisations, parts);
        count("contribution", giving, parts);
        count("rivalry", graph.links().size() - giving, parts);
        return parts;
    }

    private static void count(String what, int number, List<Phrase> into) {
        if (number > 0) {
            into.add(Phrase.of("session.network." + what + (number == 1 ? ".one" : ".many"), number));
        }
    }

    private void gains(List<Phrase> said) {
        if (graph.actors().stream().allMatch(actor -> Double.isNaN(actor.gain()))) {
            said.add(Phrase.of("session.network.noEquilibrium"));
            return;
        }
        List<String> more = who(gain -> gain > 0);
        List<String> less = who(gain -> gain < 0);
        if (!more.isEmpty()) {
            said.add(Phrase.of("session.network.gain", Wording.names(more)));
        }
        if (!less.isEmpty()) {
            said.add(Phrase.of("session.network.lose", Wording.names(less)));
        }
    }

    private List<String> who(DoublePredicate gain) {
        return graph.actors().stream()
                .filter(actor -> gain.test(actor.gain()))
                .map(AllianceGraph.Actor::name)
                .toList();
    }

    /** Those who neither give nor receive. */
    private List<String> apart() {
        TreeSet<Integer> linked = new TreeSet<>();
        graph.links().forEach(link -> linked.addAll(List.of(link.from(), link.to())));
        return IntStream.range(0, graph.actors().size())
                .filter(actor -> !linked.contains(actor))
                .mapToObj(this::name)
                .toList();
    }

    private String name(int actor) {
        return graph.actors().get(actor).name();
    }

    @Override
    public Fields fields() {
        List<AllianceGraph.Actor> actors = graph.actors();
        List<String> names = actors.stream().map(AllianceGraph.Actor::name).toList();
        Field count = new Field.Whole(actors.size());
        return Fields.named()
                .number("t", t)
                .text("alliance", alliance)
                .with("count", count)
                .whole("contributions", graph.links().size())
                .with("firms", Field.Items.of(actors.size(), k -> fields(actors.get(k))))
                .with(
                        "gain",
                        Fields.of(names, k -> new Field.Number(actors.get(k).gain())))
                .table(table())
                .alone(count)
                .done();
    }

    private static Fields fields(AllianceGraph.Actor actor) {
        return Fields.named()
                .text("name", actor.name())
                .text("label", actor.label())
                .truth("organisation", actor.organisation())
                .number("equilibrium", actor.output())
                .done();
    }

    @Override
    public Table table() {
        List<AllianceGraph.Link> links = graph.strongest();
        return Table.of(
                links.size(),
                Column.texts("from", row -> name(links.get(row).from())),
                Column.texts("to", row -> name(links.get(row).to())),
                Column.numbers("contribution", row -> links.get(row).weight()));
    }
}
