package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.NearWord;
import entente.diagnostic.NearWords;
import entente.diagnostic.NearWords.Place;
import entente.syntax.Keyword;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of near words names words that there are, in both languages, and is in no one's way. */
class NearWordsTest {

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatIsToBeWrittenIsAWordOrASentence(Place place) {
        Messages english = new Messages(Language.EN);
        Messages chinese = new Messages(Language.ZH);
        for (NearWord near : NearWords.all(place)) {
            assertThat(english.say(near.hint())).as(near.toString()).isNotEmpty();
            assertThat(chinese.say(near.hint())).as(near.toString()).isNotEmpty();
            Keyword word = Keyword.of(near.english());
            if (!near.isSentence() && Character.isLetter(near.english().charAt(0)) && !isGiven(near.english())) {
                assertThat(word).as(near.toString()).isNotNull();
                assertThat(near.chinese()).as(near.toString()).isIn(word.chinese(), word.otherChinese());
            }
            Keyword own = Keyword.of(near.written());
            assertThat(near.written().equals(near.english()) && place != Place.SIGN)
                    .as(near.toString())
                    .isFalse();
            assertThat(place == Place.LINE && own != null && own.category() == Keyword.Category.QUESTION)
                    .as(near.toString())
                    .isFalse();
        }
    }

    private static boolean isGiven(String word) {
        return word.equals("t") || word.equals("pi");
    }
}
