package entente.check;

import entente.model.Alliance;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model that was checked before is called by, so that questions alone need not check it again. */
final class Recalled {
    private static final Pattern MEMBER = Pattern.compile("(.*)\\[(-?\\d{1,7})]");

    private Recalled() {}

    static Draft of(Model model, Map<String, Double> overrides) {
        Draft draft = new Draft(KnownNumbers.of(overrides));
        draft.title = model.title();
        draft.parameters.addAll(model.parameters());
        for (Firm firm : model.firms()) {
            add(firm, draft);
        }
        for (int k = 0; k < model.alliances().size(); k++) {
            add(model.alliances().get(k), k, draft);
        }
        for (int k = 0; k < model.parameters().size(); k++) {
            add(model.parameters().get(k), k, draft);
        }
        draft.finish(model);
        return draft;
    }

    /** A family's members stand one after the other. */
    private static void add(Firm firm, Draft draft) {
        int index = draft.firms.size();
        draft.firms.add(firm);
        draft.names.addFirm(firm.name());
        Matcher member = MEMBER.matcher(firm.name());
        if (!member.matches()) {
            draft.names.declare(firm.name(), new Symbol.OfFirm(index), firm.span());
            return;
        }
        int number = Integer.parseInt(member.group(2));
        Symbol known = draft.names.find(member.group(1));
        Symbol family = known instanceof Symbol.OfFamily before && before.last() == index - 1
                ? new Symbol.OfFamily(before.first(), before.low(), number)
                : new Symbol.OfFamily(index, number, number);
        draft.names.declare(member.group(1), family, firm.span());
    }

    private static void add(Alliance alliance, int index, Draft draft) {
        draft.names.declare(alliance.name(), new Symbol.OfAlliance(index), alliance.span());
        BitSet members = new BitSet();
        for (int firm : alliance.members()) {
            members.set(firm);
        }
        draft.alliances.add(new AllianceDraft(
                alliance.name(),
                alliance.label(),
                alliance.documentation(),
                members,
                true,
                alliance.from(),
                alliance.to(),
                List.of(),
                members,
                alliance.span()));
    }

    private static void add(Parameter parameter, int index, Draft draft) {
        String name = parameter.name();
        int dot = name.indexOf('.');
        if (dot > 0) {
            draft.names.declareOf(name.substring(0, dot), name.substring(dot + 1), index, parameter.span());
            return;
        }
        draft.names.declare(name, new Symbol.OfParameter(index), parameter.span());
        if (parameter.value().isNumber()) {
            draft.numbers.declare(name, parameter.value().number());
        }
    }
}
