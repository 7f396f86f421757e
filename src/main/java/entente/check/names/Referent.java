package entente.check.names;

import entente.model.Members;

/** What a reference to firms stands for. */
public sealed interface Referent {
    record OneFirm(int firm) implements Referent {}

    /** {@code firms}, an alliance or {@code Lab[*]} */
    record Group(Members members) implements Referent {}
}
