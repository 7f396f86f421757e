package entente.report;

import entente.answer.Field;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.difference.Cause;
import entente.difference.Causes;
import entente.difference.Comparison;
import entente.difference.DataChange;
import entente.difference.DifferenceSentences;
import entente.difference.Effect;
import entente.difference.FactChange;
import entente.difference.Flip;
import entente.difference.ScenarioEffect;
import entente.model.Fact;
import entente.stability.StabilityVerdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed and what it does, for programs: one object a model, on one line. */
public final class DifferenceJson {
    private final Messages messages;
    private final JsonText json = new JsonText();

    public DifferenceJson(Messages messages) {
        this.messages = messages;
    }

    public String of(String name, Comparison comparison) {
        json.open();
        json.key("model").value(name);
        json.key("before").value(comparison.before().source().name());
        json.key("after").value(comparison.after().source().name());
        json.key("differs").value(comparison.differs());
        json.key("modelChanges").value(comparison.changesModel());
        json.key("verdictChanges").value(comparison.changesVerdict());
        json.key("sentences").openList();
        DifferenceSentences.of(comparison).forEach(this::said);
        json.closeList();
        json.key("renamed").open();
        comparison.renamed().forEach((was, is) -> json.key(was).value(is));
        json.close();
        json.key("changes").openList();
        comparison.changes().forEach(this::changes);
        json.closeList();
        json.key("data").openList();
        for (DataChange data : comparison.data()) {
            json.open().key("file").value(data.file());
            texts("added", data.added());
            texts("removed", data.removed());
            json.close();
        }
        json.closeList();
        json.key("questions").open();
        texts("added", comparison.questions().added());
        texts("removed", comparison.questions().removed());
        json.close();
        json.key("scenarios").openList();
        comparison.effects().forEach(this::effect);
        json.closeList();
        json.key("expectations").openList();
        comparison.flips().forEach(this::flip);
        json.closeList();
        causes(comparison.causes());
        return json.close().toString();
    }

    private void said(Phrase phrase) {
        json.value(messages.say(phrase));
    }

    private void texts(String key, List<String> texts) {
        json.key(key).openList();
        texts.forEach(json::value);
        json.closeList();
    }

    private void changes(String scenario, List<FactChange> changes) {
        for (FactChange change : changes) {
            json.open().key("scenario").value(scenario);
            change(change);
            json.close();
        }
    }

    private void change(FactChange change) {
        Fact about = change.about();
        json.key("kind").value(word(about.kind()));
        json.key("of").value(about.subject());
        json.key("aspect").value(about.aspect());
        fact("before", change.before());
        fact("after", change.after());
    }

    private void fact(String key, @Nullable Fact fact) {
        json.key(key);
        if (fact == null) {
            json.nothing();
        } else {
            json.value(fact.value());
        }
    }

    private void effect(ScenarioEffect effect) {
        json.open().key("scenario").value(effect.scenario());
        json.key("verdict").open();
        verdict("before", effect.before());
        verdict("after", effect.after());
        json.close();
        json.key("reason").open();
        reason("before", effect.before());
        reason("after", effect.after());
        json.close();
        json.key("to").value(effect.to());
        json.key("effects").openList();
        for (Effect one : effect.effects()) {
            json.open().key("measure").value(word(one.measure()));
            json.key("of").value(one.subject());
            leaf("before", one.before());
            leaf("after", one.after());
            json.close();
        }
        json.closeList().close();
    }

    private void flip(Flip flip) {
        json.open().key("text").value(flip.text());
        json.key("scenario").value(flip.scenario());
        json.key("holds").value(flip.holds());
        leaf("before", flip.before());
        leaf("after", flip.after());
        json.close();
    }

    private void causes(@Nullable Causes causes) {
        json.key("causes").openList();
        if (causes != null) {
            for (Cause cause : causes.causes()) {
                json.open().key("scenario").value(causes.scenario());
                json.key("changes").openList();
                for (FactChange change : cause.what()) {
                    json.open();
                    change(change);
                    json.close();
                }
                json.closeList();
                verdict("alone", cause.alone());
                verdict("without", cause.without());
                json.close();
            }
        }
        json.closeList();
    }

    private void verdict(String key, @Nullable StabilityVerdict verdict) {
        json.key(key);
        if (verdict == null) {
            json.nothing();
        } else {
            json.value(verdict.verdict().word());
        }
    }

    private void reason(String key, @Nullable StabilityVerdict verdict) {
        json.key(key);
        if (verdict == null) {
            json.nothing();
        } else {
            said(verdict.finding().reason());
        }
    }

    private void leaf(String key, Field.Leaf value) {
        json.key(key);
        value.read(new JsonFields(json, messages));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
