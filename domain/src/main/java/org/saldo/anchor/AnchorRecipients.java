package org.saldo.anchor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.debtor.Languages;
import org.saldo.identity.EmailAddress;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where it is said who gets the anchors of a creditor by e-mail; no record is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class AnchorRecipients {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private RecipientRows rows;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record of a creditor, the latest first; none out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<AnchorRecipientRecord> records(String creditor) {
    Set<String> seen = new HashSet<>();
    return creditors
        .byKey(creditor)
        .map(CreditorView::id)
        .map(id -> rows.of(id).stream().map(row -> row.record(seen.add(row.key()))).toList())
        .orElse(List.of());
  }

  /** Records a recipient, or what is different about one. */
  public Optional<Refusal> record(String creditor, AnchorRecipient recipient, String reason) {
    Optional<Long> found = creditors.byKey(creditor).map(CreditorView::id);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    Optional<Refusal> refusal = check(recipient, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO anchor_recipient (id, creditor_id, address, language, frequency, first_on,"
                + " last_on, reason, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, id)
        .setParameter(2, found.get())
        .setParameter(3, recipient.address())
        .setParameter(4, recipient.language())
        .setParameter(5, recipient.frequency().name())
        .setParameter(6, recipient.firstOn())
        .setParameter(7, recipient.lastOn())
        .setParameter(8, reason.strip())
        .setParameter(9, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(10, actor.name())
        .executeUpdate();
    audit.write(
        "anchor.recipient.recorded",
        "AnchorRecipient",
        id,
        AuditWords.of(
            creditor,
            recipient.address(),
            recipient.language(),
            recipient.frequency(),
            recipient.firstOn(),
            recipient.lastOn()),
        reason.strip());
    return Optional.empty();
  }

  private static Optional<Refusal> check(AnchorRecipient recipient, String reason) {
    if (!EmailAddress.isOne(recipient.address())) {
      return Refusal.because("anchor.recipient.address").on("address").asOptional();
    }
    if (!Languages.ALL.contains(recipient.language())) {
      return Refusal.because("anchor.recipient.language").on("language").asOptional();
    }
    if (recipient.frequency() == null) {
      return Refusal.because("anchor.recipient.frequency").on("frequency").asOptional();
    }
    if (recipient.firstOn() == null) {
      return Refusal.because("anchor.recipient.from").on("firstOn").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return Optional.empty();
  }
}
