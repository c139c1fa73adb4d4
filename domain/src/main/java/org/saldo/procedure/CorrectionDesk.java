package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.UtcColumn;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.correspondence.CorrectedItem;
import org.saldo.correspondence.Corrections;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Where people tell a debtor that earlier letters asked for something else than they would today,
 * because something became known late. Nothing is sent by itself.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class CorrectionDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimBook claims;
  @Inject private Corrections corrections;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** What there is to be told; empty when nothing, or no such case in scope. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @OpenToOutside
  public Optional<Correction> proposed(UUID caseFile) {
    return inScope(caseFile).flatMap(this::proposed);
  }

  /** Sends the letter; a second time there is nothing left to be told. */
  public Optional<Refusal> send(UUID caseFile) {
    Optional<CaseRef> found = inScope(caseFile);
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    CaseRef ref = found.get();
    // Locked, so that a second click finds what the first sent.
    claims.locked(ref.creditorId(), ref.id());
    Optional<Correction> correction = proposed(ref);
    if (correction.isEmpty()) {
      return Refusal.of("correction.nothing");
    }
    Corrections.Sent sent =
        corrections.send(
            DemandSteps.caseOf(ref), items(correction.get()), reasons(correction.get()));
    if (sent.refusal() != null) {
      return Optional.of(sent.refusal());
    }
    em.persist(
        new CorrectionLetter(
            keys.next(),
            ref.id(),
            sent.messageId(),
            correction.get().knownUntil(),
            clock.now(),
            actor.name()));
    em.flush();
    audit.write(
        "correction.sent",
        "CaseFile",
        ref.id(),
        AuditWords.of(
            correction.get().items().stream().map(Correction.Item::number).distinct().count()),
        null);
    return Optional.empty();
  }

  private static List<CorrectedItem> items(Correction correction) {
    return correction.items().stream()
        .map(i -> new CorrectedItem(i.number(), i.lettered(), i.former(), i.corrected()))
        .toList();
  }

  private static List<Corrections.Reason> reasons(Correction correction) {
    return correction.reasons().stream()
        .map(
            r ->
                new Corrections.Reason(
                    r.kind(),
                    r.valueOn(),
                    r.amount().isNegative() ? r.amount().negated() : r.amount()))
        .toList();
  }

  private Optional<CaseRef> inScope(UUID caseFile) {
    return caseFile == null
        ? Optional.empty()
        : caseFiles.byPublicId(caseFile).filter(r -> actor.scope().covers(r.creditorId()));
  }

  private Optional<Correction> proposed(CaseRef ref) {
    List<Correction.Asked> asked = asked(ref);
    return asked.isEmpty()
        ? Optional.empty()
        : Correction.of(asked, late(ref), done(ref), told(ref));
  }

  /** A letter that was stopped on its way told nothing. */
  private Instant told(CaseRef ref) {
    Object until =
        em.createNativeQuery(
                "SELECT MAX(c.known_until) FROM correction_letter c"
                    + " JOIN message m ON m.id = c.message_id WHERE c.case_file_id = ?1"
                    + " AND m.state IN ('QUEUED', 'SENT')")
            .setParameter(1, ref.id())
            .getSingleResult();
    return until == null ? null : UtcColumn.instant(until);
  }

  /**
   * The last letter that asked for each receivable and has left: one that still waits in the outbox
   * is stopped there when it asks for too much. What it knew is what was known when it was written.
   */
  private List<Correction.Asked> asked(CaseRef ref) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT i.receivable_id, r.number, m.occurred_at, i.asked_minor FROM message m"
                    + " JOIN message_receivable i ON i.message_id = m.id"
                    + " JOIN receivable r ON r.id = i.receivable_id WHERE m.case_file_id = ?1"
                    + " AND m.demand AND m.state = 'SENT'"
                    + " ORDER BY m.occurred_at, m.id")
            .setParameter(1, ref.id())
            .getResultList();
    Map<Long, Correction.Asked> last = new LinkedHashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      Instant at = UtcColumn.instant(row[2]);
      long id = ((Number) row[0]).longValue();
      last.put(
          id,
          new Correction.Asked(
              id,
              (String) row[1],
              at,
              LocalDate.ofInstant(at, clock.zone()),
              Money.ofMinor(((Number) row[3]).longValue(), ref.currency())));
    }
    return List.copyOf(last.values());
  }

  private List<Correction.LateLine> late(CaseRef ref) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT l.receivable_id, COALESCE(v.act_id, v.id), l.value_on, v.recorded_at,"
                    + " l.debit_minor - l.credit_minor FROM posting_line l"
                    + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                    + " JOIN business_event v ON v.id = e.business_event_id"
                    + " WHERE l.case_file_id = ?1 AND l.receivable_id IS NOT NULL"
                    + " AND e.posted_on > l.value_on ORDER BY l.id")
            .setParameter(1, ref.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Correction.LateLine(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    ((java.sql.Date) row[2]).toLocalDate(),
                    UtcColumn.instant(row[3]),
                    Money.ofMinor(((Number) row[4]).longValue(), ref.currency())))
        .toList();
  }

  /** What happened after its day; interest and new allocations only follow from that. */
  private List<Correction.Done> done(CaseRef ref) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT COALESCE(v.act_id, v.id), v.kind, v.reference, v.occurred_on,"
                    + " e.total_minor FROM business_event v"
                    + " JOIN journal_entry e ON e.business_event_id = v.id"
                    + " WHERE v.case_file_id = ?1 AND e.posted_on > e.value_on"
                    // A further entry of an event only moves what its first one placed.
                    + " AND NOT EXISTS (SELECT 1 FROM journal_entry b"
                    + " WHERE b.business_event_id = v.id AND b.entry_no < e.entry_no)"
                    + " AND v.kind NOT IN ('INTEREST_CLAIMED', 'PAYMENT_REALLOCATED')"
                    + " ORDER BY v.id")
            .setParameter(1, ref.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Correction.Done(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    ((java.sql.Date) row[3]).toLocalDate(),
                    Money.ofMinor(((Number) row[4]).longValue(), ref.currency())))
        .toList();
  }
}
