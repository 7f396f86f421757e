package entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        rooms.put("chart", List.of("arithmetic", "diagnostic"));
        rooms.put("check", List.of("syntax", "model", "files", "arithmetic", "diagnostic"));
        rooms.put("symbolic", List.of("model", "arithmetic", "diagnostic"));
        rooms.put("events", List.of("symbolic", "model", "arithmetic", "diagnostic"));
        rooms.put("law", List.of("events", "symbolic", "model", "arithmetic", "diagnostic"));
        rooms.put("trajectory", List.of("law", "events", "symbolic", "model", "arithmetic", "diagnostic"));
        rooms.put("stability", List.of("law", "events", "symbolic", "trajectory", "model", "arithmetic", "diagnostic"));
        rooms.put("family", List.of("stability", "law", "events", "symbolic", "model", "arithmetic", "diagnostic"));
        rooms.put(
                "reading",
                List.of(
                        "family",
                        "stability",
                        "trajectory",
                        "law",
                        "events",
                        "symbolic",
                        "answer",
                        "model",
                        "arithmetic",
                        "diagnostic"));
        rooms.put(
                "study",
                List.of(
                        "reading",
                        "family",
                        "stability",
                        "trajectory",
                        "law",
                        "events",
                        "symbolic",
                        "answer",
                        "model",
                        "arithmetic",
                        "diagnostic"));
        List<String> below = List.of(
                "diagnostic",
                "arithmetic",
                "chart",
                "syntax",
                "files",
                "model",
                "answer",
                "check",
                "symbolic",
                "events",
                "law",
                "trajectory",
                "stability",
                "family",
                "reading",
                "study");
        rooms.put("session", below);
        rooms.put("difference", with(below, "session"));
        rooms.put("report", with(below, "session", "difference"));
        rooms.put("figure", List.of("chart", "answer", "session", "files", "model", "arithmetic", "diagnostic"));
        rooms.put("console", with(below, "session", "difference", "report", "figure"));
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
                                    .toArray(String[]::new))))))
            .toList());

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles =
            slices().matching("entente.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noSubRoomsGoRoundInCircles =
            slices().matching("entente.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfCheckingDoNotKnowTheWhole = noClasses()
            .that()
            .resideInAPackage("entente.check.*..")
            .should()
            .dependOnClassesThat(resideInAPackage("entente.check"));

    @ArchTest
    static void everyRoomOfTheTableIsThere(JavaClasses classes) {
        assertThat(ROOMS.keySet())
                .allSatisfy(room ->
                        assertThat(classes.containPackage("entente." + room)).isTrue());
    }

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
    static final ArchRule onlyTheLawGeneratesClasses = only("entente.law.bytecode..", "org.objectweb.asm..");

    @ArchTest
    static final ArchRule onlyFigureDraws = only("entente.figure..", "java.awt..");

    @ArchTest
    static final ArchRule onlyFigureWritesPdf = only("entente.figure..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule onlyFigureWritesWorkbooks = only("entente.figure..", "org.dhatim..");

    @ArchTest
    static final ArchRule onlySessionAndBelowIntegrate = noClasses()
            .that()
            .resideInAnyPackage("entente.console..", "entente.report..")
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
                                    "java.lang.Runtime",
                                    "java.util.Scanner",
                                    "java.util.Formatter",
                                    "java.io.PrintWriter",
                                    "java.io.PrintStream")
                            .contains(c.getName())
                    || c.getPackageName().startsWith("java.nio.channels")
                    || c.getPackageName().startsWith("java.util.zip")
                    || c.getPackageName().startsWith("java.util.jar")
                    || c.getPackageName().startsWith("java.util.logging")
                    || c.getPackageName().startsWith("java.net")
                    || c.getPackageName().startsWith("javax.net"));

    @ArchTest
    static final ArchRule onlyTheGateOpensFiles = noClasses()
            .that()
            .resideOutsideOfPackages("entente.files..", "entente.console..")
            .should()
            .dependOnClassesThat(OPENS_FILES);

    @ArchTest
    static final ArchRule onlyConsoleStartsProcesses = noClasses()
            .that()
            .resideOutsideOfPackage("entente.console..")
            .should()
            .dependOnClassesThat(describe(
                    "start processes",
                    c -> Set.of("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle")
                            .contains(c.getName())));

    /** A path leads to what it names by these. */
    @ArchTest
    static final ArchRule onlyTheGateFollowsPaths = noClasses()
            .that()
            .resideOutsideOfPackages("entente.files..", "entente.console..")
            .should()
            .accessTargetWhere(describe(
                    "Path.toRealPath, toFile or register",
                    (JavaAccess<?> access) -> owner(access).isAssignableTo(java.nio.file.Path.class)
                            && access.getName().matches("toRealPath|toFile|toUri|register")));

    @ArchTest
    static final ArchRule noOneConnects = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.script.."));

    private static final DescribedPredicate<JavaClass> REFLECTION =
            resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..");

    @ArchTest
    static final ArchRule noReflection = noClasses()
            .that()
            .resideOutsideOfPackages("entente.law.bytecode..", "entente.console..")
            .should()
            .dependOnClassesThat(REFLECTION);

    @ArchTest
    static final ArchRule noClassesByName = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "finds classes or methods by name",
                    (JavaAccess<?> access) -> (owner(access).isEquivalentTo(Class.class)
                                    && access.getName()
                                            .matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?"))
                            || owner(access).isEquivalentTo(java.util.ServiceLoader.class)
                            || owner(access).isAssignableTo(ClassLoader.class)));

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

    /**
     * Whose kinds are told apart by their visitor, by match or by what they say of themselves, so that the compiler names
     * whoever must know a new one.
     */
    private static final Set<String> KINDS = Set.of(
            "entente.model.Expression",
            "entente.model.Meaning",
            "entente.model.Event$Trigger",
            "entente.model.Event$Change",
            "entente.model.Target",
            "entente.model.Members",
            "entente.model.Quantity",
            "entente.syntax.Statement",
            "entente.syntax.Declaration",
            "entente.syntax.Occurrence",
            "entente.syntax.Change",
            "entente.syntax.QuestionSyntax",
            "entente.syntax.ExpressionSyntax",
            "entente.syntax.MomentSyntax");

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

    @ArchTest
    static void theTableOfRoomsIsThatOfTheDocument(JavaClasses classes) throws IOException {
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && ROOMS.containsKey(word(cells[1]))) {
                written.put(
                        word(cells[1]),
                        Stream.of(cells[3].split(","))
                                .map(ArchitectureTest::word)
                                .filter(used -> !used.isEmpty())
                                .toList());
            }
        }
        assertThat(written).isEqualTo(ROOMS);
    }

    private static String word(String cell) {
        return cell.replace("`", "").strip();
    }

    @ArchTest
    static void aNameStandsOnce(JavaClasses classes) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (JavaClass one : classes) {
            if (one.isTopLevelClass()
                    && !one.getPackageName().startsWith("entente.syntax.grammar")
                    && !one.getSimpleName().equals("package-info")) {
                byName.computeIfAbsent(one.getSimpleName(), name -> new ArrayList<>())
                        .add(one.getName());
            }
        }
        byName.values().removeIf(names -> names.size() == 1);
        assertThat(byName).isEmpty();
    }

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
