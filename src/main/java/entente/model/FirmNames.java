package entente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of firms and their indices: a hash table with open addressing, since a network has a million. */
final class FirmNames {
    private final List<String> names;
    private int[] table;

    FirmNames() {
        this(new ArrayList<>(), new int[16]);
        Arrays.fill(table, -1);
    }

    private FirmNames(List<String> names, int[] table) {
        this.names = names;
        this.table = table;
    }

    FirmNames copy() {
        return new FirmNames(new ArrayList<>(names), table.clone());
    }

    /** The first of that name keeps it. */
    int add(String name) {
        if (2 * (names.size() + 1) > table.length) {
            grow();
        }
        names.add(name);
        int slot = slot(name);
        if (table[slot] < 0) {
            table[slot] = names.size() - 1;
        }
        return names.size() - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int firm = 0; firm < names.size(); firm++) {
            int slot = slot(names.get(firm));
            if (table[slot] < 0) {
                table[slot] = firm;
            }
        }
    }

    private int slot(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & (table.length - 1);
        while (table[slot] >= 0 && !names.get(table[slot]).equals(name)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** The index, or -1. */
    int find(String name) {
        return table[slot(name)];
    }

    String name(int firm) {
        return names.get(firm);
    }

    int count() {
        return names.size();
    }
}
