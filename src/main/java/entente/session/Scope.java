package entente.session;

import java.util.List;

/** The names in scope, each list in order of declaration. */
public record Scope(
        List<String> firms,
        List<String> alliances,
        List<String> parameters,
        List<String> scenarios,
        List<String> results) {}
