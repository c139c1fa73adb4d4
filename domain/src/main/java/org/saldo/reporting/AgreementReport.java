package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.money.Money;

/** What is agreed with agencies for the creditors in scope, with all versions. */
@Stateless
@RolesAllowed({SUPERVISOR, AUDITOR, ADMIN})
public class AgreementReport {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * One version.
   *
   * @param inForce whether the creditor hands over by it today
   */
  public record Row(
      String agencyKey,
      String agencyName,
      String creditorKey,
      String creditorName,
      LocalDate validFrom,
      BigDecimal commissionPercent,
      Money costLimit,
      int answerDays,
      Instant recordedAt,
      String recordedBy,
      String reason,
      boolean inForce) {}

  /** Every version with an agency, by creditor, newest validity first. */
  public List<Row> of(String agencyKey) {
    return rows(agencyKey);
  }

  /** Every version with every agency. */
  public List<Row> all() {
    return rows(null);
  }

  private List<Row> rows(String agencyKey) {
    return Sql.of(
            "SELECT a.agency_key, a.name agency_name, k.creditor_key, k.name creditor_name,"
                + " g.valid_from, g.commission_percent, g.cost_limit_minor, g.currency,"
                + " g.answer_days, g.recorded_at, g.recorded_by, g.reason,"
                + " g.id = (SELECT s.id FROM agency_agreement s WHERE s.creditor_id = g.creditor_id"
                + " AND s.valid_from <= ? ORDER BY s.valid_from DESC, s.recorded_at DESC, s.id DESC"
                + " LIMIT 1) in_force FROM agency_agreement g"
                + " JOIN agency a ON a.id = g.agency_id JOIN creditor k ON k.id = g.creditor_id"
                + " WHERE",
            clock.today())
        .add(actor.scope().condition("g.creditor_id"))
        .addIf(agencyKey != null, "AND a.agency_key = ?", agencyKey)
        .add("ORDER BY a.name, k.name, g.valid_from DESC, g.recorded_at DESC, g.id DESC")
        .list(
            dataSource,
            r ->
                new Row(
                    r.text("agency_key"),
                    r.text("agency_name"),
                    r.text("creditor_key"),
                    r.text("creditor_name"),
                    r.day("valid_from"),
                    new BigDecimal(r.text("commission_percent")).stripTrailingZeros(),
                    r.money("cost_limit_minor", "currency"),
                    r.count("answer_days"),
                    r.instant("recorded_at"),
                    r.text("recorded_by"),
                    r.text("reason"),
                    r.flag("in_force")));
  }
}
