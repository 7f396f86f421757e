package entente.check.draft;

import java.util.Arrays;

/**
 * Finds the term of an alliance and two firms: a hash table with open addressing, because millions of contributions
 * come from data files and boxed keys would take most of the memory.
 */
public final class PairIndex {
    /** The most firms, and the most alliances, that a key has room for. */
    public static final int MOST_FIRMS = 1 << 23;

    public static final int MOST_ALLIANCES = 1 << 16;

    private static final long FREE = -1;

    private long[] keys;
    private int[] terms;
    private int count;

    PairIndex() {
        keys = new long[64];
        terms = new int[64];
        Arrays.fill(keys, FREE);
    }

    private PairIndex(PairIndex other) {
        keys = other.keys.clone();
        terms = other.terms.clone();
        count = other.count;
    }

    PairIndex copy() {
        return new PairIndex(this);
    }

    /** The term, or -1. */
    int find(int from, int to, int alliance) {
        int slot = slot(key(from, to, alliance));
        return keys[slot] == FREE ? -1 : terms[slot];
    }

    /** Enters a term whose key is not there yet. */
    void put(int from, int to, int alliance, int term) {
        if (2 * ++count > keys.length) {
            grow();
        }
        long key = key(from, to, alliance);
        int slot = slot(key);
        keys[slot] = key;
        terms[slot] = term;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTerms = terms;
        keys = new long[oldKeys.length * 2];
        terms = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int k = 0; k < oldKeys.length; k++) {
            if (oldKeys[k] != FREE) {
                int slot = slot(oldKeys[k]);
                keys[slot] = oldKeys[k];
                terms[slot] = oldTerms[k];
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ (mixed >>> 32)) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long key(int from, int to, int alliance) {
        return ((long) (alliance + 1) * MOST_FIRMS + from) * MOST_FIRMS + to;
    }
}
