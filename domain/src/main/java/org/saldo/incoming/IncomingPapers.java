package org.saldo.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.creditor.Creditors;
import org.saldo.document.Documents;
import org.saldo.document.StoredDocument;

/** The documents of what came in: they are of the creditor whose case it belongs to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncomingPapers {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Documents documents;
  @Inject private Creditors creditors;
  @Inject private AuditTrail audit;

  /**
   * Hands its documents to the creditor of its case. One that something else that came in shares
   * stays with that, and a copy of the same day goes.
   *
   * @param reason why it moved to another creditor; null when it was nobody's before
   */
  public void follow(IncomingMessage incoming, String reason) {
    for (IncomingFile file : files(incoming)) {
      StoredDocument before = documents.described(file.documentId());
      if (!before.erased() && !Objects.equals(before.creditorId(), incoming.creditorId())) {
        StoredDocument after =
            isShared(file)
                ? documents.copy(before.id(), incoming.creditorId())
                : documents.handOver(before.id(), incoming.creditorId());
        file.keptAs(after.id());
        tell(before, after, reason);
      }
    }
    em.flush();
  }

  private void tell(StoredDocument before, StoredDocument after, String reason) {
    if (before.creditorId() != null) {
      audit.write(
          "document.handed.over",
          "Document",
          after.id(),
          AuditWords.of(
              after.fileName(),
              creditors.known(before.creditorId()).name(),
              creditors.known(after.creditorId()).name()),
          reason);
    }
  }

  private List<IncomingFile> files(IncomingMessage incoming) {
    return em.createQuery(
            "SELECT f FROM IncomingFile f WHERE f.incomingId = :incoming"
                + " AND f.documentId IS NOT NULL ORDER BY f.position",
            IncomingFile.class)
        .setParameter("incoming", incoming.id())
        .getResultList();
  }

  /** The same content of the same creditor is kept once. */
  private boolean isShared(IncomingFile file) {
    return em.createQuery(
                "SELECT COUNT(f) FROM IncomingFile f WHERE f.documentId = :document"
                    + " AND f.incomingId <> :incoming",
                Long.class)
            .setParameter("document", file.documentId())
            .setParameter("incoming", file.incomingId())
            .getSingleResult()
        > 0;
  }
}
