package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Source;
import entente.dynamics.InForce;
import entente.dynamics.bytecode.LawListing;
import entente.model.Facts;
import entente.model.Model;
import entente.model.Plan;
import entente.session.Session;
import entente.syntax.ScriptWriter;

/** {@code entente run --show STAGE}: what a script is turned into on its way to answers. */
record Stages(Settings settings, Screen screen) {

    Exit show(Source script) {
        Session session = Session.empty(settings.sessionFor(script, screen.messages(), () -> false));
        Checked<Plan> checked = session.check(script);
        screen.problems(checked.diagnostics());
        if (checked.hasErrors()) {
            screen.countErrors(checked.diagnostics());
            return Exit.SCRIPT;
        }
        switch (settings.show()) {
            case "script" -> screen.out().print(ScriptWriter.format(script).get());
            case "model" -> checked.get().scenarios().models().forEach(this::model);
            case "law" -> law(checked.get());
            default -> equations(script);
        }
        return Exit.DONE;
    }

    private void model(String scenario, Model model) {
        Facts facts = Facts.of(model);
        screen.out().line("scenario " + DisplayText.safe(scenario) + "  # " + facts.hash());
        facts.lines().forEach(fact -> screen.out().line("  " + DisplayText.safe(fact)));
    }

    private void law(Plan plan) {
        plan.scenarios().models().forEach((name, model) -> {
            screen.out().line("# " + DisplayText.safe(name));
            screen.out().print(DisplayText.safe(LawListing.of(InForce.at(model, 0))));
        });
    }

    /** What the script asks is left out: it is stopped before its first question. */
    private void equations(Source script) {
        Session declared = Session.empty(settings.sessionFor(script, screen.messages(), () -> true))
                .enter(script, result -> {})
                .next();
        declared.with(settings.sessionFor(script, screen.messages(), () -> false))
                .enter(Source.of("<--show>", "equations"), screen::answer);
    }
}
