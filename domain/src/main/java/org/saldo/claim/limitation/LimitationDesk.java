package org.saldo.claim.limitation;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.EvidenceFile;
import org.saldo.document.OutsideFiles;
import org.saldo.document.Visibility;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.ledger.Ledger;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/** Where people see until when a claim can be enforced, and record what bears on it. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class LimitationDesk {

  private static final int MAX_NOTE = 500;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private LimitationReader reader;
  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private Ledger ledger;
  @Inject private Documents documents;
  @Inject private OutsideFiles files;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<CaseFileChanged> changed;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  /** The limitation of a case; empty when there is none in scope. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @OpenToOutside
  public Optional<LimitationSheet> ofCase(UUID caseFile) {
    return inScope(caseFile)
        .map(
            ref ->
                new LimitationSheet(
                    reader.ofCases(List.of(ref.id())), reader.recorded(List.of(ref.id()))));
  }

  /** Records what bears on limitation; the very same a second time is refused. */
  public Optional<Refusal> record(UUID caseFile, NewLimitationEvent event) {
    Optional<CaseRef> ref = inScope(caseFile);
    if (ref.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    Optional<Refusal> threat =
        event.proof() == null ? Optional.empty() : files.threat(event.proof().content(), maxBytes);
    if (threat.isPresent()) {
      return threat;
    }
    // Locked, so that a second click finds what the first recorded.
    ledger.lock(ref.get().creditorId());
    Optional<OpenItem> item =
        event.receivable() == null
            ? Optional.empty()
            : items.ofCase(ref.get().id()).stream()
                .filter(i -> i.publicId().equals(event.receivable()))
                .findFirst();
    if (event.receivable() != null && item.isEmpty()) {
      return Refusal.because("receivable.unknown").on("receivable").asOptional();
    }
    Optional<Refusal> refusal = check(event).or(() -> known(ref.get(), item, event));
    if (refusal.isEmpty()) {
      keep(ref.get(), item, event);
    }
    return refusal;
  }

  /**
   * Says that what was recorded does not hold.
   *
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> withdraw(UUID event, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_NOTE) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return onStanding(
        event,
        (ref, standing) -> {
          withdraw(ref, standing, reason.strip());
          return Optional.empty();
        });
  }

  /**
   * Says that what was going on has ended: it is recorded with its end in place of what stood
   * there.
   *
   * @param until last day; of proceedings the day of the final decision or the last act in them
   * @param note 1 to 500 characters
   */
  public Optional<Refusal> end(UUID event, LocalDate until, String note) {
    return onStanding(
        event,
        (ref, standing) -> {
          if (!standing.open()) {
            return Refusal.of("limitation.event.ended");
          }
          if (until == null || until.isBefore(standing.from()) || until.isAfter(clock.today())) {
            return Refusal.because("limitation.event.until").on("until").asOptional();
          }
          Optional<OpenItem> item =
              items.ofCase(ref.id()).stream()
                  .filter(i -> Long.valueOf(i.id()).equals(standing.receivableId()))
                  .findFirst();
          NewLimitationEvent ended =
              new NewLimitationEvent(
                  item.map(OpenItem::publicId).orElse(null),
                  standing.kind(),
                  standing.from(),
                  until,
                  note,
                  null);
          Optional<Refusal> refusal = check(ended);
          if (refusal.isEmpty()) {
            withdraw(ref, standing, note.strip());
            keep(ref, item, ended);
          }
          return refusal;
        });
  }

  private interface Work {
    Optional<Refusal> on(CaseRef ref, RecordedLimitation standing);
  }

  private Optional<Refusal> onStanding(UUID event, Work work) {
    Optional<CaseRef> ref =
        em.createQuery(
                "SELECT e.caseFileId FROM LimitationEvent e WHERE e.publicId = :id", Long.class)
            .setParameter("id", event)
            .getResultStream()
            .findFirst()
            .flatMap(caseFiles::byId)
            .filter(r -> actor.scope().covers(r.creditorId()));
    if (ref.isEmpty()) {
      return Refusal.of("limitation.event.unknown");
    }
    ledger.lock(ref.get().creditorId());
    RecordedLimitation standing =
        reader.recorded(List.of(ref.get().id())).stream()
            .filter(r -> r.publicId().equals(event))
            .findFirst()
            .orElseThrow();
    return standing.withdrawn() != null
        ? Refusal.of("limitation.event.withdrawn")
        : work.on(ref.get(), standing);
  }

  private Optional<CaseRef> inScope(UUID caseFile) {
    return caseFile == null
        ? Optional.empty()
        : caseFiles.byPublicId(caseFile).filter(r -> actor.scope().covers(r.creditorId()));
  }

  private Optional<Refusal> check(NewLimitationEvent event) {
    if (event.kind() == null) {
      return Refusal.because("limitation.event.kind").on("kind").asOptional();
    }
    LocalDate today = clock.today();
    if (event.from() == null || event.from().isBefore(FIRST) || event.from().isAfter(today)) {
      return Refusal.because("limitation.event.from").on("from").asOptional();
    }
    if (event.until() != null
        && (!event.kind().lasts()
            || event.until().isBefore(event.from())
            || event.until().isAfter(today))) {
      return Refusal.because("limitation.event.until").on("until").asOptional();
    }
    if (event.note() == null || event.note().isBlank() || event.note().length() > MAX_NOTE) {
      return Refusal.because("limitation.event.note").on("note").asOptional();
    }
    return event.proof() == null
        ? Optional.empty()
        : EvidenceFile.check(event.proof().content(), maxBytes);
  }

  private Optional<Refusal> known(CaseRef ref, Optional<OpenItem> item, NewLimitationEvent event) {
    Long receivableId = item.map(OpenItem::id).orElse(null);
    return reader.recorded(List.of(ref.id())).stream()
            .filter(r -> r.withdrawn() == null && r.kind() == event.kind())
            .filter(r -> r.from().equals(event.from()))
            .anyMatch(r -> java.util.Objects.equals(r.receivableId(), receivableId))
        ? Refusal.of("limitation.event.known")
        : Optional.empty();
  }

  private void keep(CaseRef ref, Optional<OpenItem> item, NewLimitationEvent event) {
    em.persist(
        new LimitationEvent(
            keys.next(),
            PublicIds.next(),
            ref.id(),
            item.map(OpenItem::id).orElse(null),
            event,
            proof(ref, event),
            clock.now(),
            actor.name()));
    em.flush();
    audit.write(
        "limitation.recorded",
        "CaseFile",
        ref.id(),
        AuditWords.of(
            event.kind(),
            item.map(OpenItem::number).orElse(ref.number()),
            event.from(),
            event.until()),
        event.note().strip());
    changed.fire(new CaseFileChanged(Set.of(ref.id())));
  }

  private Long proof(CaseRef ref, NewLimitationEvent event) {
    return event.proof() == null
        ? null
        : documents
            .store(
                DocumentKind.EVIDENCE,
                EvidenceFile.of(event.proof().fileName(), event.proof().content())
                    .document(Visibility.INTERNAL, ref.creditorId()))
            .id();
  }

  private void withdraw(CaseRef ref, RecordedLimitation standing, String reason) {
    em.persist(new LimitationWithdrawal(standing.id(), reason, clock.now(), actor.name()));
    em.flush();
    audit.write(
        "limitation.withdrawn",
        "CaseFile",
        ref.id(),
        AuditWords.of(standing.kind(), standing.from()),
        reason);
    changed.fire(new CaseFileChanged(Set.of(ref.id())));
  }
}
