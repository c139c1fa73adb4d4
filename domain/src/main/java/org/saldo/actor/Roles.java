package org.saldo.actor;

/**
 * The realm roles, as constants for annotations; what each may do is in docs/reference/roles.md.
 */
public final class Roles {

  public static final String CONTROLLER = "controller";
  public static final String SUPERVISOR = "supervisor";
  public static final String ACCOUNTANT = "accountant";
  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";
  public static final String CREDITOR_USER = "creditor-user";
  public static final String DEBTOR = "debtor";
  public static final String AGENCY_USER = "agency-user";
  public static final String AGENCY_ADMIN = "agency-admin";
  public static final String BILLING_SYSTEM = "billing-system";
  public static final String CREDITOR_SYSTEM = "creditor-system";

  /** The system itself: start-up and timers. No realm has it, so nobody can sign in with it. */
  public static final String SYSTEM = "saldo-system";

  private Roles() {}
}
