package entente.session;

import entente.model.Inquiry;

/**
 * Whom a question is about.
 *
 * @param alliance index of the alliance whose members stand alone, or -1 for every firm present
 */
record Subject(String scenario, int alliance) {
    // By hand: the generated ones cost a start-up a noticeable part of its time.
    @Override
    public int hashCode() {
        return 31 * scenario.hashCode() + alliance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && alliance == subject.alliance && scenario.equals(subject.scenario);
    }

    static Subject of(Inquiry inquiry) {
        return new Subject(inquiry.scenario(), inquiry.alliance());
    }
}
