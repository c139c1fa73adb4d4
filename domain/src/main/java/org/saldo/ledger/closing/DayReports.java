package org.saldo.ledger.closing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Makes the reports of days and keeps every one, with what each found. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DayReports {

  /** So many findings become tasks of their own; who mends these finds the rest in the report. */
  private static final int MOST_TASKS = 20;

  private static final int MAX_SUBJECT = 200;
  private static final int MAX_TEXT = 300;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private LedgerChecks checks;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;

  /** The latest look at a day. */
  Optional<DayReport> latest(OpenDay open) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT r.id, r.first_no, r.last_no, r.covers_all, r.recorded_at,"
                    + " (SELECT COUNT(*) FROM ledger_finding f WHERE f.report_id = r.id"
                    + " AND NOT EXISTS (SELECT 1 FROM ledger_acceptance a"
                    + " WHERE a.creditor_id = r.creditor_id AND a.fingerprint = f.fingerprint"
                    + " AND a.step = 'AGREED')) FROM ledger_report r"
                    + " WHERE r.creditor_id = ?1 AND r.day_on = ?2 ORDER BY r.recorded_at DESC, r.id DESC"
                    + " LIMIT 1")
            .setParameter(1, open.creditorId())
            .setParameter(2, open.day())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new DayReport(
                    Columns.number(row[0]),
                    Columns.number(row[1]),
                    Columns.number(row[2]),
                    Columns.number(row[3]) == 1,
                    Columns.moment(row[4]),
                    Columns.number(row[5])));
  }

  /**
   * Looks at a day. The entries of a day that is caught up are looked at alone: what can only be
   * said of the books as they are now is said with the last day.
   */
  DayReport make(OpenDay open, long lastNo, boolean all, String by) {
    long creditor = open.creditorId();
    List<DayFinding> findings =
        all
            ? checks.all(creditor, open.firstNo(), lastNo)
            : checks.entries(creditor, open.firstNo(), lastNo);
    Set<String> accepted = accepted(creditor);
    List<DayFinding> unsettled =
        findings.stream().filter(f -> !accepted.contains(f.fingerprint())).toList();
    long id = keep(open, lastNo, all, by, findings.size(), unsettled.size());
    findings.forEach(finding -> keep(id, finding));
    unsettled.stream().limit(MOST_TASKS).forEach(finding -> raise(open, finding));
    return new DayReport(id, open.firstNo(), lastNo, all, SystemTime.utc(), unsettled.size());
  }

  /** A report of a day whose closing broke off: nobody knows what else there is to be found. */
  void brokeOff(OpenDay open, String why, String by) {
    keep(
        keep(open, open.firstNo() - 1, false, by, 1, 1),
        new DayFinding(LedgerCheck.CLOSING, null, null, open.day().toString(), why));
    tasks.raiseOnce(
        new NewTask(
            TaskKind.LEDGER_CLOSING_FAILED,
            open.creditorId(),
            null,
            null,
            null,
            open.creditorId(),
            clock.today(),
            List.of(open.day().toString(), cut(why, MAX_TEXT))));
  }

  private long keep(
      OpenDay open, long lastNo, boolean all, String by, int findings, int unsettled) {
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO ledger_report (id, public_id, creditor_id, day_on, first_no, last_no,"
                + " covers_all, finding_count, accepted_count, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(PublicIds.next()))
        .setParameter(3, open.creditorId())
        .setParameter(4, open.day())
        .setParameter(5, open.firstNo())
        .setParameter(6, lastNo)
        .setParameter(7, all ? 1 : 0)
        .setParameter(8, findings)
        .setParameter(9, findings - unsettled)
        .setParameter(10, SystemTime.utc())
        .setParameter(11, by)
        .executeUpdate();
    return id;
  }

  private Set<String> accepted(long creditorId) {
    Set<String> accepted = new HashSet<>();
    for (Object fingerprint :
        em.createNativeQuery(
                "SELECT fingerprint FROM ledger_acceptance WHERE creditor_id = ?1"
                    + " AND step = 'AGREED'")
            .setParameter(1, creditorId)
            .getResultList()) {
      accepted.add((String) fingerprint);
    }
    return accepted;
  }

  private void keep(long reportId, DayFinding finding) {
    em.createNativeQuery(
            "INSERT INTO ledger_finding (id, report_id, check_name, entry_no, subject, expected,"
                + " found, fingerprint) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, keys.next())
        .setParameter(2, reportId)
        .setParameter(3, finding.check().name())
        .setParameter(4, finding.entryNo())
        .setParameter(5, cut(finding.subject(), MAX_SUBJECT))
        .setParameter(6, cut(finding.expected(), MAX_TEXT))
        .setParameter(7, cut(finding.found(), MAX_TEXT))
        .setParameter(8, finding.fingerprint())
        .executeUpdate();
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }

  private void raise(OpenDay open, DayFinding finding) {
    List<String> words = new ArrayList<>();
    words.add(finding.check() + " " + finding.scope());
    words.add(finding.expected() == null ? "–" : finding.expected());
    words.add(finding.found() == null ? "–" : finding.found());
    tasks.raiseOnce(
        new NewTask(
            TaskKind.LEDGER_DIFFERENCE,
            open.creditorId(),
            null,
            null,
            null,
            open.creditorId(),
            clock.today(),
            words));
  }

  /** A day of the creditor could be closed, so nothing breaks off any more. */
  void settleBreaks(OpenDay open) {
    tasks.settle(TaskKind.LEDGER_CLOSING_FAILED, open.creditorId(), open.day().toString());
  }

  /** What was found of a creditor is settled: its day could be closed. */
  void settle(OpenDay open) {
    tasks.settle(TaskKind.LEDGER_DIFFERENCE, open.creditorId(), open.day().toString());
  }
}
