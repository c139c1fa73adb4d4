package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.SellerMismatch;

/** Lists the creditors in scope with their terms. */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class CreditorReport {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A creditor with one version of its terms.
   *
   * @param validFrom null, as everything after it, when there are no terms
   * @param paymentTermDays null when no payment term is agreed
   * @param inForce whether these are the terms of today
   */
  public record Row(
      String key,
      String name,
      OperatingMode mode,
      String currency,
      String vatId,
      String street,
      String postcode,
      String city,
      String country,
      String email,
      String iban,
      LocalDate validFrom,
      Integer paymentTermDays,
      SellerMismatch sellerMismatch,
      Integer openAfterDays,
      String controller,
      Instant recordedAt,
      String recordedBy,
      String reason,
      boolean inForce) {}

  /** Every creditor with every version of its terms, newest validity first. */
  public List<Row> withTerms() {
    return rows(true);
  }

  /** Every creditor once, with the terms of today. */
  public List<Row> today() {
    return rows(false);
  }

  private List<Row> rows(boolean allTerms) {
    LocalDate today = clock.today();
    String inForce =
        "t.id = (SELECT s.id FROM creditor_terms s WHERE s.creditor_id = k.id AND s.valid_from <= ?"
            + " ORDER BY s.valid_from DESC, s.recorded_at DESC, s.id DESC LIMIT 1)";
    return Sql.of(
            "SELECT k.creditor_key, k.name, k.mode, k.currency, k.vat_id, k.street, k.postcode,"
                + " k.city, k.country, k.email, k.iban, t.valid_from, t.payment_term_days,"
                + " t.seller_mismatch, t.open_after_days, t.controller, t.recorded_at, t.recorded_by, t.reason, "
                + inForce
                + " AS in_force FROM creditor k LEFT JOIN creditor_terms t ON t.creditor_id = k.id",
            today)
        .addIf(!allTerms, "AND " + inForce, today)
        .add("WHERE " + actor.scope().condition("k.id"))
        .add("ORDER BY k.name, k.id, t.valid_from DESC, t.recorded_at DESC, t.id DESC")
        .list(
            dataSource,
            r ->
                new Row(
                    r.text("creditor_key"),
                    r.text("name"),
                    r.constant("mode", OperatingMode.class),
                    r.text("currency"),
                    r.text("vat_id"),
                    r.text("street"),
                    r.text("postcode"),
                    r.text("city"),
                    r.text("country"),
                    r.text("email"),
                    r.text("iban"),
                    r.day("valid_from"),
                    r.text("payment_term_days") == null ? null : r.count("payment_term_days"),
                    r.constant("seller_mismatch", SellerMismatch.class),
                    r.text("open_after_days") == null ? null : r.count("open_after_days"),
                    r.text("controller"),
                    r.instant("recorded_at"),
                    r.text("recorded_by"),
                    r.text("reason"),
                    r.flag("in_force")));
  }
}
