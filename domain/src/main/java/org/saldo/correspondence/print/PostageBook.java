package org.saldo.correspondence.print;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where postage classes are read and recorded; no record is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class PostageBook {

  static final int MAX_SHEETS = 1000;

  private static final int MAX_NAME = 40;
  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private PostageClasses classes;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record, at home first, by name, the latest first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<PostageVersion> versions() {
    return classes.versions(clock.today());
  }

  /**
   * Records a class; from its first day on it replaces what was known under its name. Batches that
   * are cut already keep what they have.
   */
  public Optional<Refusal> record(PostageClass postage, LocalDate firstOn, String reason) {
    Optional<Refusal> refusal = check(postage, firstOn, reason);
    if (refusal.isEmpty()) {
      long id = keys.next();
      em.persist(
          new PostageRecord(id, postage, firstOn, reason.strip(), clock.now(), actor.name()));
      em.flush();
      audit.write(
          "postage.class.recorded",
          "PostageRecord",
          id,
          AuditWords.of(postage.name(), postage.maxSheets(), postage.price(), firstOn),
          reason.strip());
    }
    return refusal;
  }

  private Optional<Refusal> check(PostageClass postage, LocalDate firstOn, String reason) {
    if (postage.name() == null
        || !postage.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .,()/&-]*")
        || postage.name().length() > MAX_NAME) {
      return Refusal.because("postage.name", MAX_NAME).on("name").asOptional();
    }
    if (postage.maxSheets() < 0 || postage.maxSheets() > MAX_SHEETS) {
      return Refusal.because("postage.sheets", MAX_SHEETS).on("maxSheets").asOptional();
    }
    if (postage.price() == null || postage.price().isNegative()) {
      return Refusal.because("postage.price").on("price").asOptional();
    }
    if (firstOn == null) {
      return Refusal.because("postage.day").on("firstOn").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return classes.on(firstOn).stream()
        .filter(other -> !other.name().equals(postage.name()))
        .map(other -> other.price().currency())
        .filter(currency -> !currency.equals(postage.price().currency()))
        .findFirst()
        .flatMap(
            currency -> Refusal.because("postage.currency", currency).on("price").asOptional());
  }
}
