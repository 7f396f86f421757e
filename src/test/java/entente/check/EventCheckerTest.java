package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Contributions;
import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Event.Trigger;
import entente.model.Expression;
import entente.model.Members;
import entente.model.Model;
import entente.model.Part;
import entente.model.Plan;
import entente.model.Quantity;
import entente.model.Target;
import entente.syntax.ScriptReader;
import org.junit.jupiter.api.Test;

class EventCheckerTest {
    private static final String FIRMS = """
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            firm Bing absent { growth 0.6; capacity 80 }
            firm Lab[1..4] { growth 0.3; capacity 20; output 1 }
            let spill = 0.3
            """;

    private static Plan plan(String text) {
        return ScriptReader.read(Source.of("test.ent", FIRMS + text))
                .then(script -> Checker.check(script, CheckOptions.of(new MemoryLibrary())))
                .get();
    }

    private static Model model(String text) {
        return plan(text).scenarios().base();
    }

    private static Change change(String body) {
        Model model = model("alliance Tech { Jia -> Yi spill; Yi -> Jia 0.4 }\nat 10 { " + body + " }");
        return model.events().get(0).changes().get(0);
    }

    @Test
    void verbsAndAssignments() {
        assertThat(change("Yi withholds 60% in Tech")).isInstanceOfSatisfying(Change.Withhold.class, w -> {
            assertThat(w.alliance()).isZero();
            assertThat(w.share()).isEqualTo(new Expression.Constant(0.6));
        });
        assertThat(change("Yi honours")).isInstanceOfSatisfying(Change.Withhold.class, w -> {
            assertThat(w.alliance()).isEqualTo(-1);
            assertThat(w.share()).isEqualTo(new Expression.Constant(0));
        });
        assertThat(change("Bing enters with 3"))
                .isInstanceOfSatisfying(
                        Change.Enter.class, e -> assertThat(e.firm()).isEqualTo(2));
        assertThat(change("firms.capacity *= 1.2"))
                .isInstanceOfSatisfying(
                        Change.Assign.class,
                        a -> assertThat(a.target())
                                .isEqualTo(new Target.OfGroup(
                                        new Members.Everyone(), new Quantity.OfPart(Part.CAPACITY))));
        assertThat(change("spill = 0.5 + Jia.saturation"))
                .isInstanceOfSatisfying(
                        Change.Assign.class, a -> assertThat(a.target()).isEqualTo(new Target.OfParameter(0)));
    }

    @Test
    void aPlainAssignmentFindsItsOneTerm() {
        assertThat(change("(Jia -> Yi) = 0.5"))
                .isInstanceOfSatisfying(
                        Change.Assign.class, a -> assertThat(a.target()).isEqualTo(new Target.OfCoefficient(0, 1, 0)));
        assertThat(change("(Jia -> Lab[1]) = 0.5"))
                .isInstanceOfSatisfying(
                        Change.Assign.class,
                        a -> assertThat(a.target()).isEqualTo(new Target.OfCoefficient(0, 3, Contributions.OUTSIDE)));
        assertThat(change("(Jia -> Yi) *= 0.5"))
                .isInstanceOfSatisfying(
                        Change.Assign.class,
                        a -> assertThat(a.target())
                                .isEqualTo(new Target.OfCoefficient(0, 1, Target.OfCoefficient.ALL)));
    }

    @Test
    void anIndexLineIsOneEventForEachMember() {
        Model model =
                model("alliance Campus { members Jia, Yi }\nat 2*i { Lab[i] joins Campus; Lab[i+1].growth *= 2 }");
        assertThat(model.events()).hasSize(5);
        // i = 0 has Lab[1] only as its second line, i = 4 has no Lab[5].
        assertThat(model.events().get(0).changes()).hasSize(1);
        assertThat(model.events().get(1).changes()).hasSize(2);
        assertThat(model.events().get(4).changes()).hasSize(1);
        assertThat(model.events().get(4).trigger()).isEqualTo(new Trigger.At(new Expression.Constant(8)));
        assertThat(model.events().get(4).text()).endsWith("(i = 4)");
        Model rules = model("whenever Lab[i].output > 10 { Lab[i].output = 5 }");
        assertThat(rules.events()).hasSize(4);
        assertThat(rules.events()).allMatch(e -> e.trigger() instanceof Trigger.When);
    }

    @Test
    void yearsBecomeModelTime() {
        Event event = model("time in months from 2010\nat year 2012.5 { Yi exits }")
                .events()
                .get(0);
        assertThat(event.trigger()).isEqualTo(new Trigger.At(new Expression.Constant(30)));
        Model chinese = model("时间 单位 季度 自 2010\n自 年份 2011 至 年份 2012 { spill = 0.5 }");
        assertThat(chinese.events().get(0).trigger())
                .isEqualTo(new Trigger.During(new Expression.Constant(4), new Expression.Constant(8)));
    }

    @Test
    void eachReachesThoseWhoJoinLater() {
        Plan plan = plan("""
                alliance Tech { members Jia, Yi; each -> each 0.1 }
                at 5 { Bing enters with 1; after 2 { Bing joins Tech } }
                scenario More { at 9 { Lab[2] joins Tech } }
                """);
        assertThat(plan.scenarios().base().contributions().count()).isEqualTo(6);
        assertThat(plan.scenarios().of("More").contributions().count()).isEqualTo(12);
        assertThat(plan.scenarios().base().alliances().get(0).members()).containsExactly(0, 1);
    }

    @Test
    void namedAndGroupedContributionsAdd() {
        Plan plan = plan("""
                alliance Tech { members Jia, Yi; each -> each 0.02; Jia -> Yi spill }
                scenario Other { alliance Tech { Jia -> Yi 0.5 } }
                """);
        Contributions base = plan.scenarios().base().contributions();
        assertThat(base.count()).isEqualTo(2);
        assertThat(base.coefficient(0)).isInstanceOf(Expression.Apply.class);
        // The scenario replaces the line that names the pair; what the group gives stays.
        assertThat(plan.scenarios().of("Other").contributions().number(0)).isEqualTo(0.52);
    }
}
