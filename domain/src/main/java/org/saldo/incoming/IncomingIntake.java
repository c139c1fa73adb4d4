package org.saldo.incoming;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.Receipts;
import org.saldo.correspondence.ReceivedMessages;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.NewDocument;
import org.saldo.document.Visibility;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/**
 * Keeps what came in, with everything that follows from it, in one transaction: it is either ours
 * altogether or still where it lay.
 */
@ApplicationScoped
class IncomingIntake {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private IncomingLeases leases;
  @Inject private CaseMatcher matcher;
  @Inject private CaseFiles caseFiles;
  @Inject private ReceivedMessages messages;
  @Inject private Receipts receipts;
  @Inject private OnCase onCase;
  @Inject private Documents documents;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * Keeps it, unless the very same is kept already.
   *
   * @return whether it was new
   * @throws TooEarlyException if it answers a message whose leaving is not recorded yet
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(IncomingLeases.Lease lease, Arrival arrival) {
    leases.prove(lease);
    return receive(arrival);
  }

  /** The same where no lease is needed, because others see to it that each comes once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean receive(Arrival arrival) {
    if (isKnown(arrival.source(), arrival.key())) {
      return false;
    }
    Optional<ReceivedMessages.Ours> about =
        arrival.keys().stream().flatMap(key -> messages.withKey(key).stream()).findFirst();
    if (about.isPresent() && about.get().onItsWay()) {
      throw new TooEarlyException(about.get().id());
    }
    IncomingMessage incoming = store(arrival, about.map(this::caseOf));
    about.ifPresent(ours -> incoming.about(ours.id()));
    if (about.isPresent()) {
      answered(incoming, arrival, about.get());
    } else if (arrival.nature() != MailNature.DELIVERY_REPORT) {
      match(incoming, arrival);
    }
    if (arrival.threat() != null) {
      onCase.quarantined(incoming, arrival.threat());
    }
    return true;
  }

  /** Keeps what a person brought to a case; the caller has seen to it that it is new. */
  @Transactional(Transactional.TxType.MANDATORY)
  public IncomingMessage bring(Arrival arrival, CaseRef caseFile) {
    return store(arrival, Optional.of(caseFile));
  }

  /** Whether the very same was kept before. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isKnown(IncomingSource source, String key) {
    return em.createQuery(
                "SELECT COUNT(i) FROM IncomingMessage i WHERE i.source = :source"
                    + " AND i.sourceKey = :key",
                Long.class)
            .setParameter("source", source)
            .setParameter("key", key)
            .getSingleResult()
        > 0;
  }

  /** The scan with this key while a person still has to decide whose it is, locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<IncomingMessage> waitingScan(String key) {
    return em.createQuery(
            "SELECT i FROM IncomingMessage i WHERE i.source = :source AND i.sourceKey = :key",
            IncomingMessage.class)
        .setParameter("source", IncomingSource.SCAN_FOLDER)
        .setParameter("key", key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(i -> i.state().open())
        .findFirst();
  }

  /** Whether the scan with this key lies on the case. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isScanOn(long caseFileId, String key) {
    return em.createQuery(
                "SELECT COUNT(i) FROM IncomingMessage i WHERE i.source = :source"
                    + " AND i.sourceKey = :key AND i.caseFileId = :caseFile"
                    + " AND i.state = :assigned",
                Long.class)
            .setParameter("source", IncomingSource.SCAN_FOLDER)
            .setParameter("key", key)
            .setParameter("caseFile", caseFileId)
            .setParameter("assigned", IncomingState.ASSIGNED)
            .getSingleResult()
        > 0;
  }

  private CaseRef caseOf(ReceivedMessages.Ours ours) {
    return caseFiles.byId(ours.caseFileId()).orElseThrow();
  }

  private void answered(IncomingMessage incoming, Arrival arrival, ReceivedMessages.Ours ours) {
    incoming.assign(caseOf(ours), MatchReason.OWN_KEY);
    if (arrival.report() != null) {
      follow(arrival.report(), ours);
    } else {
      onCase.keep(incoming, caseOf(ours), false);
      onCase.tell(incoming, caseOf(ours));
    }
  }

  /** A report says of itself what is to be done; nobody has to read it. */
  private void follow(DeliveryReport report, ReceivedMessages.Ours ours) {
    em.flush();
    switch (report.action()) {
      case FAILED -> receipts.undelivered(ours.publicId(), report.detail(), report.contactLost());
      case DELIVERED -> receipts.delivered(ours.publicId(), report.detail());
      case DELAYED -> {
        // It may still arrive; that it is late is kept with the report.
      }
    }
  }

  private void match(IncomingMessage incoming, Arrival arrival) {
    List<Proposal> proposals =
        matcher.proposals(arrival.channel(), arrival.sender(), arrival.texts());
    Optional<Proposal> best = matcher.best(proposals);
    if (best.isEmpty()) {
      return;
    }
    CaseRef caseFile = best.get().caseFile();
    if (best.get().reason().certain() || matcher.isOneNumber(arrival, best.get())) {
      incoming.assign(caseFile, best.get().reason());
      onCase.keep(incoming, caseFile, matcher.isOwnNumber(arrival));
      onCase.tell(incoming, caseFile);
    } else {
      incoming.propose(caseFile, best.get().reason());
      onCase.ask(incoming, caseFile);
    }
  }

  private IncomingMessage store(Arrival arrival, Optional<CaseRef> caseFile) {
    IncomingMessage incoming =
        new IncomingMessage(
            keys.next(), PublicIds.next(), arrival, clock.today(), clock.now(), actor.name());
    em.persist(incoming);
    em.flush();
    int position = 0;
    for (CheckedFile file : arrival.files()) {
      Long document =
          file.content() == null
              ? null
              : documents
                  .store(
                      DocumentKind.INCOMING,
                      new NewDocument(
                          file.name(),
                          file.mediaType(),
                          file.content(),
                          Visibility.INTERNAL,
                          caseFile.map(CaseRef::creditorId).orElse(null)))
                  .id();
      em.persist(
          new IncomingFile(
              keys.next(), PublicIds.next(), incoming.id(), position++, file, document));
    }
    em.flush();
    return incoming;
  }
}
