package entente.reading;

import entente.model.Inquiry;

/**
 * Whom a question is about.
 *
 * @param alliance index of the alliance whose members stand alone, or -1 for every firm present
 */
public record Subject(String scenario, int alliance) {
    public static Subject of(Inquiry inquiry) {
        return new Subject(inquiry.scenario(), inquiry.alliance());
    }
}
