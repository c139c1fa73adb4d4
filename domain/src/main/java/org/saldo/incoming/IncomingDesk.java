package org.saldo.incoming;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.document.DocumentArchive;
import org.saldo.document.Documents;
import org.saldo.problem.Refusal;

/**
 * Where staff decide whose something is that came in. What is nobody's yet is for those who see
 * every creditor; everything else for those who see its case.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class IncomingDesk {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFiles caseFiles;
  @Inject private CaseMatcher matcher;
  @Inject private OnCase onCase;
  @Inject private Documents documents;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** A case that something may belong to, and why. */
  public record Candidate(String caseNumber, MatchReason reason) {}

  /** The cases in reach that it may belong to; none when it is decided, or there is no such one. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
  public List<Candidate> candidates(UUID id) {
    return byPublicId(id)
        .filter(i -> i.state().open())
        .map(i -> matcher.proposals(i.channel(), i.sender(), i.texts()))
        .orElse(List.of())
        .stream()
        .filter(p -> actor.scope().covers(p.caseFile().creditorId()))
        .map(p -> new Candidate(p.caseFile().number(), p.reason()))
        .toList();
  }

  /**
   * Says that it belongs to a case: it is kept there, and whoever works the case reads it.
   *
   * @param version the version the person saw
   * @param byDebtor whether its debtor himself wrote it, who may then see it
   */
  public Optional<Refusal> assign(UUID id, long version, String caseNumber, boolean byDebtor) {
    Optional<CaseRef> ref = named(caseNumber);
    if (ref.isEmpty()) {
      return Refusal.because("case.unknown").on("caseNumber").asOptional();
    }
    Optional<IncomingMessage> found = locked(id);
    if (found.isEmpty()) {
      return Refusal.of("incoming.unknown");
    }
    IncomingMessage incoming = found.get();
    Optional<Refusal> refusal =
        changedSince(incoming, version)
            .or(() -> incoming.decide(ref.get(), clock.now(), actor.name()));
    if (refusal.isEmpty()) {
      onCase.keep(incoming, ref.get(), byDebtor);
      onCase.settled(incoming);
      tellUnlessOwn(incoming, ref.get());
      audit.write("incoming.assigned", "IncomingMessage", incoming.id(), ref.get().number(), null);
      em.flush();
    }
    return refusal;
  }

  /**
   * Says that it belongs to another case than the one it was assigned to.
   *
   * @param version the version the person saw
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> move(UUID id, long version, String caseNumber, String reason) {
    if (lacks(reason)) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<CaseRef> ref = named(caseNumber);
    if (ref.isEmpty()) {
      return Refusal.because("case.unknown").on("caseNumber").asOptional();
    }
    Optional<IncomingMessage> found = locked(id);
    if (found.isEmpty()) {
      return Refusal.of("incoming.unknown");
    }
    IncomingMessage incoming = found.get();
    Optional<CaseRef> from = Optional.ofNullable(incoming.caseFileId()).flatMap(caseFiles::byId);
    Optional<Refusal> refusal =
        changedSince(incoming, version)
            .or(() -> incoming.move(ref.get(), reason.strip(), clock.now(), actor.name()));
    if (refusal.isEmpty()) {
      onCase.move(incoming, from.orElseThrow(), ref.get(), reason.strip());
      tellUnlessOwn(incoming, ref.get());
      audit.write(
          "incoming.moved",
          "IncomingMessage",
          incoming.id(),
          AuditWords.of(from.orElseThrow().number(), ref.get().number()),
          reason.strip());
      em.flush();
    }
    return refusal;
  }

  private Optional<CaseRef> named(String caseNumber) {
    return caseNumber == null
        ? Optional.empty()
        : caseFiles.byNumber(caseNumber.strip()).filter(c -> actor.scope().covers(c.creditorId()));
  }

  private static boolean lacks(String reason) {
    return reason == null || reason.isBlank() || reason.length() > MAX_REASON;
  }

  /**
   * Says that it belongs to no case.
   *
   * @param version the version the person saw
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> dismiss(UUID id, long version, String reason) {
    if (lacks(reason)) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<IncomingMessage> found = locked(id);
    if (found.isEmpty()) {
      return Refusal.of("incoming.unknown");
    }
    IncomingMessage incoming = found.get();
    Optional<Refusal> refusal =
        changedSince(incoming, version)
            .or(() -> incoming.dismiss(reason.strip(), clock.now(), actor.name()));
    if (refusal.isEmpty()) {
      onCase.settled(incoming);
      audit.write("incoming.dismissed", "IncomingMessage", incoming.id(), null, reason.strip());
      em.flush();
    }
    return refusal;
  }

  /** A file of it with its bytes; empty when it is refused, in quarantine or out of reach. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
  public Optional<DocumentArchive.Content> file(UUID fileId) {
    return em.createQuery("SELECT f FROM IncomingFile f WHERE f.publicId = :id", IncomingFile.class)
        .setParameter("id", fileId)
        .getResultStream()
        .filter(f -> f.documentToGive() != null)
        .filter(f -> inReach(em.find(IncomingMessage.class, f.incomingId())))
        .findFirst()
        .flatMap(
            f ->
                documents
                    .content(f.documentToGive())
                    .map(
                        c ->
                            new DocumentArchive.Content(
                                c.document().named(f.fileName()), c.bytes())));
  }

  /** Whoever decides has read it; anybody else who works the case has not. */
  private void tellUnlessOwn(IncomingMessage incoming, CaseRef ref) {
    if (!actor.name().equals(caseFiles.standing(ref.id()).controller())) {
      onCase.tell(incoming, ref);
    }
  }

  private static Optional<Refusal> changedSince(IncomingMessage incoming, long version) {
    return incoming.version() == version ? Optional.empty() : Refusal.of("changed.meanwhile");
  }

  private Optional<IncomingMessage> byPublicId(UUID id) {
    return find(id, LockModeType.NONE);
  }

  private Optional<IncomingMessage> locked(UUID id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<IncomingMessage> find(UUID id, LockModeType lock) {
    return em.createQuery(
            "SELECT i FROM IncomingMessage i WHERE i.publicId = :id", IncomingMessage.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultStream()
        .filter(this::inReach)
        .findFirst();
  }

  private boolean inReach(IncomingMessage incoming) {
    return incoming.creditorId() == null
        ? actor.scope().all()
        : actor.scope().covers(incoming.creditorId());
  }
}
