package entente.session;

import entente.model.Model;
import entente.model.Scenarios;
import java.util.ArrayList;
import java.util.List;

/** The names in scope, each list in order of declaration. */
public record Scope(
        List<String> firms,
        List<String> alliances,
        List<String> parameters,
        List<String> scenarios,
        List<String> results) {

    static Scope of(Scenarios scenarios, List<String> results) {
        Model base = scenarios.base();
        List<String> firms = new ArrayList<>();
        base.firms().forEach(firm -> firms.add(firm.name()));
        List<String> alliances = new ArrayList<>();
        base.alliances().forEach(alliance -> alliances.add(alliance.name()));
        List<String> parameters = new ArrayList<>();
        for (int parameter : base.parameterIndices()) {
            parameters.add(base.parameter(parameter).name());
        }
        return new Scope(
                firms, alliances, parameters, List.copyOf(scenarios.models().keySet()), results);
    }
}
