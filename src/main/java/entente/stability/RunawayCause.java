package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.Coefficients;
import entente.stability.matrix.GroupMatrix;
import entente.stability.matrix.Perron;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes outputs run away: a loop of contributions that multiplies what goes round it by more than 1, or a group of
 * firms whose contributions do so together.
 *
 * @param group  indices of the strongly connected firms, ascending
 * @param radius ρ of the contributions within the group, above 1
 * @param loop   indices along the loop with the largest gain, the first not repeated; null where no loop alone has a
 *               gain above 1, or the group is too large to find it
 * @param gain   the product of the loop's contributions; 1 without a loop
 * @param text   in words
 */
public record RunawayCause(int[] group, double radius, int @Nullable [] loop, double gain, Phrase text) {
    private static final int MOST_NAMES = 8;

    /**
     * Looks at the contributions above 0 only; those below are what holds a runaway back.
     *
     * @return null where no group has ρ above 1
     */
    public static @Nullable RunawayCause of(Coefficients d, List<String> firms) {
        Coefficients positive = d.nonNegative() ? d : GroupMatrix.positivePart(d);
        Perron perron = Perron.of(positive);
        return perron.radius() > 1 ? of(positive, perron, firms) : null;
    }

    static RunawayCause of(Coefficients d, Perron perron, List<String> firms) {
        int[] group = perron.group();
        Loop loop = Loop.strongest(GroupMatrix.of(d, group));
        if (loop == null || !(loop.gain() > 1)) {
            return new RunawayCause(
                    group,
                    perron.radius(),
                    null,
                    1,
                    Phrase.of("stability.cause.group", names(group, firms), perron.radius()));
        }
        int[] members = new int[loop.firms().length];
        StringBuilder path = new StringBuilder();
        for (int a = 0; a < members.length; a++) {
            members[a] = group[loop.firms()[a]];
            path.append(firms.get(members[a])).append(" → ");
        }
        path.append(firms.get(members[0]));
        return new RunawayCause(
                group,
                perron.radius(),
                members,
                loop.gain(),
                Phrase.of("stability.cause.loop", path.toString(), loop.gain()));
    }

    /** The same with indices of a larger model, of which this was found in the firms given. */
    RunawayCause within(int[] firms) {
        return new RunawayCause(map(group, firms), radius, loop == null ? null : map(loop, firms), gain, text);
    }

    private static int[] map(int[] members, int[] firms) {
        int[] mapped = new int[members.length];
        for (int a = 0; a < members.length; a++) {
            mapped[a] = firms[members[a]];
        }
        return mapped;
    }

    private static Object names(int[] group, List<String> firms) {
        List<Object> names = new ArrayList<>();
        for (int a = 0; a < Math.min(group.length, MOST_NAMES); a++) {
            names.add(firms.get(group[a]));
        }
        return group.length > MOST_NAMES ? Phrase.of("stability.names.more", names, group.length - MOST_NAMES) : names;
    }
}
