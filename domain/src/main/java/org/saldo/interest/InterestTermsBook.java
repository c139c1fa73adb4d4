package org.saldo.interest;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where a creditor's interest terms are read and recorded; no version is ever lost. */
@Stateless
@RolesAllowed({ADMIN, SYSTEM})
public class InterestTermsBook {

  private static final int MAX_REASON = 500;
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private AgreedInterest agreed;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<InterestChanged> changed;

  /** Every version of a creditor in scope, by kind of claim, the latest first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  public List<InterestTermsVersion> versions(String creditor) {
    return creditors.byKey(creditor).map(c -> agreed.versions(c.id())).orElse(List.of());
  }

  /** Records terms; they hold for receivables that fall due from their first day on. */
  public Optional<Refusal> agree(String creditor, InterestTerms terms, String reason) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    if (found.isEmpty()) {
      return Refusal.of("creditor.unknown", creditor);
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (implausible(terms.consumerPercent()) || implausible(terms.businessPercent())) {
      return Refusal.because("interest.terms.percent").on("consumerPercent").asOptional();
    }
    long id = found.get().id();
    if (terms.equals(agreed.on(id, terms.claimKind(), terms.validFrom()))) {
      return Refusal.of("interest.terms.same");
    }
    em.persist(new TermsRecord(keys.next(), id, terms, clock.now(), actor.name(), reason.strip()));
    audit.write(
        "interest.terms.agreed",
        "Creditor",
        id,
        AuditWords.of(terms.claimKind(), terms.validFrom(), terms.kind(), terms.claimedBy()),
        reason.strip());
    changed.fire(new InterestChanged(id, terms.claimKind() + " " + terms.validFrom()));
    return Optional.empty();
  }

  private static boolean implausible(BigDecimal percent) {
    return percent != null && (percent.signum() < 0 || percent.compareTo(MOST) > 0);
  }
}
