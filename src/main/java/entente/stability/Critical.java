package entente.stability;

import org.jspecify.annotations.Nullable;

/**
 * How far one declared contribution can move alone until coexistence gains or loses its stability.
 *
 * @param from  the giver's index
 * @param to    the receiver's index
 * @param value as it is
 * @param up    the nearest critical value above, or null where there is none
 * @param down  the nearest critical value below, or null where there is none
 */
public record Critical(
        int from,
        int to,
        double value,
        @Nullable Double up,
        @Nullable Double down) {}
