package org.saldo.agency;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Registers agencies, their people and what is agreed with them for a creditor. */
@Stateless
@RolesAllowed({ADMIN, SYSTEM})
public class AgencyRegistry {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Agencies agencies;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every agency, by name. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  public List<AgencyView> all() {
    return agencies.all();
  }

  @RolesAllowed({SUPERVISOR, AUDITOR, ADMIN, SYSTEM})
  public Optional<AgencyView> byKey(String key) {
    return agencies.byKey(key);
  }

  /** Who works for an agency, by user name. */
  @RolesAllowed({SUPERVISOR, AUDITOR, ADMIN, SYSTEM})
  public List<Member> members(String key) {
    return agencies.byKey(key).map(a -> agencies.members(a.id())).orElse(List.of());
  }

  /** Registers an agency. */
  public Optional<Refusal> register(AgencyData data) {
    if (data.key() == null || !KEY.matcher(data.key()).matches()) {
      return Refusal.because("agency.key.invalid").on("key").asOptional();
    }
    if (data.kind() == null) {
      return Refusal.because("agency.kind.missing").on("kind").asOptional();
    }
    Optional<Refusal> refusal = check(data);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (agencies.byKey(data.key()).isPresent()) {
      return Refusal.because("agency.key.taken", data.key()).on("key").asOptional();
    }
    long id = keys.next();
    em.persist(new Agency(id, PublicIds.next(), data));
    em.flush();
    audit.write("agency.registered", "Agency", id, data.toString(), null);
    return Optional.empty();
  }

  /**
   * Changes an agency's data.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> change(String key, long version, AgencyData data) {
    Optional<AgencyView> found = agencies.byKey(key);
    if (found.isEmpty()) {
      return Refusal.of("agency.unknown", String.valueOf(key));
    }
    if (found.get().version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    Optional<Refusal> refusal = check(data);
    if (refusal.isEmpty()) {
      long id = found.get().id();
      em.find(Agency.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT).change(data);
      audit.write("agency.changed", "Agency", id, found.get().data() + " → " + data, null);
    }
    return refusal;
  }

  /** Lets a sign-in work for the agency; a sign-in works for one agency only. */
  public Optional<Refusal> admit(String key, Member member) {
    Optional<AgencyView> found = agencies.byKey(key);
    if (found.isEmpty()) {
      return Refusal.of("agency.unknown", String.valueOf(key));
    }
    String user = member.userName() == null ? "" : member.userName().strip();
    if (user.isEmpty() || user.length() > 120) {
      return Refusal.because("agency.member.missing").on("userName").asOptional();
    }
    if (member.role() == null || member.since() == null) {
      return Refusal.because("agency.member.incomplete").on("since").asOptional();
    }
    if (find(user).isPresent()) {
      return Refusal.because("agency.member.taken", user).on("userName").asOptional();
    }
    long id = found.get().id();
    em.persist(
        new AgencyMember(
            keys.next(),
            id,
            new Member(user, member.role(), member.since()),
            clock.now(),
            actor.name()));
    em.flush();
    audit.write(
        "agency.member.admitted",
        "Agency",
        id,
        user + " " + member.role() + " " + member.since(),
        null);
    return Optional.empty();
  }

  /** Takes a sign-in off its agency: from now on it sees none of its placements. */
  public Optional<Refusal> dismiss(String key, String userName) {
    Optional<AgencyMember> member =
        agencies.byKey(key).flatMap(a -> find(userName).filter(m -> m.agencyId() == a.id()));
    if (member.isEmpty()) {
      return Refusal.of("agency.member.gone");
    }
    em.remove(member.get());
    audit.write("agency.member.dismissed", "Agency", member.get().agencyId(), userName, null);
    return Optional.empty();
  }

  /** Records an agreement from a day on; earlier versions stay in the history. */
  public Optional<Refusal> agree(String key, String creditorKey, Agreement terms, String reason) {
    Optional<AgencyView> agency = agencies.byKey(key);
    if (agency.isEmpty()) {
      return Refusal.of("agency.unknown", String.valueOf(key));
    }
    Optional<CreditorView> creditor = creditors.byKey(creditorKey);
    if (creditor.isEmpty()) {
      return Refusal.because("creditor.unknown", String.valueOf(creditorKey))
          .on("creditor")
          .asOptional();
    }
    Optional<Refusal> refusal = check(terms);
    if (refusal.isEmpty()) {
      AgreementVersion made =
          new AgreementVersion(
              keys.next(),
              creditor.get().id(),
              agency.get().id(),
              terms,
              clock.now(),
              actor.name(),
              reason);
      em.persist(new AgencyAgreement(made));
      em.flush();
      String details = creditorKey + " " + terms;
      audit.write("agency.agreed", "Agency", agency.get().id(), details, reason);
    }
    return refusal;
  }

  private Optional<AgencyMember> find(String userName) {
    return em.createQuery(
            "SELECT m FROM AgencyMember m WHERE m.userName = :user", AgencyMember.class)
        .setParameter("user", userName)
        .getResultStream()
        .findFirst();
  }

  private static Optional<Refusal> check(Agreement terms) {
    if (terms.validFrom() == null) {
      return Refusal.because("agreement.from.missing").on("validFrom").asOptional();
    }
    if (terms.commissionPercent() == null
        || terms.commissionPercent().signum() < 0
        || terms.commissionPercent().compareTo(HUNDRED) > 0
        || terms.commissionPercent().stripTrailingZeros().scale() > 4) {
      return Refusal.because("agreement.commission.invalid").on("commission").asOptional();
    }
    if (terms.costLimit() == null || terms.costLimit().isNegative()) {
      return Refusal.because("agreement.limit.invalid").on("costLimit").asOptional();
    }
    if (terms.answerDays() < 1 || terms.answerDays() > 60) {
      return Refusal.because("agreement.answer.invalid").on("answerDays").asOptional();
    }
    return Optional.empty();
  }

  private static Optional<Refusal> check(AgencyData data) {
    if (data.name() == null || data.name().isBlank() || data.name().length() > 200) {
      return Refusal.because("agency.name.missing").on("name").asOptional();
    }
    if (data.country() == null || !data.country().matches("[A-Z]{2}")) {
      return Refusal.because("country.invalid").on("country").asOptional();
    }
    if (data.email() == null || !data.email().matches("[^@\\s]+@[^@\\s]+")) {
      return Refusal.because("agency.email.invalid").on("email").asOptional();
    }
    return Optional.empty();
  }
}
