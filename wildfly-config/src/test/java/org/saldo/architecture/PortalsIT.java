package org.saldo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the portals may touch of the domain. Needs the built modules, not the server. */
class PortalsIT {

  private static final Set<String> TIER_0 =
      Set.of("money", "calendar", "identity", "actor", "problem");

  private static final JavaClasses DOMAIN = classesOf("domain");
  private static final JavaClasses PORTALS = classesOf("ui", "backoffice", "portal", "agency");

  private static JavaClasses classesOf(String... modules) {
    return new ClassFileImporter()
        .importPaths(
            Stream.of(modules)
                .map(module -> Path.of("..", module, "target/classes"))
                .filter(Files::isDirectory)
                .toList());
  }

  @Test
  void findsTheModules() {
    assertThat(PORTALS.contain("org.saldo.ui.Site")).isTrue();
  }

  @Test
  void neverReachesBehindTheServices() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.transaction..")
        .orShould()
        .dependOnClassesThat(
            resideInAPackage("jakarta.persistence..")
                .and(not(assignableTo(PersistenceException.class))))
        .orShould()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .check(PORTALS);
  }

  @Test
  void talksToServicesInValues() {
    noClasses()
        .should()
        .dependOnClassesThat(describe("are insides of the domain", PortalsIT::isInside))
        .check(PORTALS);
  }

  /** Neither a service nor a value; tier 0 is open to all. */
  private static boolean isInside(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    Optional<JavaClass> outer = base.getEnclosingClass();
    if (!DOMAIN.contain(base.getName())) {
      return false;
    }
    boolean open =
        TIER_0.contains(capabilityOf(base))
            || base.isRecord()
            || base.isEnum()
            || base.isInterface()
            || base.isAssignableTo(Throwable.class)
            || isConstants(base)
            || isService(base)
            || outer.filter(PortalsIT::isService).isPresent();
    return !open;
  }

  /** Values that never change, under one name. */
  private static boolean isConstants(JavaClass type) {
    return !type.getFields().isEmpty()
        && type.getFields().stream()
            .allMatch(
                field ->
                    field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getModifiers().contains(JavaModifier.FINAL))
        && type.getConstructors().stream()
            .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE));
  }

  private static boolean isService(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
  }

  private static String capabilityOf(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }

  @Test
  void namesWhatThingsAre() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(PORTALS);
  }
}
