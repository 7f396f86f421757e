package entente.answer;

import entente.diagnostic.Phrase;
import java.util.List;

/** The answer to one question. Text, JSON, CSV and the parts that a script reads all come from here. */
public interface Answer {
    /** What it says, in words. */
    List<Phrase> sentences();

    /** All of it, by the names that it has in JSON. */
    Fields fields();

    /** What a spreadsheet has of it. */
    Table table();
}
