package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.events.Start;
import entente.model.Facts;
import entente.model.Model;
import entente.model.Plan;
import entente.report.LawListing;
import entente.session.Session;
import entente.syntax.ScriptWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** {@code entente run --show STAGE}: what a script is turned into on its way to answers. */
record Stages(Settings settings, Screen screen, BooleanSupplier cancelled) {

    Exit show(Source script) {
        Session session = Session.empty(settings.sessionFor(script, screen.messages(), cancelled));
        Checked<Plan> checked = session.check(script);
        screen.problems(checked.diagnostics());
        if (checked.hasErrors()) {
            screen.countErrors(checked.diagnostics());
            return Exit.SCRIPT;
        }
        switch (settings.show()) {
            case "script" ->
                screen.out().print(DisplayText.safe(ScriptWriter.format(script).get()));
            case "model" -> checked.get().scenarios().models().forEach(this::model);
            case "law" -> {
                return law(script, checked.get());
            }
            default -> {
                return equations(script);
            }
        }
        return Exit.DONE;
    }

    private void model(String scenario, Model model) {
        Facts facts = Facts.of(model);
        screen.out().line("scenario " + DisplayText.safe(scenario) + "  # " + facts.hash());
        facts.lines().forEach(fact -> screen.out().line("  " + DisplayText.safe(fact)));
    }

    private Exit law(Source script, Plan plan) {
        List<Diagnostic> faults = new ArrayList<>();
        plan.scenarios().models().forEach((name, model) -> {
            screen.out().line("# " + DisplayText.safe(name));
            String law = Start.of(model).either(LawListing::of, fault -> {
                faults.add(Diagnostic.of(Code.E801, new Span(script, 0, 0), name, 0.0, fault));
                return "";
            });
            screen.out().print(DisplayText.safe(law));
        });
        screen.problems(faults);
        return faults.isEmpty() ? Exit.DONE : Exit.RUN;
    }

    /** What the script asks is left out: it is stopped before its first question. */
    private Exit equations(Source script) {
        Session declared = Session.empty(settings.sessionFor(script, screen.messages(), () -> true))
                .enter(script, result -> {})
                .next();
        Diagnostic fault = declared.with(settings.sessionFor(script, screen.messages(), cancelled))
                .enter(Source.of("<--show>", "equations"), screen::answer)
                .runError();
        screen.problems(fault == null ? List.of() : List.of(fault));
        return fault == null ? Exit.DONE : Exit.RUN;
    }
}
