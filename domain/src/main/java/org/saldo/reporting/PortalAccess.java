package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;

/** Says which sign-ins may see a debtor's claims, and since when. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class PortalAccess {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A link between a sign-in and a debtor.
   *
   * @param issuedBy who issued the code it was made by; null when it was made without one
   * @param endedAt null while it holds
   */
  public record Account(
      UUID id,
      long version,
      String userName,
      Instant linkedAt,
      String issuedBy,
      Instant issuedAt,
      Instant endedAt,
      String endedBy,
      String endReason) {

    /** Whether the sign-in sees the debtor's claims. */
    public boolean active() {
      return endedAt == null;
    }
  }

  /** The links of a debtor with a case in scope, the present ones first. */
  public List<Account> ofDebtor(UUID debtor) {
    return Sql.of(
            "SELECT a.public_id, a.version, a.user_name, a.linked_at, k.issued_by, k.issued_at,"
                + " a.ended_at, a.ended_by, a.end_reason FROM debtor_account a"
                + " JOIN debtor d ON d.id = a.debtor_id"
                + " LEFT JOIN debtor_access_code k ON k.id = a.code_id WHERE d.public_id = ?"
                + " AND EXISTS (SELECT 1 FROM case_file c WHERE c.debtor_id = d.id AND",
            debtor)
        .add(actor.scope().condition("c.creditor_id") + ")")
        .add("ORDER BY a.active DESC, a.linked_at DESC, a.id LIMIT 50")
        .list(
            dataSource,
            r ->
                new Account(
                    r.id("public_id"),
                    r.number("version"),
                    r.text("user_name"),
                    r.instant("linked_at"),
                    r.text("issued_by"),
                    r.instant("issued_at"),
                    r.instant("ended_at"),
                    r.text("ended_by"),
                    r.text("end_reason")));
  }
}
