package vn.haidang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import vn.haidang.HaiDangApplication;

/** The rooms and their doors. */
class ModularityTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.haidang");

    private static final ArchRule LIBRARIES_KNOW_NO_FRAMEWORK = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.haidang.text..",
                    "vn.haidang.figure..",
                    "vn.haidang.restoring..",
                    "vn.haidang.scanning..",
                    "vn.haidang.conformity..",
                    "vn.haidang.signing..",
                    "vn.haidang.reading..",
                    "vn.haidang.layout..",
                    "vn.haidang.calendar..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
            .as("libraries are plain Java");

    private static final ArchRule NOBODY_ASKS_THE_SYSTEM_CLOCK = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.haidang.platform..",
                    "vn.haidang.audit..",
                    "vn.haidang.organisation..",
                    "vn.haidang.attachment..",
                    "vn.haidang.document..",
                    "vn.haidang.register..",
                    "vn.haidang.search..",
                    "vn.haidang.text..",
                    "vn.haidang.figure..",
                    "vn.haidang.restoring..",
                    "vn.haidang.scanning..",
                    "vn.haidang.conformity..",
                    "vn.haidang.signing..",
                    "vn.haidang.task..",
                    "vn.haidang.notification..",
                    "vn.haidang.reading..",
                    "vn.haidang.layout..",
                    "vn.haidang.calendar..")
            .and()
            .haveSimpleNameNotEndingWith("Bench")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .as("time comes from the injected clock");

    private static final ArchRule NO_FLOATING_POINT_IN_TABLES_ROOMS = ArchRuleDefinition.noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("vn.haidang.task..", "vn.haidang.document..")
            .should()
            .haveRawType(float.class)
            .as("no float");

    @Test
    void roomsKeepToTheirDoors() {
        ApplicationModules.of(HaiDangApplication.class).verify();
    }

    @Test
    void librariesKnowNoFramework() {
        LIBRARIES_KNOW_NO_FRAMEWORK.check(MAIN);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        NOBODY_ASKS_THE_SYSTEM_CLOCK.check(MAIN);
    }

    @Test
    void noFloat() {
        NO_FLOATING_POINT_IN_TABLES_ROOMS.allowEmptyShould(true).check(MAIN);
    }

    /** Two rooms in the test sources, one of which reaches into the other. */
    @Test
    void biteOnARoomThatReachesIntoAnother() {
        Violations violations = ApplicationModules.of("vn.haidang.structure.wrong", location -> true)
                .detectViolations();
        assertThat(violations.getMessages())
                .anySatisfy(message -> assertThat(message).contains("first").contains("second"));
    }

    @Test
    void biteOnALibraryThatKnowsTheFramework() {
        JavaClasses wrong = new ClassFileImporter().importClasses(vn.haidang.structure.wrong.second.Hidden.class);
        ArchRule rule = ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..");
        assertThat(rule.evaluate(wrong).hasViolation()).isTrue();
    }

    @Test
    void biteOnTheSystemClock() {
        JavaClasses wrong = new ClassFileImporter().importClasses(vn.haidang.structure.wrong.first.Face.class);
        ArchRule rule = ArchRuleDefinition.noClasses().should().callMethod(java.time.LocalDate.class, "now");
        assertThat(rule.evaluate(wrong).hasViolation()).isTrue();
    }
}
