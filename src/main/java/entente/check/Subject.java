package entente.check;

import entente.model.Members;

/** What a reference to firms stands for. */
sealed interface Subject {
    record OneFirm(int firm) implements Subject {}

    /** {@code firms}, an alliance or {@code Lab[*]} */
    record Group(Members members) implements Subject {}
}
