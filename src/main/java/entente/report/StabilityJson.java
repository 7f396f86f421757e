package entente.report;

import entente.diagnostic.Messages;
import entente.stability.Check;
import entente.stability.Critical;
import entente.stability.Finding;
import entente.stability.PairMode;
import entente.stability.StabilityVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code stability}; null where there is none. */
final class StabilityJson {
    private StabilityJson() {}

    static void write(JsonText json, Messages messages, StabilityVerdict v) {
        Finding finding = v.finding();
        json.key("verdict").value(v.verdict().word());
        json.key("proved").value(finding.proved());
        truth(json.key("runawayPossible"), finding.runawayPossible());
        json.key("mode").value(v.modes().whole().word());
        json.key("symmetric").value(v.modes().symmetric());
        json.key("pairs").open();
        for (PairMode pair : v.modes().pairs()) {
            json.key(v.firms().get(pair.first()) + "–" + v.firms().get(pair.second()));
            json.value(pair.mode().word());
        }
        json.close();
        json.key("reason").value(messages.say(finding.reason()));
        json.key("checks").openList();
        for (Check check : finding.checks()) {
            json.open().key("statement").value(messages.say(check.statement()));
            truth(json.key("holds"), check.holds());
            json.close();
        }
        json.closeList();
        byFirm(json.key("equilibrium"), v.firms(), v.equilibrium());
        byFirm(json.key("gain"), v.firms(), v.gain());
        byFirm(json.key("gainOverLeaving"), v.firms(), v.gainOverLeaving());
        EquilibriaJson.eigenvalues(json, v.eigenvalues());
        number(json.key("spectralRadius"), v.spectralRadius());
        number(json.key("resilience"), v.resilience());
        number(json.key("returnTime"), v.returnTime());
        number(json.key("reactivity"), v.reactivity());
        number(json.key("headroom"), v.headroom());
        json.key("critical").open();
        for (Critical critical : v.critical()) {
            json.key(v.firms().get(critical.from()) + " -> " + v.firms().get(critical.to()));
            json.open();
            number(json.key("up"), critical.up());
            number(json.key("down"), critical.down());
            json.close();
        }
        json.close();
        json.key("notes").openList();
        v.notes().forEach(note -> json.value(messages.say(note)));
        json.closeList();
        json.key("paper").open().key("holds").value(v.paper().holds());
        json.key("sentence").value(messages.say(v.paper().sentence())).close();
    }

    private static void byFirm(JsonText json, List<String> firms, double @Nullable [] values) {
        if (values == null) {
            json.nothing();
            return;
        }
        json.open();
        for (int i = 0; i < values.length; i++) {
            json.key(firms.get(i)).value(values[i]);
        }
        json.close();
    }

    private static void number(JsonText json, @Nullable Double value) {
        if (value == null) {
            json.nothing();
        } else {
            json.value(value.doubleValue());
        }
    }

    private static void truth(JsonText json, @Nullable Boolean value) {
        if (value == null) {
            json.nothing();
        } else {
            json.value(value.booleanValue());
        }
    }
}
