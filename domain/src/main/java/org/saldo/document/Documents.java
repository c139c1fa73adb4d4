package org.saldo.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/**
 * Stores documents; the same content of the same creditor is kept once in a calendar year, for each
 * year is kept for a time of its own.
 */
@ApplicationScoped
public class Documents {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** Stores the content, or finds it when the creditor has it already in this year. */
  @Transactional(Transactional.TxType.MANDATORY)
  public StoredDocument store(DocumentKind kind, NewDocument content) {
    return em.createQuery(
            "SELECT d FROM Document d WHERE d.sha256 = :hash AND d.creditorId = :creditor"
                + " AND d.kind = :kind AND d.erasedAt IS NULL AND d.storedAt >= :year ORDER BY d.id",
            Document.class)
        .setParameter("hash", content.sha256())
        .setParameter("creditor", content.creditorId())
        .setParameter("kind", kind)
        .setParameter("year", clock.today().withDayOfYear(1).atStartOfDay(clock.zone()).toInstant())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> add(kind, content))
        .described();
  }

  /**
   * A document with its bytes, for a capability that has found it among what the caller may read.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<DocumentArchive.Content> content(long documentId) {
    return Optional.ofNullable(em.find(Document.class, documentId))
        .map(Document::described)
        .map(
            d ->
                new DocumentArchive.Content(
                    d,
                    d.erased()
                        ? null
                        : (byte[])
                            em.createNativeQuery(
                                    "SELECT content FROM document_content WHERE document_id = ?1")
                                .setParameter(1, documentId)
                                .getSingleResult()));
  }

  /** A document without its bytes, for a capability that knows that it is there. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public StoredDocument described(long documentId) {
    return em.find(Document.class, documentId).described();
  }

  /** Gives a document to another creditor, for what it belongs to went there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public StoredDocument handOver(long documentId, long creditorId) {
    Document document = em.find(Document.class, documentId);
    document.handOver(creditorId);
    em.flush();
    return document.described();
  }

  /**
   * Keeps a document for another creditor as well, with the same bytes and from the same moment on.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StoredDocument copy(long documentId, long creditorId) {
    Document copy =
        em.find(Document.class, documentId).copy(keys.next(), PublicIds.next(), creditorId);
    em.persist(copy);
    em.flush();
    em.createNativeQuery(
            "INSERT INTO document_content (document_id, content)"
                + " SELECT ?1, content FROM document_content WHERE document_id = ?2")
        .setParameter(1, copy.id())
        .setParameter(2, documentId)
        .executeUpdate();
    return copy.described();
  }

  private Document add(DocumentKind kind, NewDocument content) {
    Document document =
        new Document(keys.next(), PublicIds.next(), kind, content, clock.now(), actor.name());
    em.persist(document);
    em.flush();
    em.createNativeQuery("INSERT INTO document_content (document_id, content) VALUES (?1, ?2)")
        .setParameter(1, document.id())
        .setParameter(2, content.content())
        .executeUpdate();
    return document;
  }
}
