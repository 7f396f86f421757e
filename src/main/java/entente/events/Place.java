package entente.events;

import entente.model.Contributions;

/**
 * Where a value is kept that events can change.
 *
 * @param first  the parameter, firm, contribution term or alliance
 * @param second of a firm's part in an alliance, the alliance; of an added contribution, the receiver; else -1
 * @param third  of an added contribution, its alliance or {@link Contributions#OUTSIDE}; else -1
 */
record Place(Kind kind, int first, int second, int third) {
    enum Kind {
        PARAMETER,
        GROWTH,
        CAPACITY,
        /** What is agreed in a declared term. */
        TERM,
        /** A contribution from {@code first} to {@code second} that an event added. */
        ADDED,
        WITHHELD,
        /** 1 or 0, as the next two. */
        PRESENCE,
        MEMBERSHIP,
        FORMED
    }

    static Place parameter(int parameter) {
        return new Place(Kind.PARAMETER, parameter, -1, -1);
    }

    static Place growth(int firm) {
        return new Place(Kind.GROWTH, firm, -1, -1);
    }

    static Place capacity(int firm) {
        return new Place(Kind.CAPACITY, firm, -1, -1);
    }

    static Place term(int term) {
        return new Place(Kind.TERM, term, -1, -1);
    }

    static Place added(int from, int to, int alliance) {
        return new Place(Kind.ADDED, from, to, alliance);
    }

    static Place withheld(int firm, int alliance) {
        return new Place(Kind.WITHHELD, firm, alliance, -1);
    }

    static Place presence(int firm) {
        return new Place(Kind.PRESENCE, firm, -1, -1);
    }

    static Place membership(int firm, int alliance) {
        return new Place(Kind.MEMBERSHIP, firm, alliance, -1);
    }

    static Place formed(int alliance) {
        return new Place(Kind.FORMED, alliance, -1, -1);
    }
}
