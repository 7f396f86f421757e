package entente.difference;

import entente.answer.Field;
import entente.session.Result;
import entente.session.answers.ExpectAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expectation of both texts that holds in one alone.
 *
 * @param holds whether it holds now
 */
public record Flip(String text, String scenario, boolean holds, Field.Leaf before, Field.Leaf after) {

    static List<Flip> between(Revision before, Revision after, Renames renames) {
        Map<String, Result> old = new LinkedHashMap<>();
        for (Result result : before.expectations()) {
            old.put(renames.in(key(before, result)), result);
        }
        List<Flip> flips = new ArrayList<>();
        for (Result result : after.expectations()) {
            ExpectAnswer was = Revision.answer(old.get(key(after, result)), ExpectAnswer.class);
            ExpectAnswer is = Revision.answer(result, ExpectAnswer.class);
            if (was != null && is != null && was.passed() != is.passed()) {
                flips.add(new Flip(is.text(), result.scenario(), is.passed(), was.actual(), is.actual()));
            }
        }
        return flips;
    }

    private static String key(Revision of, Result result) {
        return result.scenario() + " " + of.words().of(result.inquiry().span());
    }
}
