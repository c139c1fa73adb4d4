package org.saldo.ledger.transit;

import static org.saldo.actor.Roles.ACCOUNTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.Posting;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Where it is recorded what brought money to the bank, and what was paid from it to third parties
 * and the bank itself: each once, under the key by which others know it.
 */
@Stateless
@RolesAllowed(ACCOUNTANT)
public class MovementDesk {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private TransferAccounts accounts;
  @Inject private CreditorKeys creditors;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What came of it.
   *
   * @param id null when refused
   */
  public record Outcome(UUID id, Refusal refusal) {

    private static Outcome refused(Refusal refusal) {
      return new Outcome(null, refusal);
    }
  }

  /** Records a payout and posts it. */
  public Outcome record(String creditor, Payout payout) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.because("creditor.unknown", creditor).on("creditor"));
    }
    Optional<TransferAccounts.Standing> account =
        accounts.find(found.get(), payout.account(), clock.today());
    if (account.isEmpty()) {
      return Outcome.refused(
          Refusal.because("transfer.account.unknown", payout.account()).on("account"));
    }
    Optional<Refusal> refusal = PayoutCheck.of(payout, clock.today());
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    return keep(
        creditor,
        MovementKind.PAYOUT,
        payout.account(),
        payout.gross(),
        payout.note(),
        MovementPosting.of(found.get(), account.get().account().purpose(), payout));
  }

  /** Records that a third party or the bank was paid, and posts it. */
  public Outcome record(String creditor, BankPayment payment) {
    Optional<Long> found = creditors.inScope(creditor);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.because("creditor.unknown", creditor).on("creditor"));
    }
    Optional<Refusal> refusal =
        PayoutCheck.key(payment.key())
            .or(() -> PayoutCheck.day(payment.valueOn(), clock.today()))
            .or(() -> PayoutCheck.note(payment.note()));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    if (!payment.amount().isPositive() || payment.kind() == MovementKind.PAYOUT) {
      return Outcome.refused(Refusal.because("transfer.payout.gross").on("amount"));
    }
    Long caseFile = null;
    if (payment.caseNumber() != null) {
      Optional<Long> named = caseFile(found.get(), payment.caseNumber());
      if (named.isEmpty()) {
        return Outcome.refused(Refusal.because("case.unknown", payment.caseNumber()).on("case"));
      }
      caseFile = named.get();
    }
    return keep(
        creditor,
        payment.kind(),
        "",
        payment.amount(),
        payment.note(),
        MovementPosting.of(found.get(), payment, caseFile));
  }

  private Optional<Long> caseFile(long creditorId, String number) {
    List<?> rows =
        em.createNativeQuery("SELECT id FROM case_file WHERE creditor_id = ?1 AND number = ?2")
            .setParameter(1, creditorId)
            .setParameter(2, number)
            .getResultList();
    return rows.stream().findFirst().map(Columns::number);
  }

  private Outcome keep(
      String creditor,
      MovementKind kind,
      String account,
      Money amount,
      String note,
      Posting posting) {
    ledger.lock(posting.creditorId());
    if (isKnown(posting.creditorId(), kind, account, posting.reference())) {
      return Outcome.refused(
          Refusal.because("transfer.movement.known", posting.reference()).on("key"));
    }
    long event = ledger.post(posting, account.isEmpty() ? null : account);
    long id = keys.next();
    UUID publicId = PublicIds.next();
    em.createNativeQuery(
            "INSERT INTO transfer_movement (id, public_id, creditor_id, kind, account_number,"
                + " movement_key, business_event_id, standing, note, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(publicId))
        .setParameter(3, posting.creditorId())
        .setParameter(4, kind.name())
        .setParameter(5, account)
        .setParameter(6, posting.reference())
        .setParameter(7, event)
        .setParameter(8, note)
        .setParameter(9, SystemTime.utc())
        .setParameter(10, actor.name())
        .executeUpdate();
    audit.write(
        "transfer.movement.recorded",
        "TransferMovement",
        id,
        AuditWords.of(creditor, kind, account, posting.reference(), amount, posting.occurredOn()),
        note);
    return new Outcome(publicId, null);
  }

  private boolean isKnown(long creditorId, MovementKind kind, String account, String key) {
    return Columns.number(
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM transfer_movement WHERE creditor_id = ?1 AND kind = ?2"
                        + " AND account_number = ?3 AND movement_key = ?4 AND standing = 1")
                .setParameter(1, creditorId)
                .setParameter(2, kind.name())
                .setParameter(3, account)
                .setParameter(4, key)
                .getSingleResult())
        > 0;
  }

  /** Takes back what was recorded by mistake; its key is free again. */
  public Optional<Refusal> takeBack(UUID movement, String reason) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, creditor_id, business_event_id, kind, account_number, movement_key"
                    + " FROM transfer_movement WHERE public_id = ?1 AND "
                    + actor.scope().condition("creditor_id"))
            .setParameter(1, UuidConverter.bytes(movement))
            .getResultList();
    if (rows.isEmpty()) {
      return Refusal.of("transfer.movement.unknown");
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Object[] row = (Object[]) rows.get(0);
    long id = Columns.number(row[0]);
    long creditorId = Columns.number(row[1]);
    long event = Columns.number(row[2]);
    ledger.lock(creditorId);
    if (isCleared(event)) {
      return Refusal.of("transfer.movement.cleared", (String) row[5]);
    }
    boolean stood =
        em.createNativeQuery(
                    "UPDATE transfer_movement SET standing = NULL WHERE id = ?1 AND standing = 1")
                .setParameter(1, id)
                .executeUpdate()
            == 1;
    if (!stood) {
      return Refusal.of("transfer.movement.taken.back", (String) row[5]);
    }
    em.createNativeQuery(
            "INSERT INTO transfer_movement_reversal (transfer_movement_id, reason, recorded_at,"
                + " recorded_by) VALUES (?1, ?2, ?3, ?4)")
        .setParameter(1, id)
        .setParameter(2, reason.strip())
        .setParameter(3, SystemTime.utc())
        .setParameter(4, actor.name())
        .executeUpdate();
    ledger.reverse(creditorId, event);
    audit.write(
        "transfer.movement.taken.back",
        "TransferMovement",
        id,
        AuditWords.of(row[3], row[4], row[5]),
        reason.strip());
    return Optional.empty();
  }

  private boolean isCleared(long event) {
    return Columns.number(
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM clearing_line s JOIN posting_line l"
                        + " ON l.id = s.posting_line_id JOIN journal_entry e"
                        + " ON e.id = l.journal_entry_id"
                        + " WHERE e.business_event_id = ?1 AND s.standing = 1")
                .setParameter(1, event)
                .getSingleResult())
        > 0;
  }
}
