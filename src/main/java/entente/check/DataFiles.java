package entente.check;

import entente.files.Library;
import entente.syntax.Declaration;

/** Reads firms and contributions from data files. */
final class DataFiles {
    private final Layer layer;
    private final Library library;

    DataFiles(Layer layer, Library library) {
        this.layer = layer;
        this.library = library;
    }

    void firms(Declaration.FirmsFrom from) {}

    void contributions(Declaration.AllianceFrom from, int alliance) {}
}
