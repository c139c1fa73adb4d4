package org.saldo.dispute;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.Holds;
import org.saldo.casefile.NewHold;
import org.saldo.claim.ClaimBook;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.EvidenceFile;
import org.saldo.document.OutsideFiles;
import org.saldo.document.Visibility;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.receivable.ReceivableKind;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/**
 * Raises disputes and ends them. Steps on what is disputed stand still from the same transaction
 * on; who may do it is decided at the two doors, {@link DebtorDisputes} and {@link DisputeDesk}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Disputes {

  private static final String RANGE = "dispute";

  /** Days within which somebody should have looked. */
  private static final int ANSWER_DAYS = 7;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges numbers;
  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private Holds holds;
  @Inject private ClaimBook claims;
  @Inject private ItemStates states;
  @Inject private Documents documents;
  @Inject private OutsideFiles files;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<DisputeOpened> opened;
  @Inject private Event<DisputeResolved> resolved;
  @Inject private Event<CaseFileChanged> changed;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  /** Raises a dispute on an item of a case that the caller may speak about. */
  public Raised raise(CaseRef caseFile, Objection objection) {
    Optional<Refusal> refusal =
        objection.check(clock.today(), maxBytes).or(() -> threat(objection));
    if (refusal.isPresent()) {
      return Raised.refused(refusal.get());
    }
    // Nobody posts or disputes for the creditor from here on: what is seen stays so.
    Optional<OpenItem> item = items.locked(caseFile, objection.receivable());
    if (item.isEmpty()) {
      return Raised.refused(Refusal.because("receivable.unknown"));
    }
    Optional<Dispute> again = byPublicId(objection.id());
    if (again.isPresent()) {
      return again.get().raisedBy().equals(actor.name())
          ? Raised.as(again.get())
          : Raised.refused(Refusal.because("receivable.unknown"));
    }
    refusal = disputable(item.get(), objection.amount());
    return refusal.isPresent()
        ? Raised.refused(refusal.get())
        : Raised.as(open(caseFile, item.get(), objection));
  }

  private Optional<Refusal> threat(Objection objection) {
    return objection.evidence().stream()
        .flatMap(file -> files.threat(file.content(), maxBytes).stream())
        .map(refusal -> refusal.on("evidence"))
        .findFirst();
  }

  private Optional<Refusal> disputable(OpenItem item, Money part) {
    if (item.kind() == ReceivableKind.CREDIT) {
      return Refusal.of("dispute.item.credit", item.number());
    }
    if (!item.open().isPositive()) {
      return Refusal.of("dispute.item.settled", item.number());
    }
    if (part != null && !part.currency().equals(item.open().currency())) {
      return Refusal.because("dispute.amount.invalid").on("amount").asOptional();
    }
    return activeOn(item.id())
        .flatMap(d -> Refusal.of("dispute.already.open", item.number(), d.number()));
  }

  private Dispute open(CaseRef caseFile, OpenItem item, Objection objection) {
    Money wanted = objection.amount();
    Money part = wanted == null || !item.open().isGreaterThan(wanted) ? null : wanted;
    Dispute dispute =
        new Dispute(
            keys.next(),
            "X" + numbers.next(RANGE),
            caseFile,
            item.id(),
            objection,
            part,
            clock.now(),
            actor.name());
    em.persist(dispute);
    em.flush();
    objection.evidence().forEach(file -> keep(dispute, file));
    holds.place(
        new NewHold(
            caseFile.id(),
            item.id(),
            part,
            HoldReason.DISPUTE,
            dispute.id(),
            objection.raisedOn(),
            null,
            null));
    states.refresh(caseFile.id());
    tasks.raise(
        new NewTask(
            TaskKind.DISPUTE_OPENED,
            caseFile.creditorId(),
            caseFile.id(),
            caseFile.debtorId(),
            caseFiles.standing(caseFile.id()).controller(),
            dispute.id(),
            clock.today().plusDays(ANSWER_DAYS),
            List.of(dispute.number(), item.number(), caseFile.number())));
    audit.write(
        "dispute.opened",
        "CaseFile",
        caseFile.id(),
        AuditWords.of(dispute.number(), item.number(), objection.reason(), part),
        null);
    em.flush();
    opened.fire(new DisputeOpened(dispute.id(), caseFile.id(), item.id()));
    changed.fire(new CaseFileChanged(Set.of(caseFile.id())));
    return dispute;
  }

  private void keep(Dispute dispute, Evidence evidence) {
    EvidenceFile file = EvidenceFile.of(evidence.fileName(), evidence.content());
    long documentId =
        documents
            .store(DocumentKind.EVIDENCE, file.document(Visibility.DEBTOR, dispute.creditorId()))
            .id();
    boolean twice =
        em.createQuery(
                    "SELECT COUNT(d) FROM DisputeDocument d WHERE d.disputeId = :dispute"
                        + " AND d.documentId = :document",
                    Long.class)
                .setParameter("dispute", dispute.id())
                .setParameter("document", documentId)
                .getSingleResult()
            > 0;
    if (!twice) {
      em.persist(new DisputeDocument(keys.next(), dispute.id(), documentId, file.fileName()));
      em.flush();
    }
  }

  /** Ends a dispute: steps go on from today. */
  public void end(Dispute dispute, Resolution resolution) {
    dispute.end(
        resolution.outcome(),
        resolution.credit(),
        resolution.explanation(),
        clock.today(),
        clock.now(),
        actor.name());
    em.flush();
    holds.releaseOf(HoldReason.DISPUTE, dispute.id(), clock.today());
    states.refresh(dispute.caseFileId());
    tasks.settle(TaskKind.DISPUTE_OPENED, dispute.id(), resolution.outcome().name());
    tasks.settle(TaskKind.DISPUTE_CREDIT_REFUSED, dispute.id(), resolution.outcome().name());
    audit.write(
        "dispute.ended",
        "CaseFile",
        dispute.caseFileId(),
        AuditWords.of(dispute.number(), resolution.outcome(), resolution.credit()),
        shortened(resolution.explanation()));
    em.flush();
    resolved.fire(
        new DisputeResolved(
            dispute.id(), dispute.caseFileId(), dispute.receivableId(), resolution.outcome()));
    changed.fire(new CaseFileChanged(Set.of(dispute.caseFileId())));
  }

  private static String shortened(String text) {
    return text == null || text.length() <= 500 ? text : text.substring(0, 499) + "…";
  }

  public Optional<Dispute> byPublicId(UUID id) {
    return em.createQuery("SELECT d FROM Dispute d WHERE d.publicId = :id", Dispute.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * The same as it stands now, with nobody else posting or deciding for its creditor until this
   * transaction ends.
   */
  public Optional<Dispute> locked(UUID id) {
    Optional<Dispute> found = byPublicId(id);
    found.ifPresent(
        d -> {
          claims.locked(d.creditorId(), d.caseFileId());
          em.refresh(d);
        });
    return found;
  }

  /** The dispute that waits for an adjustment. */
  public Optional<Dispute> crediting(UUID adjustment) {
    return em.createQuery(
            "SELECT d FROM Dispute d WHERE d.adjustmentId = :adjustment AND d.state = :state",
            Dispute.class)
        .setParameter("adjustment", adjustment)
        .setParameter("state", DisputeState.CREDITING)
        .getResultStream()
        .findFirst();
  }

  private Optional<Dispute> activeOn(long receivableId) {
    return em.createQuery(
            "SELECT d FROM Dispute d WHERE d.receivableId = :item AND d.active = TRUE",
            Dispute.class)
        .setParameter("item", receivableId)
        .getResultStream()
        .findFirst();
  }
}
