package org.saldo.ledger.transit;

import static org.saldo.actor.Roles.ACCOUNTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Where accountants clear what rules left open, and take clearings back. */
@Stateless
@RolesAllowed(ACCOUNTANT)
public class ClearingDesk {

  /** As many lines as one clearing by hand may have. */
  public static final int MOST_LINES = 500;

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private TransferAccounts accounts;
  @Inject private Clearings clearings;
  @Inject private CreditorKeys creditors;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What came of it.
   *
   * @param id of the clearing; null when refused
   */
  public record Outcome(UUID id, Refusal refusal) {

    private static Outcome refused(Refusal refusal) {
      return new Outcome(null, refusal);
    }
  }

  /** Clears open lines of an account that add up to zero. */
  public Outcome clear(String creditor, String number, List<LineRef> chosen, String reason) {
    return clear(creditor, number, chosen, null, reason);
  }

  /**
   * Clears open lines of an account; what they leave is posted as what was kept: the fee of a
   * provider, the charge of a bank, the commission of an agency.
   *
   * @param vat how much of what is left is VAT, not negative; null where nothing may be left
   */
  public Outcome clear(
      String creditor, String number, List<LineRef> chosen, Money vat, String reason) {
    Optional<TransferAccounts.Standing> account =
        creditors.inScope(creditor).flatMap(id -> accounts.find(id, number, clock.today()));
    if (account.isEmpty()) {
      return Outcome.refused(Refusal.because("transfer.account.unknown", number).on("account"));
    }
    if (chosen.size() > MOST_LINES || new HashSet<>(chosen).size() != chosen.size()) {
      return Outcome.refused(Refusal.because("transfer.lines.many", MOST_LINES).on("lines"));
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Outcome.refused(Refusal.because("reason.missing").on("reason"));
    }
    long accountId = account.get().accountId();
    if (vat != null) {
      // Before the account, as everybody who posts.
      ledger.lock(account.get().creditorId());
    }
    clearings.lock(accountId);
    List<OpenLine> lines = new ArrayList<>();
    String reference = null;
    for (LineRef ref : chosen) {
      Optional<Object[]> row = row(accountId, ref);
      if (row.isEmpty()) {
        return Outcome.refused(Refusal.because("transfer.line.unknown").on("lines"));
      }
      if (row.get()[5] != null) {
        return Outcome.refused(
            Refusal.because("transfer.line.cleared", Columns.number(row.get()[4])).on("lines"));
      }
      lines.add(line(row.get()));
      reference = reference == null ? (String) row.get()[6] : reference;
    }
    Optional<Refusal> refusal = check(lines, vat);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    Long residual = vat == null ? null : residual(account.get(), lines, reference, vat);
    UUID id =
        clearings.add(
            account.get().creditorId(),
            accountId,
            lines,
            new Clearings.Cause(null, null, null, null, residual, reason.strip(), actor.name()));
    audit.write(
        "transfer.cleared",
        "Clearing",
        accountId,
        AuditWords.of(creditor, number, lines.size(), debits(lines)),
        reason.strip());
    return new Outcome(id, null);
  }

  /** Posts what is left, and adds its line to those that are cleared. */
  private long residual(
      TransferAccounts.Standing account, List<OpenLine> lines, String reference, Money vat) {
    Money left = sum(lines);
    long event =
        ledger.post(
            MovementPosting.residual(
                account.creditorId(),
                account.account().purpose(),
                clock.today(),
                reference,
                left,
                left.isNegative() ? vat.negated() : vat),
            account.account().account());
    for (Object row :
        em.createNativeQuery(
                "SELECT l.id, l.currency, l.debit_minor - l.credit_minor, l.value_on"
                    + " FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id"
                    + " WHERE e.business_event_id = ?1 AND l.ledger_account_id = ?2")
            .setParameter(1, event)
            .setParameter(2, account.accountId())
            .getResultList()) {
      lines.add(line((Object[]) row));
    }
    return event;
  }

  private static Optional<Refusal> check(List<OpenLine> lines, Money vat) {
    if (lines.size() < (vat == null ? 2 : 1)) {
      return Refusal.because("transfer.lines.few").on("lines").asOptional();
    }
    String currency = lines.get(0).currency();
    if (!lines.stream().allMatch(line -> line.currency().equals(currency))) {
      return Refusal.because("transfer.lines.currency").on("lines").asOptional();
    }
    Money left = sum(lines);
    if (vat == null) {
      return left.isZero()
          ? Optional.empty()
          : Refusal.because("transfer.lines.sum", left).on("lines").asOptional();
    }
    if (left.isZero()) {
      return Refusal.because("transfer.residual.none").on("residual").asOptional();
    }
    return !vat.currency().equals(currency) || vat.isNegative() || !left.abs().isGreaterThan(vat)
        ? Refusal.because("transfer.residual.vat", left.abs()).on("vat").asOptional()
        : Optional.empty();
  }

  /** Debit less credit; the lines are in one currency. */
  private static Money sum(List<OpenLine> lines) {
    long sum = 0;
    for (OpenLine line : lines) {
      sum = Math.addExact(sum, line.minor());
    }
    return Money.ofMinor(sum, lines.get(0).currency());
  }

  private static Money debits(List<OpenLine> lines) {
    long debits = 0;
    for (OpenLine line : lines) {
      debits = Math.addExact(debits, Math.max(0, line.minor()));
    }
    return Money.ofMinor(debits, lines.get(0).currency());
  }

  /** The line with what it stands in; empty when the account has none. */
  private Optional<Object[]> row(long accountId, LineRef ref) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT l.id, l.currency, l.debit_minor - l.credit_minor, l.value_on, e.entry_no,"
                    + " s.clearing_id, v.reference FROM posting_line l"
                    + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                    + " JOIN business_event v ON v.id = e.business_event_id"
                    + " LEFT JOIN clearing_line s ON s.posting_line_id = l.id AND s.standing = 1"
                    + " WHERE e.public_id = ?1 AND l.line_no = ?2 AND l.ledger_account_id = ?3")
            .setParameter(1, UuidConverter.bytes(ref.entry()))
            .setParameter(2, ref.lineNo())
            .setParameter(3, accountId)
            .getResultList();
    return rows.stream().findFirst().map(Object[].class::cast);
  }

  private static OpenLine line(Object[] row) {
    return new OpenLine(
        Columns.number(row[0]),
        (String) row[1],
        Columns.number(row[2]),
        Columns.day(row[3]),
        false);
  }

  /** Takes a clearing back: its lines are open again, and rules leave them alone from then on. */
  public Optional<Refusal> withdraw(UUID clearing, String reason) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT c.id, c.ledger_account_id, k.creditor_key, a.number, c.line_count,"
                    + " c.amount_minor, c.currency FROM clearing c"
                    + " JOIN ledger_account a ON a.id = c.ledger_account_id"
                    + " JOIN creditor k ON k.id = c.creditor_id WHERE c.public_id = ?1 AND "
                    + actor.scope().condition("c.creditor_id"))
            .setParameter(1, UuidConverter.bytes(clearing))
            .getResultList();
    if (rows.isEmpty()) {
      return Refusal.of("transfer.clearing.unknown");
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Object[] row = (Object[]) rows.get(0);
    long id = Columns.number(row[0]);
    clearings.lock(Columns.number(row[1]));
    boolean withdrawn =
        em.createNativeQuery(
                    "INSERT INTO clearing_withdrawal (clearing_id, reason, recorded_at, recorded_by)"
                        + " SELECT ?1, ?2, ?3, ?4 FROM clearing c WHERE c.id = ?1 AND NOT EXISTS"
                        + " (SELECT 1 FROM clearing_withdrawal w WHERE w.clearing_id = ?1)")
                .setParameter(1, id)
                .setParameter(2, reason.strip())
                .setParameter(3, SystemTime.utc())
                .setParameter(4, actor.name())
                .executeUpdate()
            == 1;
    if (!withdrawn) {
      return Refusal.of("transfer.clearing.withdrawn");
    }
    em.createNativeQuery("UPDATE clearing_line SET standing = NULL WHERE clearing_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    audit.write(
        "transfer.clearing.withdrawn",
        "Clearing",
        id,
        AuditWords.of(
            row[2], row[3], row[4], Money.ofMinor(Columns.number(row[5]), (String) row[6])),
        reason.strip());
    return Optional.empty();
  }
}
