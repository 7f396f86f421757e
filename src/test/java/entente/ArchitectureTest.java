package entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms, what each may use, and what only one of them may do (docs/architecture.md). */
@AnalyzeClasses(packages = "entente", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    /** Wherever they were built: on a second JDK that is not in target/. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    private static final String GENERATED_GRAMMAR = "entente.syntax.grammar..";

    /** Every room with the rooms that it may use. */
    private static final Map<String, List<String>> ROOMS = rooms();

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("arithmetic", List.of());
        rooms.put("diagnostic", List.of("arithmetic"));
        rooms.put("syntax", List.of("arithmetic", "diagnostic"));
        rooms.put("files", List.of("arithmetic", "diagnostic"));
        rooms.put("model", List.of("arithmetic", "diagnostic"));
        rooms.put("answer", List.of("model", "arithmetic", "diagnostic"));
        rooms.put("check", List.of("syntax", "model", "files", "arithmetic", "diagnostic"));
        rooms.put("dynamics", List.of("model", "arithmetic", "diagnostic"));
        rooms.put("trajectory", List.of("dynamics", "model", "arithmetic", "diagnostic"));
        rooms.put("stability", List.of("dynamics", "trajectory", "model", "arithmetic", "diagnostic"));
        rooms.put("study", List.of("trajectory", "stability", "dynamics", "model", "arithmetic", "diagnostic"));
        List<String> below = List.of(
                "diagnostic",
                "arithmetic",
                "syntax",
                "files",
                "model",
                "answer",
                "check",
                "dynamics",
                "trajectory",
                "stability",
                "study");
        rooms.put("session", below);
        rooms.put("report", with(below, "session"));
        rooms.put("exchange", List.of("model", "dynamics", "stability", "files", "arithmetic", "diagnostic"));
        rooms.put("editor", with(below, "session", "report"));
        rooms.put("console", with(below, "session", "report", "exchange", "editor"));
        return rooms;
    }

    private static List<String> with(List<String> rooms, String... more) {
        List<String> all = new ArrayList<>(rooms);
        all.addAll(List.of(more));
        return all;
    }

    @ArchTest
    static final ArchRule everyClassHasARoom = noClasses()
            .should()
            .resideOutsideOfPackages(
                    ROOMS.keySet().stream().map(ArchitectureTest::inside).toArray(String[]::new));

    @ArchTest
    static final ArchRule everyRoomUsesOnlyWhatItMay = CompositeArchRule.of(ROOMS.entrySet().stream()
            .map(room -> (ArchRule) noClasses()
                    .that()
                    .resideInAPackage(inside(room.getKey()))
                    .should()
                    .dependOnClassesThat(resideInAPackage("entente..")
                            .and(not(resideInAnyPackage(with(room.getValue(), room.getKey()).stream()
                                    .map(ArchitectureTest::inside)
                                    .toArray(String[]::new)))))
                    .allowEmptyShould(true))
            .toList());

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles =
            slices().matching("entente.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noRoomsOfStabilityGoRoundInCircles =
            slices().matching("entente.stability.(*)..").should().beFreeOfCycles();

    /** What the verdicts stand on, and what stands on them. */
    @ArchTest
    static final ArchRule verdictsStandOnMatricesAndCertificates = noClasses()
            .that()
            .resideInAnyPackage(
                    "entente.stability.matrix",
                    "entente.stability.interval",
                    "entente.stability.interior",
                    "entente.stability.certificate")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "entente.stability",
                    "entente.stability.parameters",
                    "entente.stability.proof",
                    "entente.stability.coalition",
                    "entente.stability.repair"));

    @ArchTest
    static final ArchRule verdictsDoNotKnowWhatIsAskedWithThem = noClasses()
            .that()
            .resideInAPackage("entente.stability")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "entente.stability.parameters",
                    "entente.stability.proof",
                    "entente.stability.coalition",
                    "entente.stability.repair"));

    @ArchTest
    static final ArchRule onlySyntaxReadsWithAntlr = only("entente.syntax..", "org.antlr..");

    @ArchTest
    static final ArchRule onlyConsoleOpensATerminal = only("entente.console..", "org.jline..");

    @ArchTest
    static final ArchRule onlyConsoleReadsTheCommandLine = only("entente.console..", "picocli..");

    @ArchTest
    static final ArchRule onlyDynamicsGeneratesClasses = only("entente.dynamics.bytecode..", "org.objectweb.asm..");

    @ArchTest
    static final ArchRule onlySessionAndBelowIntegrate = noClasses()
            .that()
            .resideInAnyPackage("entente.console..", "entente.report..", "entente.editor..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.commons.math3.ode.."));

    private static final DescribedPredicate<JavaClass> OPENS_FILES = describe(
            "open files, sockets or processes",
            c -> Set.of(
                                    "java.io.File",
                                    "java.io.FileInputStream",
                                    "java.io.FileOutputStream",
                                    "java.io.FileReader",
                                    "java.io.FileWriter",
                                    "java.io.RandomAccessFile",
                                    "java.nio.file.Files",
                                    "java.nio.file.FileSystems",
                                    "java.lang.Process",
                                    "java.lang.ProcessBuilder",
                                    "java.lang.ProcessHandle",
                                    "java.lang.Runtime")
                            .contains(c.getName())
                    || c.getPackageName().startsWith("java.nio.channels")
                    || c.getPackageName().startsWith("java.net")
                    || c.getPackageName().startsWith("javax.net"));

    @ArchTest
    static final ArchRule onlyTheGateOpensFiles = noClasses()
            .that()
            .resideOutsideOfPackages("entente.files..", "entente.console..")
            .should()
            .dependOnClassesThat(OPENS_FILES);

    @ArchTest
    static final ArchRule noOneConnects = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.script.."));

    private static final DescribedPredicate<JavaClass> REFLECTION =
            resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..");

    @ArchTest
    static final ArchRule noReflection = noClasses()
            .that()
            .resideOutsideOfPackages("entente.dynamics.bytecode..", "entente.console..")
            .should()
            .dependOnClassesThat(REFLECTION);

    @ArchTest
    static final ArchRule noClassesByName = noClasses()
            .should()
            .callMethodWhere(describe(
                    "finds classes or methods by name",
                    call -> (call.getTargetOwner().isEquivalentTo(Class.class)
                                    && call.getName()
                                            .matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?"))
                            || call.getTargetOwner().isAssignableTo(ClassLoader.class)));

    @ArchTest
    static final ArchRule onlyConsolePrintsOrExits = noClasses()
            .that()
            .resideOutsideOfPackage("entente.console..")
            .should()
            .accessTargetWhere(describe(
                    "System.out, err, in, exit, getenv, getProperty or printStackTrace",
                    (JavaAccess<?> access) -> (owner(access).isEquivalentTo(System.class)
                                    && access.getName()
                                            .matches("out|err|in|exit|getenv|getProperty|setProperty|load.*"))
                            || access.getName().equals("printStackTrace")));

    @ArchTest
    static final ArchRule noMutableStaticFields = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(resideInAPackage(GENERATED_GRAMMAR)))
            .should()
            .beFinal();

    private static final String[] PURE = {
        "entente.diagnostic..",
        "entente.arithmetic..",
        "entente.syntax..",
        "entente.model..",
        "entente.check..",
        "entente.dynamics..",
        "entente.trajectory..",
        "entente.stability..",
        "entente.study.."
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
    static final ArchRule pureRoomsHaveNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(describe(
                    "reads the clock, the locale or chance without a seed",
                    (JavaAccess<?> access) -> owner(access).getPackageName().equals("java.time")
                            || (owner(access).isEquivalentTo(System.class)
                                    && access.getName().matches("currentTimeMillis|nanoTime"))
                            || (owner(access).isEquivalentTo(java.util.Locale.class)
                                    && access.getName().matches("getDefault|setDefault"))
                            || (owner(access).isEquivalentTo(Math.class)
                                    && access.getName().equals("random"))));

    @ArchTest
    static final ArchRule noParallelStreams = noClasses()
            .should()
            .callMethodWhere(describe("parallel streams", call -> call.getName().matches("parallel|parallelStream")));

    /** Two machines may round Math's differently, and a browser has its own. */
    @ArchTest
    static final ArchRule functionsGoThroughOneClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("entente.arithmetic.Arithmetic")
            .should()
            .accessTargetWhere(describe(
                    "transcendental functions and fused multiply-add",
                    (JavaAccess<?> access) -> access.getName()
                                    .matches(
                                            "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|fma")
                            && Set.of(
                                            "java.lang.Math",
                                            "java.lang.StrictMath",
                                            "org.apache.commons.math3.util.FastMath")
                                    .contains(owner(access).getName())));

    /** Double's own conversions differ between versions of Java, and in a browser. */
    @ArchTest
    static final ArchRule numbersAreReadAndWrittenByOneClass = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "Double's conversions from and to text",
                    (JavaAccess<?> access) -> owner(access).isEquivalentTo(Double.class)
                                    && (access.getName().matches("parseDouble|toString|toHexString")
                                            || access.getTarget().getFullName().contains("valueOf(java.lang.String)"))
                            || access.getTarget()
                                    .getFullName()
                                    .matches(
                                            "java\\.lang\\.(String\\.valueOf|StringBuilder\\.append|StringBuffer\\.append)\\((double|float)\\)"
                                                    + "|java\\.math\\.BigDecimal\\.valueOf\\(double\\)")));

    /** Whose kinds are told apart by their visitor or by match, so that the compiler names whoever must know a new one. */
    private static final Set<String> KINDS = Set.of(
            "entente.model.Event$Trigger",
            "entente.model.Event$Change",
            "entente.model.Target",
            "entente.model.Members",
            "entente.model.Quantity");

    @ArchTest
    static final ArchRule kindsAreToldApartByTheCompiler = classes()
            .should(new ArchCondition<JavaClass>("ask for kinds that are not of their room by instanceof") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    for (InstanceofCheck asked : from.getInstanceofChecks()) {
                        JavaClass kind = asked.getRawType();
                        boolean known = KINDS.contains(kind.getName())
                                || kind.getAllRawInterfaces().stream().anyMatch(i -> KINDS.contains(i.getName()));
                        if (known && !kind.getPackageName().equals(from.getPackageName())) {
                            events.add(SimpleConditionEvent.violated(
                                    from, "instanceof " + kind.getName() + " in " + asked.getSourceCodeLocation()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule noPackageIsADrawer = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..misc..")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static JavaClass owner(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner();
    }

    private static ArchRule only(String room, String library) {
        return noClasses().that().resideOutsideOfPackage(room).should().dependOnClassesThat(resideInAPackage(library));
    }

    private static String inside(String room) {
        return "entente." + room + "..";
    }
}
