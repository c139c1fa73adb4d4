package org.saldo.actor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the container knows of the caller: name and realm roles. */
@Stateless
@PermitAll
@DeclareRoles({
  CONTROLLER,
  SUPERVISOR,
  ACCOUNTANT,
  AUDITOR,
  ADMIN,
  CREDITOR_USER,
  DEBTOR,
  AGENCY_USER,
  AGENCY_ADMIN,
  BILLING_SYSTEM,
  CREDITOR_SYSTEM,
  SYSTEM
})
public class CallerIdentity {

  private static final List<String> KNOWN =
      List.of(
          CONTROLLER,
          SUPERVISOR,
          ACCOUNTANT,
          AUDITOR,
          ADMIN,
          CREDITOR_USER,
          DEBTOR,
          AGENCY_USER,
          AGENCY_ADMIN,
          BILLING_SYSTEM,
          CREDITOR_SYSTEM,
          SYSTEM);

  @Resource private SessionContext session;

  public String name() {
    return session.isCallerInRole(SYSTEM) ? "system" : session.getCallerPrincipal().getName();
  }

  public Set<String> roles() {
    return KNOWN.stream().filter(session::isCallerInRole).collect(Collectors.toSet());
  }
}
