package entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What makes a script give the same digits today, tomorrow and elsewhere: no clock, chance, locale, thread or hidden order
 * decides anything. Method references count like calls.
 */
@AnalyzeClasses(packages = "entente", importOptions = ArchitectureTest.MainClasses.class)
class RepeatabilityTest {
    private static final String GENERATED_GRAMMAR = "entente.syntax.grammar..";

    private static final String[] PURE = {
        "entente.diagnostic..",
        "entente.arithmetic..",
        "entente.syntax..",
        "entente.model..",
        "entente.answer..",
        "entente.check..",
        "entente.symbolic..",
        "entente.events..",
        "entente.law..",
        "entente.trajectory..",
        "entente.stability..",
        "entente.family..",
        "entente.reading..",
        "entente.study..",
        "entente.session..",
        "entente.difference..",
        "entente.report.."
    };

    @ArchTest
    static final ArchRule pureRoomsHaveNoThreads = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(describe(
                    "make threads or hold locks",
                    c -> Set.of("java.lang.Thread", "java.lang.ThreadLocal", "java.util.Timer")
                                    .contains(c.getName())
                            || c.getPackageName().startsWith("java.util.concurrent")));

    @ArchTest
    static final ArchRule pureRoomsHaveNoLocks = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(PURE)
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule pureRoomsHaveNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(describe(
                    "reads the clock or the machine's locale",
                    (JavaAccess<?> access) -> owner(access).getPackageName().equals("java.time")
                            || Set.of("java.util.Date", "java.util.Calendar", "java.util.TimeZone")
                                    .contains(owner(access).getName())
                            || (owner(access).isEquivalentTo(System.class)
                                    && access.getName().matches("currentTimeMillis|nanoTime"))
                            || (owner(access).isEquivalentTo(Locale.class)
                                    && access.getName().matches("getDefault|setDefault"))));

    /** Files get a name of their own while they are written. */
    @ArchTest
    static final ArchRule noChanceWithoutASeed = noClasses()
            .that()
            .resideOutsideOfPackage("entente.files..")
            .should()
            .accessTargetWhere(describe(
                    "takes chance without a seed",
                    (JavaAccess<?> access) -> Set.of(
                                            "java.util.Random.<init>()",
                                            "java.util.SplittableRandom.<init>()",
                                            "java.util.Collections.shuffle(java.util.List)",
                                            "java.util.UUID.randomUUID()",
                                            "java.lang.Math.random()",
                                            "java.lang.StrictMath.random()")
                                    .contains(access.getTarget().getFullName())
                            || owner(access).getName().equals("java.security.SecureRandom")
                            || owner(access).getPackageName().startsWith("java.util.random")));

    /** Some languages of machines write numbers and letters another way. */
    @ArchTest
    static final ArchRule noFormatOfTheMachine = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "formats or changes letters without a locale",
                    (JavaAccess<?> access) -> access.getTarget()
                                    .getFullName()
                                    .matches(
                                            "java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*|formatted\\(.*|toLowerCase\\(\\)|toUpperCase\\(\\))"
                                                    + "|java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String, .*")
                            || Set.of("java.util.Formatter", "java.util.Scanner", "java.util.ResourceBundle")
                                    .contains(owner(access).getName())
                            || owner(access).getPackageName().equals("java.text")
                                    && owner(access).getName().matches(".*(Format|Collator)")));

    @ArchTest
    static final ArchRule nothingRunsInParallelByItself = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "parallel streams, sorts and prefixes",
                    (JavaAccess<?> access) -> access.getName().matches("parallel(Stream|Sort|Prefix|SetAll)?")));

    /** Their order is that of hash codes, and that of copies another one in every process. */
    @ArchTest
    static final ArchRule noHiddenOrder = noClasses()
            .that()
            .resideOutsideOfPackage("entente.console..")
            .should()
            .accessTargetWhere(describe(
                    "maps and sets that keep no order",
                    (JavaAccess<?> access) ->
                            access.getTarget().getFullName().matches("java\\.util\\.Hash(Map|Set)\\.<init>.*")
                                    || access.getTarget().getFullName().matches("java\\.util\\.(Map|Set)\\.copyOf\\(.*")
                                    || owner(access).getName().equals("java.util.stream.Collectors")
                                            && access.getName()
                                                    .matches("toSet|toMap|toUnmodifiable(Set|Map)|groupingBy")));

    @ArchTest
    static final ArchRule noMutableStaticFields = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(resideInAPackage(GENERATED_GRAMMAR)))
            .should()
            .beFinal();

    /** What all share can be changed by none. */
    @ArchTest
    static void staticCollectionsCannotBeChanged(JavaClasses classes) throws ReflectiveOperationException {
        List<String> open = new ArrayList<>();
        for (JavaClass one : classes) {
            for (JavaField field : one.getFields()) {
                boolean shared = field.getModifiers().contains(JavaModifier.STATIC)
                        && (field.getRawType().isAssignableTo(Collection.class)
                                || field.getRawType().isAssignableTo(Map.class));
                if (shared && !one.getPackageName().startsWith("entente.syntax.grammar")) {
                    Field found = field.reflect();
                    found.setAccessible(true);
                    Object value = found.get(null);
                    String kind = value.getClass().getName();
                    if (!kind.matches(
                            "java\\.util\\.(ImmutableCollections|Collections\\$(Unmodifiable|Empty|Singleton)).*")) {
                        open.add(field.getFullName() + " is a " + kind);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private static JavaClass owner(JavaAccess<?> access) {
        return access.getTarget().getOwner();
    }
}
