package io.github.redshiftdevops.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the direction of dependencies: sql is used by local and core, and those by junit and the plugin. */
@AnalyzeClasses(packages = "io.github.redshiftdevops", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "io.github.redshiftdevops.";
    private static final String SQL = ROOT + "sql..";
    private static final String LOCAL = ROOT + "local..";
    private static final String CORE = ROOT + "core..";
    private static final String JUNIT = ROOT + "junit..";
    private static final String PLUGIN = ROOT + "maven..";

    @ArchTest
    static final ArchRule SQL_DEPENDS_ON_NOTHING = classes()
            .that()
            .resideInAPackage(SQL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SQL, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule LOCAL_KNOWS_ONLY_SQL = noClasses()
            .that()
            .resideInAPackage(LOCAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE, JUNIT, PLUGIN, "org.flywaydb..", "org.apache.maven..", "org.junit..");

    @ArchTest
    static final ArchRule CORE_KNOWS_ONLY_SQL = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LOCAL, JUNIT, PLUGIN, "org.apache.maven..", "org.junit..");

    @ArchTest
    static final ArchRule ONE_ROOM_CALLS_AWS = noClasses()
            .that()
            .resideOutsideOfPackages(CORE.replace("..", ".aws.."), LOCAL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule JUNIT_DOES_NOT_KNOW_MAVEN = noClasses()
            .that()
            .resideInAPackage(JUNIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PLUGIN, "org.apache.maven..");

    @ArchTest
    static final ArchRule PLUGIN_DOES_NOT_KNOW_JUNIT = noClasses()
            .that()
            .resideInAPackage(PLUGIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JUNIT, "org.junit..");

    @ArchTest
    static final ArchRule GOALS_DO_THEIR_WORK_WITHOUT_MAVEN = noClasses()
            .that()
            .resideInAPackage(ROOT + "maven.goal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.maven..", ROOT + "maven", ROOT + "maven.session..", ROOT + "maven.settings..");

    @ArchTest
    static final ArchRule ONLY_THE_LOCAL_ROOT_IS_USED_FROM_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage(JUNIT, PLUGIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "local.(*)..");

    @ArchTest
    static final ArchRule ROOMS_OF_CORE_HAVE_NO_CYCLES =
            slices().matching(ROOT + "core.(*)..").should().beFreeOfCycles();
}
