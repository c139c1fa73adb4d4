package org.saldo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.NamingException;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.it.As;
import org.saldo.it.InServer;

/**
 * Every method of every service of the running server, called as every role that its annotations do
 * not name. What they do name is not called: a matrix must not move money.
 */
class RoleMatrixIT extends InServer {

  /**
   * Open to whoever runs in the server: technical, and without data of anybody; the doors of the
   * payment providers and of the SMS gateways, who show a signature or sit at a line that we
   * opened; and the log of looks, which writes everybody down.
   */
  static final Set<String> OPEN =
      Set.of(
          "CallerIdentity",
          "KeyBlocks",
          "Keys",
          "PspWebhooks",
          "ReadLog",
          "ReceiptIntake",
          "SampleData",
          "SchemaMigration",
          "SmsArrivals",
          "SmsCallbacks",
          "SmsIntake");

  @Test
  void refusesEveryRoleThatIsNotNamed() throws NamingException {
    List<String> admitted = new ArrayList<>();
    int refused = 0;
    for (Map.Entry<Class<?>, Object> service : Services.all().entrySet()) {
      for (Method method : Services.methodsOf(service.getKey())) {
        for (String role : strangersTo(service.getKey(), method)) {
          if (isRefused(service.getValue(), method, role)) {
            refused++;
          } else {
            admitted.add(role + " may call " + method);
          }
        }
      }
    }
    assertThat(admitted).isEmpty();
    assertThat(refused).as("calls").isGreaterThan(200);
  }

  @Test
  void namesRolesForEveryMethod() throws NamingException {
    List<String> silent = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    for (Class<?> service : Services.all().keySet()) {
      for (Method method : Services.methodsOf(service)) {
        boolean named =
            method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(DenyAll.class)
                || service.isAnnotationPresent(RolesAllowed.class)
                || service.isAnnotationPresent(DenyAll.class);
        if (isOpen(service, method)) {
          open.add(service.getSimpleName());
        } else if (!named) {
          silent.add(method.toString());
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(OPEN).as("services open to anybody").containsAll(open);
  }

  static boolean isOpen(Class<?> service, Method method) {
    return method.isAnnotationPresent(PermitAll.class)
        || (service.isAnnotationPresent(PermitAll.class)
            && !method.isAnnotationPresent(RolesAllowed.class)
            && !method.isAnnotationPresent(DenyAll.class));
  }

  /** The roles that must be refused; the empty one is somebody signed in without any. */
  private static List<String> strangersTo(Class<?> service, Method method) {
    if (isOpen(service, method)) {
      return List.of();
    }
    List<String> roles = new ArrayList<>(allRoles());
    roles.add("");
    if (method.isAnnotationPresent(DenyAll.class)) {
      return roles;
    }
    RolesAllowed named = method.getAnnotation(RolesAllowed.class);
    if (named == null) {
      named = service.getAnnotation(RolesAllowed.class);
    }
    if (named != null) {
      roles.removeAll(Arrays.asList(named.value()));
    }
    return roles;
  }

  static List<String> allRoles() {
    return Arrays.stream(Roles.class.getFields())
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private static boolean isRefused(Object service, Method method, String role) {
    Set<String> roles = role.isEmpty() ? Set.of() : Set.of(role);
    return As.user(
        "matrix-" + role,
        roles,
        () -> {
          try {
            Object answer = method.invoke(service, Services.nothing(method));
            if (answer instanceof Future<?> later) {
              later.get();
            }
            return false;
          } catch (InvocationTargetException | ExecutionException e) {
            return e.getCause() instanceof EJBAccessException;
          }
        });
  }
}
