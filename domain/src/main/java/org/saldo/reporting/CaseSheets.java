package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.PartyRole;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.DebtorKind;
import org.saldo.ledger.FirstEntry;
import org.saldo.money.Money;

/** Opens cases in scope: page and REST show the same sheet. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER, SYSTEM})
@OpenToOutside
public class CaseSheets {

  /** As many entries as a history holds at most. */
  public static final int HISTORY = 200;

  private static final int DOCUMENTS = 100;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ClaimFigures figures;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** The case at a date; empty when there is none in scope (which of the two is not told). */
  public Optional<CaseSheet> byId(UUID id, LocalDate asOf) {
    return header("c.public_id = ?", id).map(h -> sheet(h, asOf));
  }

  /** The case with a number. */
  public Optional<CaseSheet> byNumber(String number, LocalDate asOf) {
    return header("c.number = ?", number).map(h -> sheet(h, asOf));
  }

  /** Who owes whom, without the rest. */
  public Optional<CaseSheet.Header> header(UUID id) {
    return id == null ? Optional.empty() : header("c.public_id = ?", id);
  }

  /** The same of the case with a number. */
  public Optional<CaseSheet.Header> header(String number) {
    return header("c.number = ?", number);
  }

  /** What happened in a case and to its debtor, newest first; at most {@value #HISTORY} entries. */
  public List<CaseSheet.HistoryItem> history(UUID id) {
    return header(id).map(this::history).orElse(List.of());
  }

  private Optional<CaseSheet.Header> header(String condition, Object parameter) {
    return Sql.of(
            "SELECT c.id, c.public_id, c.version, c.number, k.creditor_key, k.name creditor_name,"
                + " k.mode, d.id debtor_key, d.public_id debtor_id, d.number debtor_number,"
                + " d.display_name, d.kind, d.language, c.currency, c.status, c.close_reason, c.opened_on,"
                + " c.opened_by, c.controller FROM case_file c"
                + " JOIN creditor k ON k.id = c.creditor_id JOIN debtor d ON d.id = c.debtor_id WHERE")
        .add(condition, parameter)
        .add("AND " + actor.scope().condition("c.creditor_id"))
        .first(
            dataSource,
            r ->
                new CaseSheet.Header(
                    r.number("id"),
                    r.id("public_id"),
                    r.number("version"),
                    r.text("number"),
                    r.text("creditor_key"),
                    r.text("creditor_name"),
                    r.constant("mode", OperatingMode.class),
                    r.number("debtor_key"),
                    r.id("debtor_id"),
                    r.text("debtor_number"),
                    r.text("display_name"),
                    r.constant("kind", DebtorKind.class),
                    r.text("language"),
                    r.text("currency"),
                    r.constant("status", CaseStatus.class),
                    r.constant("close_reason", CloseReason.class),
                    r.day("opened_on"),
                    r.text("opened_by"),
                    r.text("controller")));
  }

  private CaseSheet sheet(CaseSheet.Header header, LocalDate date) {
    LocalDate asOf = date == null ? clock.today() : date;
    List<ClaimItems.Claimed> claimed = figures.ofCase(header.key(), asOf);
    return new CaseSheet(
        header,
        asOf,
        ClaimItems.open(claimed, header.currency()),
        claimed.stream().map(ClaimItems.Claimed::item).toList(),
        DebtorFacts.on(dataSource, header.debtorKey(), asOf),
        holds(header, asOf),
        documents(claimed));
  }

  private List<CaseSheet.Held> holds(CaseSheet.Header header, LocalDate asOf) {
    return Sql.of(
            "SELECT h.public_id, h.reason, r.number receivable, h.amount_minor, h.from_on, h.until_on,"
                + " h.note, h.recorded_by FROM case_hold h LEFT JOIN receivable r ON r.id = h.receivable_id"
                + " WHERE h.case_file_id = ? AND h.from_on <= ?"
                + " AND (h.until_on IS NULL OR h.until_on > ?) ORDER BY h.from_on, h.id",
            header.key(),
            asOf,
            asOf)
        .list(
            dataSource,
            r ->
                new CaseSheet.Held(
                    r.id("public_id"),
                    r.constant("reason", HoldReason.class),
                    r.text("receivable"),
                    r.text("amount_minor") == null
                        ? null
                        : Money.ofMinor(r.number("amount_minor"), header.currency()),
                    r.day("from_on"),
                    r.day("until_on"),
                    r.text("note"),
                    r.text("recorded_by")));
  }

  /** Who has to do with a case; the leading debtor first. */
  public List<CaseSheet.Party> parties(UUID id) {
    return Sql.of(
            "SELECT p.role, p.is_leading, COALESCE(d.display_name, p.name) name, p.email, p.phone,"
                + " p.valid_from FROM case_party p JOIN case_file c ON c.id = p.case_file_id"
                + " LEFT JOIN debtor d ON d.id = p.debtor_id WHERE c.public_id = ? AND",
            id)
        .add(actor.scope().condition("c.creditor_id"))
        .add("ORDER BY p.is_leading DESC, p.id")
        .list(
            dataSource,
            r ->
                new CaseSheet.Party(
                    r.constant("role", PartyRole.class),
                    r.flag("is_leading"),
                    r.text("name"),
                    r.text("email"),
                    r.text("phone"),
                    r.day("valid_from")));
  }

  private List<CaseSheet.HistoryItem> history(CaseSheet.Header header) {
    boolean inner = CaseAllowances.areShownTo(actor);
    return Sql.of(
            "SELECT * FROM (SELECT e.recorded_at at, e.recorded_by who, e.kind what, e.reference details,"
                + " CASE e.kind WHEN 'PAYMENT_RETURNED' THEN CONCAT_WS(', ', t.reason_code, t.note)"
                + " WHEN 'PAYMENT_REVERSED' THEN v.reason"
                + " WHEN 'PAYMENT_RECEIVED' THEN p.note END reason,"
                + " e.occurred_on, j.total_minor, j.currency, j.public_id entry_id, e.id sort_id"
                + " FROM business_event e LEFT JOIN journal_entry j ON j.business_event_id = e.id"
                + FirstEntry.only("j")
                + " LEFT JOIN payment p ON p.number = e.reference AND p.case_file_id = e.case_file_id"
                + " LEFT JOIN payment_return t ON t.payment_id = p.id"
                + " LEFT JOIN payment_reversal v ON v.payment_id = p.id"
                + " WHERE e.case_file_id = ?"
                + (inner ? "" : " AND e.kind NOT IN " + CaseAllowances.EVENTS)
                + " UNION ALL"
                + " SELECT a.recorded_at, a.actor, a.action, a.details, a.reason, NULL, NULL, NULL, NULL, a.id"
                + " FROM audit_entry a WHERE (a.entity_kind = 'CaseFile' AND a.entity_id = ?"
                + (inner ? "" : " AND COALESCE(a.details, '') NOT LIKE '%Kind.ALLOWANCE%'")
                + ")"
                + " OR (a.entity_kind = 'Debtor' AND a.entity_id = ?)) h"
                + " ORDER BY at DESC, sort_id DESC LIMIT ?",
            header.key(),
            header.key(),
            header.debtorKey(),
            HISTORY)
        .list(
            dataSource,
            r ->
                new CaseSheet.HistoryItem(
                    r.instant("at"),
                    r.text("who"),
                    r.text("what"),
                    r.text("details"),
                    r.text("reason"),
                    r.day("occurred_on"),
                    r.text("currency") == null ? null : r.money("total_minor", "currency"),
                    r.id("entry_id")));
  }

  /** The documents of the receivables, each once, latest first. */
  private static List<CaseSheet.FileItem> documents(List<ClaimItems.Claimed> claimed) {
    return claimed.stream()
        .map(ClaimItems.Claimed::file)
        .distinct()
        .sorted(Comparator.comparing(CaseSheet.FileItem::at).reversed())
        .limit(DOCUMENTS)
        .toList();
  }
}
