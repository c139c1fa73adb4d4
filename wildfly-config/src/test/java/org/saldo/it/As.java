package org.saldo.it;

import java.util.Set;
import java.util.concurrent.Callable;
import org.saldo.actor.Roles;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;

/**
 * Runs code in the server as a user with realm roles, without a sign-in.
 *
 * <pre>{@code
 * As.user("anna", Set.of(ACCOUNTANT), () -> imports.bringIn(request));
 * }</pre>
 */
public final class As {

  /** Runs the work; name and roles are free, and gone afterwards. */
  public static <T> T user(String name, Set<String> roles, Callable<T> work) {
    try {
      return domainOfTheServices()
          .createAdHocIdentity(new NamePrincipal(name))
          .withDefaultRoleMapper(
              RoleMapper.constant(org.wildfly.security.authz.Roles.fromSet(roles)))
          .runAs(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that answers nothing. */
  public static void user(String name, Set<String> roles, Runnable work) {
    user(
        name,
        roles,
        () -> {
          work.run();
          return null;
        });
  }

  /** The accountant of the demo, who brings invoices in. */
  public static <T> T anna(Callable<T> work) {
    return user("anna", Set.of(Roles.ACCOUNTANT), work);
  }

  /** The supervisor of the demo. */
  public static <T> T sven(Callable<T> work) {
    return user("sven", Set.of(Roles.SUPERVISOR), work);
  }

  /** The administrator of the demo. */
  public static <T> T adam(Callable<T> work) {
    return user("adam", Set.of(Roles.ADMIN), work);
  }

  /** The creditor-user of the demo, who sees the creditor "linde" only. */
  public static <T> T clara(Callable<T> work) {
    return user("clara", Set.of(Roles.CREDITOR_USER), work);
  }

  /** it.war has a security domain of its own, whose identities the services would refuse. */
  private static SecurityDomain domainOfTheServices() {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(Roles.class.getClassLoader());
    try {
      return SecurityDomain.getCurrent();
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  private As() {}
}
