package entente.difference.outline;

/**
 * Where two changes do not go together.
 *
 * @param path  of the unit, from the outermost
 * @param ours  its text on our side, "" where it is gone; likewise theirs
 */
public record Clash(String path, String ours, String theirs) {}
