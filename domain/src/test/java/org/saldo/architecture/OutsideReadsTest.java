package org.saldo.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saldo.actor.OpenToOutside;
import org.saldo.actor.Roles;

/**
 * What is open to outside accountants and auditors reads and nothing else: every method beneath a
 * marked one is followed, through whatever class may stand behind an interface, and none may reach
 * what writes to the database or tells others that something happened.
 */
class OutsideReadsTest {

  private static final Map<String, Set<String>> WRITING =
      Map.of(
          "jakarta.persistence.EntityManager",
              Set.of("persist", "merge", "remove", "flush", "lock"),
          "jakarta.persistence.Query", Set.of("executeUpdate"),
          "jakarta.persistence.TypedQuery", Set.of("executeUpdate"),
          "java.sql.Statement",
              Set.of("execute", "executeUpdate", "executeBatch", "executeLargeUpdate", "addBatch"),
          "java.sql.PreparedStatement",
              Set.of("execute", "executeUpdate", "executeBatch", "executeLargeUpdate", "addBatch"),
          "jakarta.enterprise.event.Event", Set.of("fire", "fireAsync"),
          "org.saldo.actor.AuditTrail", Set.of("write"),
          "org.saldo.identity.Keys", Set.of("next"));

  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.saldo");

  /** Calls and references to methods by the method that holds them; lambdas count to theirs. */
  private static final Map<JavaCodeUnit, List<JavaAccess<?>>> ACCESSES =
      DOMAIN.stream()
          .flatMap(type -> type.getAccessesFromSelf().stream())
          .collect(groupingBy(JavaAccess::getOrigin));

  @Test
  void writesNothing() {
    List<String> writing = new ArrayList<>();
    for (JavaCodeUnit open : open().toList()) {
      pathToAWrite(open).ifPresent(writing::add);
    }
    assertThat(writing).isEmpty();
  }

  @Test
  void followsToTheWrite() {
    JavaCodeUnit grant =
        DOMAIN.get("org.saldo.actor.outside.OutsideAccessBook").getMethods().stream()
            .filter(m -> m.getName().equals("grant"))
            .findFirst()
            .orElseThrow();
    assertThat(pathToAWrite(grant)).isPresent();
    assertThat(open().count()).isGreaterThan(60);
  }

  /**
   * Nobody from outside reads what an auditor of the house may not; and accountants and auditors
   * from outside read the same.
   */
  @Test
  void opensOnlyWhatAccountantsAndAuditorsRead() {
    List<String> beyond =
        open().filter(m -> !admitsAuditors(m)).map(JavaCodeUnit::getFullName).toList();
    assertThat(beyond).isEmpty();
  }

  private static boolean admitsAuditors(JavaCodeUnit method) {
    RolesAllowed named =
        method.isAnnotatedWith(RolesAllowed.class)
            ? method.getAnnotationOfType(RolesAllowed.class)
            : method.getOwner().getAnnotationOfType(RolesAllowed.class);
    return Arrays.asList(named.value()).containsAll(List.of(Roles.AUDITOR, Roles.ACCOUNTANT));
  }

  private static Stream<? extends JavaCodeUnit> open() {
    return DOMAIN.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
        .filter(
            m ->
                m.isAnnotatedWith(OpenToOutside.class)
                    || m.getOwner().isAnnotatedWith(OpenToOutside.class));
  }

  /** How the method comes to write, as its calls one after another; empty when it does not. */
  private static Optional<String> pathToAWrite(JavaCodeUnit from) {
    Map<JavaCodeUnit, JavaCodeUnit> calledBy = new HashMap<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(from));
    calledBy.put(from, from);
    while (!open.isEmpty()) {
      JavaCodeUnit at = open.remove();
      for (JavaAccess<?> access : ACCESSES.getOrDefault(at, List.of())) {
        if (isWrite(access)) {
          return Optional.of(told(calledBy, at) + " > " + access.getTarget().getFullName());
        }
        for (JavaCodeUnit next : behind(access)) {
          if (calledBy.putIfAbsent(next, at) == null) {
            open.add(next);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWrite(JavaAccess<?> access) {
    return WRITING
        .getOrDefault(access.getTargetOwner().getName(), Set.of())
        .contains(access.getName());
  }

  private static String told(Map<JavaCodeUnit, JavaCodeUnit> calledBy, JavaCodeUnit to) {
    String name = to.getOwner().getSimpleName() + "." + to.getName();
    JavaCodeUnit caller = calledBy.get(to);
    return caller.equals(to) ? name : told(calledBy, caller) + " > " + name;
  }

  /** The methods of ours that a call may arrive at: the named one, and those that override it. */
  private static Set<JavaCodeUnit> behind(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    if (!owner.getName().startsWith("org.saldo.")) {
      return Set.of();
    }
    return Stream.of(
            Stream.of(owner),
            owner.getAllRawSuperclasses().stream(),
            owner.getAllSubclasses().stream())
        .flatMap(types -> types)
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(unit -> unit.getName().equals(access.getName()) && takes(unit, access))
        .collect(Collectors.toSet());
  }

  private static boolean takes(JavaCodeUnit unit, JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        && HasName.Utils.namesOf(unit.getRawParameterTypes())
            .equals(HasName.Utils.namesOf(target.getRawParameterTypes()));
  }
}
