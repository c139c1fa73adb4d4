package org.saldo.ledger.datev;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.problem.Refusal;

/** Where it is said how a creditor's books stand in DATEV; no record is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class DatevBook {

  private static final int MAX_REASON = 500;

  private static final String SELECT =
      "SELECT id, consultant_no, client_no, account_length, chart, year_start_month, initials,"
          + " personal, dated_by, charset_name, taxes, reason, recorded_at, recorded_by"
          + " FROM ledger_datev WHERE ";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CreditorKeys creditors;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record of a creditor, the latest first; none out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<DatevRecord> records(String creditor) {
    return creditors
        .inScope(creditor)
        .map(id -> list(SELECT + "creditor_id = ?1 ORDER BY recorded_at DESC, id DESC", id))
        .orElse(List.of());
  }

  /** The record with a key. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, SYSTEM})
  public Optional<DatevRecord> byId(long id) {
    return list(SELECT + "id = ?1", id).stream().findFirst();
  }

  /** The chart of a creditor's books, {@code 03} or {@code 04}. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public String chart(String creditor) {
    return creditors
        .inScope(creditor)
        .map(
            id ->
                em.createNativeQuery("SELECT chart FROM ledger WHERE creditor_id = ?1")
                    .setParameter(1, id)
                    .getResultList())
        .filter(rows -> !rows.isEmpty() && rows.get(0).equals("SKR04"))
        .map(rows -> "04")
        .orElse("03");
  }

  private List<DatevRecord> list(String sql, long id) {
    List<DatevRecord> records = new ArrayList<>();
    for (Object each : em.createNativeQuery(sql).setParameter(1, id).getResultList()) {
      records.add(record((Object[]) each));
    }
    return records;
  }

  private static DatevRecord record(Object[] row) {
    return new DatevRecord(
        Columns.number(row[0]),
        new DatevSettings(
            (int) Columns.number(row[1]),
            (int) Columns.number(row[2]),
            (int) Columns.number(row[3]),
            row[4].toString(),
            (int) Columns.number(row[5]),
            (String) row[6],
            Columns.number(row[7]) == 1,
            DatevDate.valueOf((String) row[8]),
            row[9].equals("WINDOWS_1252"),
            DatevSettings.taxes((String) row[10])),
        (String) row[11],
        Columns.instant(row[12]),
        (String) row[13]);
  }

  /** Records how the books stand in DATEV from now on; the chart is that of the books. */
  public Optional<Refusal> record(String creditor, DatevSettings settings, String reason) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", String.valueOf(creditor))
          .on("creditor")
          .asOptional();
    }
    Optional<Refusal> problem = settings.problem();
    if (problem.isPresent()) {
      return problem;
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO ledger_datev (id, creditor_id, consultant_no, client_no, account_length,"
                + " chart, year_start_month, initials, personal, dated_by, charset_name, taxes,"
                + " reason, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                + " ?10, ?11, ?12, ?13, ?14, ?15)")
        .setParameter(1, id)
        .setParameter(2, found.get())
        .setParameter(3, settings.consultantNo())
        .setParameter(4, settings.clientNo())
        .setParameter(5, settings.accountLength())
        .setParameter(6, chart(creditor))
        .setParameter(7, settings.yearStartMonth())
        .setParameter(8, settings.initials())
        .setParameter(9, settings.personal() ? 1 : 0)
        .setParameter(10, settings.datedBy().name())
        .setParameter(11, settings.windows() ? "WINDOWS_1252" : "UTF_8_BOM")
        .setParameter(12, settings.taxText())
        .setParameter(13, reason.strip())
        .setParameter(14, SystemTime.utc())
        .setParameter(15, actor.name())
        .executeUpdate();
    audit.write(
        "ledger.datev.recorded",
        "DatevSettings",
        id,
        AuditWords.of(
            creditor,
            settings.consultantNo(),
            settings.clientNo(),
            settings.accountLength(),
            settings.yearStartMonth(),
            settings.personal(),
            settings.datedBy()),
        reason.strip());
    return Optional.empty();
  }
}
