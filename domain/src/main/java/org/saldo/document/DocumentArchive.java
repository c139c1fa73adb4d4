package org.saldo.document;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;

/** Gives stored documents to staff in scope. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class DocumentArchive {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;

  /**
   * A document with its bytes.
   *
   * @param bytes null where they were deleted, because their time was over
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Content(StoredDocument document, byte[] bytes) {

    /** Whether its bytes were deleted. */
    public boolean erased() {
      return document.erased();
    }
  }

  /**
   * The document, empty when there is none or it is out of scope (which of the two is not told).
   */
  public Optional<Content> open(UUID publicId) {
    return em.createQuery("SELECT d FROM Document d WHERE d.publicId = :id", Document.class)
        .setParameter("id", publicId)
        .getResultStream()
        .map(Document::described)
        .filter(this::inReach)
        .findFirst()
        .map(d -> new Content(d, d.erased() ? null : content(d.id())));
  }

  /**
   * What belongs to no creditor is for people of the house. What came in has a door of its own: it
   * may be in quarantine, or nobody's yet.
   */
  private boolean inReach(StoredDocument document) {
    if (document.kind() == DocumentKind.INCOMING) {
      return false;
    }
    return document.creditorId() == null
        ? !actor.get().isOutside()
        : actor.scope().covers(document.creditorId());
  }

  private byte[] content(long id) {
    return (byte[])
        em.createNativeQuery("SELECT content FROM document_content WHERE document_id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }
}
