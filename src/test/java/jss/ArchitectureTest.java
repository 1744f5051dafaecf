package jss;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The layers, as {@code jss/package-info.java} draws them. */
class ArchitectureTest {
    private static final JavaClasses JSS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jss");

    private static void mayUse(String layer, String... below) {
        String[] allowed = new String[below.length + 2];
        allowed[0] = layer + "..";
        for (int i = 0; i < below.length; i++) allowed[i + 1] = below[i] + "..";
        allowed[below.length + 1] = "java..";
        classes().that().resideInAPackage(layer + "..").should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
                .check(JSS);
    }

    @Test
    void everyLayerUsesOnlyWhatLiesBelowIt() {
        mayUse("jss.record");
        mayUse("jss.wire");
        mayUse("jss.sys");
        mayUse("jss.netlink", "jss.sys", "jss.wire");
        mayUse("jss.diag", "jss.netlink", "jss.sys", "jss.wire", "jss.record"); // sys: the names of errnos
        mayUse("jss.bpf", "jss.sys", "jss.wire", "jss.diag.bytecode");
        mayUse("jss.rtnl", "jss.netlink", "jss.sys", "jss.wire", "jss.record"); // sys: the names of errnos
        mayUse("jss.proc", "jss.record", "jss.sys", "jss.bpf");
        mayUse("jss.print", "jss.record", "org.HdrHistogram"); // percentiles
        mayUse("jss.filter", "jss.record");
    }

    @Test
    void theQueryKnowsNoTextAndNoFlags() {
        noClasses().that().resideInAPackage("jss.query..")
                .should().dependOnClassesThat().resideInAnyPackage("jss.print..", "jss.cli..").check(JSS);
    }

    @Test
    void theLibraryDoesNotNeedTheCommand() {
        noClasses().that().resideInAPackage("jss.api..")
                .should().dependOnClassesThat().resideInAnyPackage("jss.cli..").check(JSS);
        noClasses().that().resideOutsideOfPackages("jss.api..")
                .should().dependOnClassesThat().resideInAPackage("jss.api..").check(JSS);
    }

    @Test
    void offHeapMemoryStaysBelow() {
        noClasses().that().resideOutsideOfPackages("jss.sys..")
                .should().dependOnClassesThat().resideInAPackage("java.lang.foreign..").check(JSS);
    }

    @Test
    void onlyCommandsUseTheStreamsTheEnvironmentAndPicocli() {
        noClasses().that().resideOutsideOfPackages("jss.cli..").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(System.class, "getenv", String.class)
                .orShould().dependOnClassesThat().resideInAPackage("picocli..").check(JSS);
    }

    @Test
    void onlyPercentilesNeedALibrary() {
        noClasses().that().doNotHaveFullyQualifiedName("jss.print.structured.Percentiles")
                .should().dependOnClassesThat().resideInAPackage("org.HdrHistogram..").check(JSS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("jss.(*)..").should().beFreeOfCycles().check(JSS);
    }
}
