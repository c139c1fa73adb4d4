package org.saldo.creditor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Registers creditors and keeps their data and terms. */
@Stateless
@RolesAllowed({ADMIN, SYSTEM})
public class CreditorRegistry {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<CreditorRegistered> registered;

  /** The creditors in the caller's scope, by name. */
  @RolesAllowed({
    CONTROLLER,
    SUPERVISOR,
    ACCOUNTANT,
    AUDITOR,
    ADMIN,
    CREDITOR_USER,
    BILLING_SYSTEM,
    SYSTEM
  })
  @OpenToOutside
  public List<CreditorView> inScope() {
    return creditors.inScope();
  }

  /** A creditor in the caller's scope. */
  @RolesAllowed({
    CONTROLLER,
    SUPERVISOR,
    ACCOUNTANT,
    AUDITOR,
    ADMIN,
    CREDITOR_USER,
    BILLING_SYSTEM,
    SYSTEM
  })
  @OpenToOutside
  public Optional<CreditorView> byKey(String key) {
    return creditors.byKey(key);
  }

  /** Every version of a creditor's terms, newest first; empty when out of scope. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  public List<TermsVersion> terms(String key) {
    return creditors.byKey(key).map(c -> creditors.versions(c.id())).orElse(List.of());
  }

  /** Registers a creditor and opens its books with SKR03. */
  public Optional<Refusal> register(CreditorData data) {
    return register(data, ShippedChart.SKR03);
  }

  /** Registers a creditor and opens its books with a chart of accounts, which stays. */
  public Optional<Refusal> register(CreditorData data, ShippedChart chart) {
    if (chart == null) {
      return Refusal.because("creditor.chart.missing").on("chart").asOptional();
    }
    if (data.key() == null || !KEY.matcher(data.key()).matches()) {
      return Refusal.because("creditor.key.invalid").on("key").asOptional();
    }
    if (!Money.isCurrency(data.currency())) {
      return Refusal.because("currency.unknown", String.valueOf(data.currency()))
          .on("currency")
          .asOptional();
    }
    Optional<Refusal> refusal = check(data);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (creditors.byKey(data.key()).isPresent()) {
      return Refusal.because("creditor.key.taken", data.key()).on("key").asOptional();
    }
    long id = keys.next();
    em.persist(new Creditor(id, PublicIds.next(), data));
    audit.write("creditor.registered", "Creditor", id, data + ", " + chart, null);
    em.flush();
    registered.fire(new CreditorRegistered(id, chart));
    return Optional.empty();
  }

  /**
   * Changes a creditor's data.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> change(String key, long version, CreditorData data) {
    Optional<CreditorView> found = creditors.byKey(key);
    if (found.isEmpty()) {
      return Refusal.of("creditor.unknown", key);
    }
    if (found.get().version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    Optional<Refusal> refusal = check(data);
    if (refusal.isEmpty()) {
      long id = found.get().id();
      em.find(Creditor.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT).change(data);
      audit.write("creditor.changed", "Creditor", id, found.get().data() + " → " + data, null);
    }
    return refusal;
  }

  /** Records terms from a date on; earlier versions stay in the history. */
  public Optional<Refusal> agree(String key, Terms terms, String reason) {
    Optional<CreditorView> found = creditors.byKey(key);
    if (found.isEmpty()) {
      return Refusal.of("creditor.unknown", key);
    }
    long id = found.get().id();
    em.persist(new CreditorTerms(keys.next(), id, terms, clock.now(), actor.name(), reason));
    audit.write("creditor.terms.agreed", "Creditor", id, terms.toString(), reason);
    return Optional.empty();
  }

  private static Optional<Refusal> check(CreditorData data) {
    if (data.name() == null || data.name().isBlank() || data.name().length() > 200) {
      return Refusal.because("creditor.name.missing").on("name").asOptional();
    }
    if (data.country() == null || !data.country().matches("[A-Z]{2}")) {
      return Refusal.because("country.invalid").on("country").asOptional();
    }
    return Optional.empty();
  }
}
