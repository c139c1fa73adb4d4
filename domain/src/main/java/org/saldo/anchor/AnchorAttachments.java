package org.saldo.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.correspondence.NamedFile;
import org.saldo.ledger.proof.AnchorReader;
import org.saldo.outbox.Parcel;

/** Makes the files of a dispatch when it is sent: what they say cannot change any more. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class AnchorAttachments {

  /** Kind of the parcels that carry anchors. */
  public static final String KIND = AnchorPost.KIND;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private AnchorReader anchors;
  @Inject private AnchorPapers papers;

  /**
   * The paper in the language of its recipient, and the JSON.
   *
   * @throws IllegalStateException when the key that is set up cannot be used
   */
  public List<NamedFile> of(Parcel parcel) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT d.creditor_id, d.day_on, r.language FROM anchor_dispatch d"
                        + " JOIN anchor_recipient r ON r.id = d.recipient_id WHERE d.id = ?1")
                .setParameter(1, parcel.subjectId())
                .getSingleResult();
    return anchors
        .of(((Number) row[0]).longValue(), RecipientRows.day(row[1]))
        .map(anchor -> papers.both(anchor, (String) row[2]))
        .orElseThrow();
  }
}
