package entente.model;

/**
 * A hash of lines that does not depend on their order: the sum of 128 mixed bits for each line. Against accidents, not
 * against malice.
 */
final class FactHash {
    private static final long FNV = 0x100000001b3L;

    private long high;
    private long low;

    void add(String line) {
        long a = 0xcbf29ce484222325L;
        long b = 0x9e3779b97f4a7c15L;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            a = (a ^ c) * FNV;
            b = (Long.rotateLeft(b, 23) ^ c) * 0xff51afd7ed558ccdL;
        }
        high += mixed(a);
        low += mixed(b);
    }

    private static long mixed(long bits) {
        long x = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return x ^ (x >>> 33);
    }

    String digits() {
        return hex(high) + hex(low);
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
