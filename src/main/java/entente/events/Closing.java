package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Expression.CoefficientValue;
import entente.model.Expression.FirmValue;
import entente.model.Expression.ParameterValue;
import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import java.util.ArrayList;
import java.util.List;

/** Tells what the end of a window changed back. */
final class Closing {
    /** Beyond so many, that it is undone says enough. */
    private static final int NAMED = 4;

    private final Moment before;
    private final Moment after;
    private final Model model;

    Closing(Moment before, Moment after) {
        this.before = before;
        this.after = after;
        this.model = after.standing().model();
    }

    Phrase what(List<Place> places) {
        if (places.isEmpty() || places.size() > NAMED) {
            return Phrase.of("events.change.closed");
        }
        List<Object> phrases = new ArrayList<>();
        for (Place place : places) {
            phrases.add(phrase(place));
        }
        return Phrase.of("events.change.ends", phrases);
    }

    private Phrase phrase(Place place) {
        int i = place.first();
        Contributions terms = model.contributions();
        return switch (place.kind()) {
            case PARAMETER -> moved(model.parameter(i).name(), new ParameterValue(i));
            case GROWTH -> moved(Phrase.of("events.part.growth", firm(i)), new FirmValue(i, Part.GROWTH));
            case CAPACITY -> moved(Phrase.of("events.part.capacity", firm(i)), new FirmValue(i, Part.CAPACITY));
            case TERM -> coefficient(terms.from(i), terms.to(i), terms.alliance(i));
            case ADDED -> coefficient(i, place.second(), place.third());
            case WITHHELD -> withheld(i, place.second());
            case PRESENCE ->
                after.standing().present(i)
                        ? Phrase.of("events.change.enters", firm(i), after.output()[i])
                        : Phrase.of("events.change.exits", firm(i));
            case MEMBERSHIP ->
                Phrase.of(
                        after.standing().member(i, place.second()) ? "events.change.joins" : "events.change.leaves",
                        firm(i),
                        alliance(place.second()));
            case FORMED ->
                Phrase.of(after.standing().formed(i) ? "events.change.forms" : "events.change.dissolves", alliance(i));
        };
    }

    private String firm(int firm) {
        return model.firms().get(firm).name();
    }

    private String alliance(int alliance) {
        return model.alliances().get(alliance).name();
    }

    private Phrase moved(Object name, Expression value) {
        return Phrase.of("events.change.value", name, before.value(value), after.value(value));
    }

    private Phrase coefficient(int from, int to, int alliance) {
        int which = alliance < 0 ? Target.OfCoefficient.ALL : alliance;
        return moved("(" + firm(from) + " -> " + firm(to) + ")", new CoefficientValue(from, to, which));
    }

    private Phrase withheld(int firm, int alliance) {
        double share = after.standing().withheld(firm, alliance);
        return share == 0
                ? Phrase.of("events.change.honours", firm(firm), alliance(alliance))
                : Phrase.of("events.change.withholds", firm(firm), alliance(alliance), 100 * share);
    }
}
