package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.closing.LedgerCheck;

/** How far the days of creditors are closed, their reports with findings, and their anchors. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR, SUPERVISOR})
@OpenToOutside
public class LedgerDays {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * Where the books of a creditor stand.
   *
   * @param closedUntil last closed day; null when none is
   * @param reportId latest report, when it is about a day that is not closed; null when none is
   * @param reportDay its day
   * @param findings how many of its findings nobody accepted
   * @param wantedUntil up to which day closing is under way; null when it is not
   */
  public record State(
      String creditorKey,
      String creditorName,
      LocalDate closedUntil,
      UUID reportId,
      LocalDate reportDay,
      int findings,
      LocalDate wantedUntil) {

    /** Whether a day waits for somebody. */
    public boolean held() {
      return findings > 0 && wantedUntil == null;
    }
  }

  /** All creditors in scope, those that wait for somebody first. */
  public List<State> states() {
    return Sql.of(
            "SELECT k.creditor_key, k.name, d.day_on AS closed_until, r.public_id, r.day_on,"
                + " (SELECT COUNT(*) FROM ledger_finding f WHERE f.report_id = r.id"
                + " AND NOT EXISTS (SELECT 1 FROM ledger_acceptance a"
                + " WHERE a.creditor_id = k.id AND a.fingerprint = f.fingerprint"
                + " AND a.step = 'AGREED')) AS open_findings, w.wanted_until FROM creditor k"
                + " LEFT JOIN (SELECT creditor_id, MAX(day_on) AS day_on FROM ledger_day"
                + " GROUP BY creditor_id) d ON d.creditor_id = k.id"
                + " LEFT JOIN ledger_report r ON r.id = (SELECT x.id FROM ledger_report x"
                + " WHERE x.creditor_id = k.id"
                + " ORDER BY x.day_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1) AND (d.day_on IS NULL OR r.day_on > d.day_on)"
                + " LEFT JOIN ledger_desk w ON w.creditor_id = k.id WHERE")
        .add(actor.scope().condition("k.id"))
        .add("ORDER BY open_findings DESC, k.name, k.creditor_key LIMIT 500")
        .list(
            dataSource,
            r ->
                new State(
                    r.text("creditor_key"),
                    r.text("name"),
                    r.day("closed_until"),
                    r.id("public_id"),
                    r.day("day_on"),
                    r.count("open_findings"),
                    r.day("wanted_until")));
  }

  /**
   * A closed day; its seal is the anchor to be kept elsewhere.
   *
   * @param entries how many were booked on it
   */
  public record Day(
      LocalDate day,
      long firstNo,
      long lastNo,
      long entries,
      long lines,
      String head,
      String seal,
      UUID reportId,
      int findings,
      Instant closedAt,
      String closedBy) {

    /** The seal in groups of 16 digits, for people. */
    public String sealInGroups() {
      return seal.replaceAll("(.{16})(?=.)", "$1 ");
    }
  }

  /** Closed days of a creditor, the latest first; none out of scope. */
  public Page<Day> days(String creditor, int page, int size) {
    Listing listing = Listing.of(page, size);
    return listing.page(
        dataSource,
        listing.limit(
            closed(
                    Sql.of(
                        "SELECT d.day_on, d.first_no, d.last_no, d.line_count, LOWER(HEX(d.head)) AS head,"
                            + " LOWER(HEX(d.seal)) AS seal, r.public_id, r.finding_count,"
                            + " d.recorded_at, d.recorded_by"),
                    creditor)
                .add("ORDER BY d.day_on DESC")),
        LedgerDays::day,
        closed(Listing.counting(), creditor));
  }

  private Sql closed(Sql sql, String creditor) {
    return sql.add(
            "FROM ledger_day d JOIN creditor k ON k.id = d.creditor_id"
                + " JOIN ledger_report r ON r.id = d.report_id WHERE k.creditor_key = ? AND",
            creditor)
        .add(actor.scope().condition("k.id"));
  }

  private static Day day(Sql.Row r) throws SQLException {
    return new Day(
        r.day("day_on"),
        r.number("first_no"),
        r.number("last_no"),
        r.number("last_no") - r.number("first_no") + 1,
        r.number("line_count"),
        r.text("head"),
        r.text("seal"),
        r.id("public_id"),
        r.count("finding_count"),
        r.instant("recorded_at"),
        r.text("recorded_by"));
  }

  /**
   * A report.
   *
   * @param coversAll whether it looked at the whole books, not at the entries of its day alone
   * @param closed whether its day was closed by it
   * @param newer the latest report of its day; null when that is this one
   */
  public record Report(
      UUID id,
      String creditorKey,
      String creditorName,
      LocalDate day,
      long firstNo,
      long lastNo,
      boolean coversAll,
      Instant madeAt,
      String madeBy,
      boolean closed,
      UUID newer,
      List<Finding> findings) {

    public Report {
      findings = List.copyOf(findings);
    }

    /** The findings that nobody has agreed to yet, while they can be agreed to. */
    public List<Finding> undecided() {
      return closed || newer != null
          ? List.of()
          : findings.stream().filter(finding -> finding.agreedBy() == null).toList();
    }
  }

  /**
   * Something that does not hold.
   *
   * @param entryId public id of the entry it is about; null when about none
   * @param askedBy who gave a reason why it may stay; null when nobody did
   * @param agreedBy who agreed; null while nobody did
   */
  public record Finding(
      LedgerCheck check,
      String fingerprint,
      Long entryNo,
      UUID entryId,
      String subject,
      String expected,
      String found,
      String askedBy,
      String reason,
      String agreedBy,
      String agreement) {}

  /** One report with its findings; empty out of scope. */
  public Optional<Report> report(UUID id) {
    return Sql.of(
            "SELECT r.id, r.public_id, k.creditor_key, k.name, r.day_on, r.first_no, r.last_no,"
                + " r.covers_all, r.recorded_at, r.recorded_by, (SELECT COUNT(*) FROM ledger_day d"
                + " WHERE d.report_id = r.id) AS closed, (SELECT n.public_id FROM ledger_report n"
                + " WHERE n.creditor_id = r.creditor_id AND n.day_on = r.day_on"
                + " AND (n.recorded_at > r.recorded_at OR (n.recorded_at = r.recorded_at"
                + " AND n.id > r.id)) ORDER BY n.recorded_at DESC, n.id DESC LIMIT 1) AS newer"
                + " FROM ledger_report r"
                + " JOIN creditor k ON k.id = r.creditor_id WHERE r.public_id = ? AND",
            id)
        .add(actor.scope().condition("r.creditor_id"))
        .first(dataSource, this::report);
  }

  private Report report(Sql.Row r) throws SQLException {
    return new Report(
        r.id("public_id"),
        r.text("creditor_key"),
        r.text("name"),
        r.day("day_on"),
        r.number("first_no"),
        r.number("last_no"),
        r.flag("covers_all"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.number("closed") > 0,
        r.id("newer"),
        findings(r.number("id")));
  }

  private List<Finding> findings(long reportId) {
    return Sql.of(
            "SELECT f.check_name, f.fingerprint, f.entry_no, e.public_id, f.subject, f.expected,"
                + " f.found, a.recorded_by AS asked_by, a.reason, b.recorded_by AS agreed_by,"
                + " b.reason AS agreement FROM ledger_finding f"
                + " JOIN ledger_report r ON r.id = f.report_id"
                + " LEFT JOIN journal_entry e ON e.creditor_id = r.creditor_id"
                + " AND e.entry_no = f.entry_no LEFT JOIN ledger_acceptance a"
                + " ON a.creditor_id = r.creditor_id AND a.fingerprint = f.fingerprint"
                + " AND a.step = 'ASKED' LEFT JOIN ledger_acceptance b"
                + " ON b.creditor_id = r.creditor_id AND b.fingerprint = f.fingerprint"
                + " AND b.step = 'AGREED' WHERE f.report_id = ? ORDER BY f.id",
            reportId)
        .list(
            dataSource,
            r ->
                new Finding(
                    r.constant("check_name", LedgerCheck.class),
                    r.text("fingerprint"),
                    r.text("entry_no") == null ? null : r.number("entry_no"),
                    r.id("public_id"),
                    r.text("subject"),
                    r.text("expected"),
                    r.text("found"),
                    r.text("asked_by"),
                    r.text("reason"),
                    r.text("agreed_by"),
                    r.text("agreement")));
  }
}
