package org.saldo.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.Scope;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.DebtorVisibility;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;

/** The case files; one per creditor, debtor and currency. */
@ApplicationScoped
public class CaseFiles implements DebtorVisibility {

  static final String RANGE = "casefile";

  /** Who opened a case that no person opened. */
  private static final String RULE = "rule";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges numbers;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private CurrentActor actor;

  /**
   * The case of a debtor with a creditor in a currency, kept from now on if there was none. The
   * caller holds the creditor's ledger lock, so that two do not start the same.
   *
   * @param sales the creditor's contact named on the document, null when none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public CaseRef keep(long creditorId, long debtorId, String currency, CaseParty.Contact sales) {
    return em.createQuery(
            "SELECT c FROM CaseFile c WHERE c.creditorId = :creditor AND c.debtorId = :debtor"
                + " AND c.currency = :currency",
            CaseFile.class)
        .setParameter("creditor", creditorId)
        .setParameter("debtor", debtorId)
        .setParameter("currency", currency)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> start(creditorId, debtorId, currency, sales))
        .ref();
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<CaseRef> byId(long id) {
    return refs("c.id = :value", id).findFirst();
  }

  /** Those of the cases that there are, by key. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<CaseRef> byIds(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : refs("c.id IN :value ORDER BY c.id", ids).toList();
  }

  /** The case with a number, in nobody's scope yet: the caller asks {@link Scope#covers}. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<CaseRef> byNumber(String number) {
    return refs("c.number = :value", number).findFirst();
  }

  /** The cases of a debtor that are not closed, in nobody's scope yet. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<CaseRef> notClosedOf(long debtorId) {
    return refs(
            "c.status <> org.saldo.casefile.CaseStatus.CLOSED AND c.debtorId = :value ORDER BY c.id",
            debtorId)
        .toList();
  }

  /** The case with a public id, in nobody's scope yet: the caller asks {@link Scope#covers}. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<CaseRef> byPublicId(UUID publicId) {
    return refs("c.publicId = :value", publicId).findFirst();
  }

  /**
   * Not entities: who asks before the ledger is locked would keep a case that somebody else changes
   * while waiting for the lock.
   */
  private Stream<CaseRef> refs(String condition, Object value) {
    return em.createQuery(
            "SELECT NEW org.saldo.casefile.CaseRef(c.id, c.creditorId, c.debtorId, c.number,"
                + " c.currency) FROM CaseFile c WHERE "
                + condition,
            CaseRef.class)
        .setParameter("value", value)
        .getResultStream();
  }

  /** The segment of a case; null when it has none. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public String segment(long id) {
    return em.createQuery("SELECT c.segment FROM CaseFile c WHERE c.id = :id", String.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** Gives a case a segment; the same again changes nothing. */
  public void moveToSegment(long id, String segment) {
    CaseFile caseFile = locked(id);
    String before = caseFile.segment();
    if (caseFile.moveTo(segment)) {
      em.flush();
      audit.write("case.segment", "CaseFile", id, AuditWords.of(before, segment), null);
    }
  }

  /** Whom a case names for a role on a day; empty when nobody. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<CaseParty.Contact> contact(long id, PartyRole role, LocalDate on) {
    return em.createQuery(
            "SELECT p FROM CaseParty p WHERE p.caseFileId = :id AND p.role = :role"
                + " AND p.name IS NOT NULL AND p.validFrom <= :day"
                + " AND (p.validUntil IS NULL OR p.validUntil > :day)"
                + " ORDER BY p.validFrom DESC, p.id DESC",
            CaseParty.class)
        .setParameter("id", id)
        .setParameter("role", role)
        .setParameter("day", on)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(CaseParty::contact);
  }

  /** Where a case stands and who works it. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public CaseStanding standing(long id) {
    return Objects.requireNonNull(standings(List.of(id)).get(id), () -> "no case " + id);
  }

  /** The same of several cases, by key. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<Long, CaseStanding> standings(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery(
                "SELECT c.id, c.status, c.closeReason, c.controller FROM CaseFile c"
                    + " WHERE c.id IN :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> (Long) row[0],
                    row ->
                        new CaseStanding(
                            (CaseStatus) row[1], (CloseReason) row[2], (String) row[3])));
  }

  /**
   * Makes an account a case that is worked, because the creditor's terms say so; any other stays as
   * it is.
   *
   * @param daysOverdue the rule: so many days overdue
   * @param controller user name of who works it; null when nobody does yet
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void openByRule(long id, int daysOverdue, String controller) {
    CaseFile caseFile = em.find(CaseFile.class, id);
    if (caseFile.status() == CaseStatus.ACCOUNT
        && caseFile.open(RULE, controller, clock.today()).isEmpty()) {
      em.flush();
      audit.write(
          "case.opened.by.rule", "CaseFile", id, AuditWords.of(daysOverdue, controller), null);
    }
  }

  /**
   * Closes a case that is worked; any other stays as it is.
   *
   * @return whether it was closed now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean close(long id, CloseReason reason) {
    if (!standing(id).status().worked() || !locked(id).close(reason)) {
      return false;
    }
    em.flush();
    audit.write("case.closed", "CaseFile", id, AuditWords.of(reason), null);
    return true;
  }

  /**
   * Says otherwise why a closed case is closed, because what it was closed for stands no longer.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void closedFor(long id, CloseReason reason) {
    if (locked(id).closedFor(reason)) {
      em.flush();
      audit.write("case.closed", "CaseFile", id, AuditWords.of(reason), null);
    }
  }

  /**
   * Reopens a closed case; any other stays as it is.
   *
   * @param cause what made something open again, e.g. {@code PAYMENT_RETURNED}
   * @return whether it was reopened now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean reopen(long id, String cause) {
    if (standing(id).status() != CaseStatus.CLOSED
        || !locked(id).reopen(clock.today(), actor.name())) {
      return false;
    }
    em.flush();
    audit.write("case.reopened", "CaseFile", id, "Cause." + cause, null);
    return true;
  }

  /** As it is now, and nobody else changes it: somebody may be assigning it. */
  private CaseFile locked(long id) {
    CaseFile caseFile = em.find(CaseFile.class, id);
    em.refresh(caseFile, LockModeType.PESSIMISTIC_WRITE);
    return caseFile;
  }

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean visible(long debtorId, Scope scope) {
    return em.createQuery(
            "SELECT c.creditorId FROM CaseFile c WHERE c.debtorId = :debtor", Long.class)
        .setParameter("debtor", debtorId)
        .getResultStream()
        .anyMatch(scope::covers);
  }

  private CaseFile start(long creditorId, long debtorId, String currency, CaseParty.Contact sales) {
    NewCase made =
        NewCase.of(
            numbers.next(RANGE), creditorId, debtorId, currency, sales, clock.today(), keys::next);
    CaseFile caseFile = made.caseFile();
    em.persist(caseFile);
    em.flush();
    made.parties().forEach(em::persist);
    audit.write("case.kept", "CaseFile", caseFile.id(), caseFile.ref().number(), null);
    return caseFile;
  }
}
