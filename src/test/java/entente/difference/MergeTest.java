package entente.difference;

import static entente.difference.Texts.PAIR;
import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Source;
import entente.session.SessionOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static Merge merge(String base, String ours, String theirs) {
        return Merge.of(
                Source.of("base.ent", base),
                Source.of("ours.ent", ours),
                Source.of("theirs.ent", theirs),
                source -> Optional.ofNullable(
                        Revision.read(source, SessionOptions.defaults()).value()));
    }

    @Test
    void linesBesideEachOtherAreMergedAndCommentsAndOrderOfOursKept() {
        String ours = PAIR.replace("Jia -> Yi spill", "# What Jia gives\n  Jia -> Yi 0.6");
        String theirs = PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.5").replace("capacity 150", "capacity 180");
        Merge merge = merge(PAIR, ours, theirs);
        assertThat(merge.clean()).as(merge.text()).isTrue();
        assertThat(merge.text())
                .isEqualTo(ours.replace("Yi -> Jia 0.4", "Yi -> Jia 0.5").replace("capacity 150", "capacity 180"));
    }

    @Test
    void whatBothChangeOtherwiseIsAConflictWithMarks() {
        Merge merge = merge(
                PAIR, PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.5"), PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.6"));
        assertThat(merge.clean()).isFalse();
        assertThat(merge.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.path()).isEqualTo("alliance Tech/Yi -> Jia");
            assertThat(clash.ours()).isEqualTo("Yi -> Jia 0.5");
            assertThat(clash.theirs()).isEqualTo("Yi -> Jia 0.6");
        });
        assertThat(merge.text()).contains("<<<<<<< ours\n  Yi -> Jia 0.5\n=======\n  Yi -> Jia 0.6\n>>>>>>> theirs\n");
    }

    @Test
    void theSameChangeOnBothSidesIsOne() {
        String both = PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.5");
        Merge merge = merge(PAIR, both, both.replace("Yi -> Jia 0.5", "Yi -> Jia 0.50   # so") + "let x = 1\n");
        assertThat(merge.clean()).isTrue();
        assertThat(merge.text()).isEqualTo(both + "let x = 1\n");
    }

    @Test
    void declarationsComeAndGo() {
        String ours = PAIR.replace("let spill", "let cost = 2\nlet spill");
        String theirs = PAIR.replace("firm Yi", "## Joins later\nfirm Bing { growth 1; capacity 7; output 1 }\nfirm Yi")
                        .replace("title \"Two firms\"\n", "")
                + "\n# Support\nscenario Low {\n  spill = 0.1\n}\n";
        Merge merge = merge(PAIR, ours, theirs);
        assertThat(merge.clean()).as(merge.text()).isTrue();
        assertThat(merge.text())
                .startsWith("let cost = 2\nlet spill")
                .contains("output 10 }\n## Joins later\nfirm Bing")
                .endsWith("expect Tech is global\n\n# Support\nscenario Low {\n  spill = 0.1\n}\n");
    }

    @Test
    void aNameThatOneSideChangesIsChangedInWhatTheOtherWrites() {
        String ours = PAIR.replace("growth 0.5", "growth 0.55") + "show Jia.capacity\n";
        Merge merge = merge(PAIR, ours, PAIR.replace("Jia", "Alpha").replace("Alpha 0.4", "Alpha 0.45"));
        assertThat(merge.clean()).as(merge.text()).isTrue();
        assertThat(merge.text()).isEqualTo(ours.replace("Jia", "Alpha").replace("Alpha 0.4", "Alpha 0.45"));
        assertThat(merge(PAIR, PAIR.replace("Jia", "Beta"), PAIR.replace("Jia", "Alpha"))
                        .beyond())
                .isEqualTo(Merge.Beyond.RENAMED);
    }

    @Test
    void noModelIsWrittenThatNeitherWrote() {
        String family = "let n = 2\nfirm Lab[1..n] { growth 1; capacity 10; output 1 }\n";
        Merge merge = merge(family, family.replace("n = 2", "n = 3"), family.replace("capacity 10", "capacity 20"));
        assertThat(merge.beyond()).isEqualTo(Merge.Beyond.OTHERWISE);
        assertThat(merge.text()).contains("<<<<<<< ours");
        String gone = PAIR.replace("let spill = 0.3 in 0..0.9\n", "").replace("Yi spill", "Yi 0.3");
        assertThat(merge(PAIR, gone, PAIR + "show spill\n").clean()).isFalse();
        String one = PAIR + "at 20 { Jia.output = 3 }\n";
        assertThat(merge(PAIR, one, PAIR + "at 20 { Jia.output *= 2 }\n").clean())
                .isFalse();
        assertThat(merge(PAIR, one, PAIR + "at 30 { Jia.output *= 2 }\n").clean())
                .isTrue();
    }

    @Test
    void whatStandsInOneLineIsMergedToo() {
        String base =
                "firm A { growth 1; capacity 5; output 1; let d = 2 }\nscenario S { A.capacity = 6; at 5 { A.output = 1 } }\n";
        String ours = base.replace("capacity 5", "capacity 7").replace("A.capacity = 6", "A.capacity = 8");
        String theirs =
                base.replace("; let d = 2", "").replace("growth 1", "growth 2").replace("output = 1", "output = 2");
        Merge merge = merge(base, ours, theirs);
        assertThat(merge.clean()).as(merge.text()).isTrue();
        assertThat(merge.text())
                .isEqualTo(
                        "firm A { growth 2; capacity 7; output 1 }\nscenario S { A.capacity = 8; at 5 { A.output = 2 } }\n");
    }

    @Test
    void aTextWithMistakesIsNotMergedByDeclarations() {
        assertThat(merge(PAIR, PAIR + "let =\n", PAIR + "let x = 1\n").beyond()).isEqualTo(Merge.Beyond.UNREADABLE);
    }

    @Test
    void bothMayAddTheFile() {
        assertThat(merge("", PAIR, PAIR + "let x = 1\n").text()).isEqualTo(PAIR + "let x = 1\n");
        assertThat(merge("", PAIR, PAIR.replace("0.4", "0.5")).clean()).isFalse();
    }
}
