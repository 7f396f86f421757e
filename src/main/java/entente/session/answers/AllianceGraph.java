package entente.session.answers;

import entente.events.InForce;
import entente.law.Coefficients;
import entente.model.Firm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who gives whom how much at a moment.
 *
 * @param actors in the order of declaration
 * @param links  what differs from 0, by receiver
 */
public record AllianceGraph(List<Actor> actors, List<Link> links) {
    public AllianceGraph {
        actors = List.copyOf(actors);
        links = List.copyOf(links);
    }

    /**
     * A firm or another organisation.
     *
     * @param output at the equilibrium; NaN where there is none
     * @param gain   over going alone, as a share; NaN where it is not known
     */
    public record Actor(String name, @Nullable String label, boolean organisation, double output, double gain) {
        /** Its label, or else its name. */
        public String title() {
            return label == null ? name : label;
        }
    }

    /** @param weight what the first gives the second; below 0 what it takes from it */
    public record Link(int from, int to, double weight) {}

    /**
     * @param inForce     with t standing still
     * @param equilibrium outputs of the firms present, at which contributions are read; null where there is none
     * @param gain        of the firms present, or null
     */
    public static AllianceGraph of(
            InForce inForce, double t, double @Nullable [] equilibrium, double @Nullable [] gain) {
        List<Actor> actors = new ArrayList<>();
        double[] output = new double[inForce.model().firms().size()];
        for (int p = 0; p < inForce.size(); p++) {
            Firm firm = inForce.model().firms().get(inForce.firm(p));
            double rest = equilibrium == null ? Double.NaN : equilibrium[p];
            output[inForce.firm(p)] = equilibrium == null ? 0 : rest;
            actors.add(new Actor(
                    firm.name(), firm.label(), firm.organisation(), rest, gain == null ? Double.NaN : gain[p]));
        }
        Coefficients coefficients = Coefficients.of(inForce, t, output);
        List<Link> links = new ArrayList<>();
        for (int to = 0; to < inForce.size(); to++) {
            for (int k = coefficients.rowStart(to); k < coefficients.rowEnd(to); k++) {
                double weight = coefficients.value(k);
                if (Double.isFinite(weight) && weight != 0) {
                    links.add(new Link(coefficients.from(k), to, weight));
                }
            }
        }
        return new AllianceGraph(actors, links);
    }

    /** The strongest first. */
    public List<Link> strongest() {
        return links.stream()
                .sorted(Comparator.comparingDouble(link -> -Math.abs(link.weight())))
                .toList();
    }

    /** The part of it that can be drawn: the ends of the strongest links, and of the links between them the strongest. */
    public AllianceGraph drawable(int mostActors, int mostLinks) {
        if (actors.size() <= mostActors && links.size() <= mostLinks) {
            return this;
        }
        TreeSet<Integer> kept = new TreeSet<>();
        for (int actor = 0; actor < actors.size() && actors.size() <= mostActors; actor++) {
            kept.add(actor);
        }
        List<Link> strongest = strongest();
        for (Link link : strongest) {
            int more = (kept.contains(link.from()) ? 0 : 1) + (kept.contains(link.to()) ? 0 : 1);
            if (kept.size() + more <= mostActors) {
                kept.add(link.from());
                kept.add(link.to());
            }
        }
        for (int actor = 0; actor < actors.size() && kept.size() < mostActors; actor++) {
            kept.add(actor);
        }
        AllianceGraph between = of(List.copyOf(kept));
        return new AllianceGraph(
                between.actors,
                between.links.size() <= mostLinks
                        ? between.links
                        : between.strongest().subList(0, mostLinks));
    }

    /** Some of its actors, by their places in it, and the links between them. */
    public AllianceGraph of(List<Integer> some) {
        Map<Integer, Integer> place = new LinkedHashMap<>();
        some.forEach(actor -> place.put(actor, place.size()));
        List<Link> between = new ArrayList<>();
        for (Link link : links) {
            Integer from = place.get(link.from());
            Integer to = place.get(link.to());
            if (from != null && to != null) {
                between.add(new Link(from, to, link.weight()));
            }
        }
        return new AllianceGraph(some.stream().map(actors::get).toList(), between);
    }
}
