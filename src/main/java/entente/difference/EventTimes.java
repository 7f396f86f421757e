package entente.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When events can happen, as far as their words say it. */
final class EventTimes {
    private static final String NUMBER = "(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern AT = Pattern.compile("at " + NUMBER);
    private static final Pattern WINDOW = Pattern.compile("from " + NUMBER + " to " + NUMBER);

    private EventTimes() {}

    /** Whether two events can happen at one time: all but those of which times are known, and are others. */
    static boolean mayMeet(String first, String second) {
        List<String> one = times(first);
        List<String> other = times(second);
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    /** Empty where they are not known. */
    private static List<String> times(String trigger) {
        List<String> times = new ArrayList<>();
        for (Pattern pattern : List.of(AT, WINDOW)) {
            Matcher known = pattern.matcher(trigger);
            if (known.matches()) {
                for (int k = 1; k <= known.groupCount(); k++) {
                    times.add(known.group(k));
                }
            }
        }
        return times;
    }
}
