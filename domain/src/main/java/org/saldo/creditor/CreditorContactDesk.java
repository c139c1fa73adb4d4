package org.saldo.creditor;

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
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.EmailAddress;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where it is said who has which role at a creditor; no record is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class CreditorContactDesk {

  private static final int MAX_TEXT = 200;
  private static final int MAX_REASON = 500;
  private static final Set<String> LANGUAGES = Set.of("de", "en", "es", "el");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private CreditorContacts contacts;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record of a creditor by role, the latest first; none out of scope. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<CreditorContactVersion> versions(String creditor) {
    return creditors
        .byKey(creditor)
        .map(found -> contacts.versions(found.id(), clock.today()))
        .orElse(List.of());
  }

  /**
   * Records who has a role from a day on, instead of whoever had it.
   *
   * @param contact without an address: nobody has the role any more
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public Optional<Refusal> record(
      String creditor, CreditorContact contact, LocalDate firstOn, String reason) {
    Optional<Long> found = creditors.byKey(creditor).map(CreditorView::id);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", String.valueOf(creditor))
          .on("creditor")
          .asOptional();
    }
    Optional<Refusal> refusal = check(contact, firstOn, reason);
    if (refusal.isEmpty()) {
      long id = keys.next();
      em.persist(
          new CreditorContactRecord(
              id, found.get(), contact, firstOn, reason.strip(), clock.now(), actor.name()));
      em.flush();
      audit.write(
          "creditor.contact.recorded",
          "CreditorContact",
          id,
          AuditWords.of(
              creditor,
              contact.role(),
              contact.name(),
              contact.email(),
              contact.language(),
              firstOn),
          reason.strip());
    }
    return refusal;
  }

  private static Optional<Refusal> check(
      CreditorContact contact, LocalDate firstOn, String reason) {
    if (contact.role() == null) {
      return Refusal.because("creditor.contact.role").on("role").asOptional();
    }
    if (contact.name() == null || contact.name().isBlank() || contact.name().length() > MAX_TEXT) {
      return Refusal.because("creditor.contact.name", MAX_TEXT).on("name").asOptional();
    }
    if (contact.email() != null && !EmailAddress.isOne(contact.email())) {
      return Refusal.because("creditor.contact.email").on("email").asOptional();
    }
    if (contact.language() == null || !LANGUAGES.contains(contact.language())) {
      return Refusal.because("creditor.contact.language").on("language").asOptional();
    }
    if (firstOn == null) {
      return Refusal.because("creditor.contact.day").on("firstOn").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return Optional.empty();
  }
}
