package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.document.Documents;
import org.saldo.identity.UuidConverter;

/** Reads batches as they were cut. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PrintBatches {

  private static final String HEAD =
      "SELECT id, public_id, number, cut_at, duplex, language, handed_over_at FROM print_batch"
          + " WHERE ";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Documents documents;

  public Optional<BatchHead> byId(long id) {
    return head("id = ?1", id);
  }

  public Optional<BatchHead> byPublicId(UUID id) {
    return head("public_id = ?1", UuidConverter.bytes(id));
  }

  private Optional<BatchHead> head(String where, Object value) {
    List<?> rows = em.createNativeQuery(HEAD + where).setParameter(1, value).getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new BatchHead(
                    ((Number) row[0]).longValue(),
                    UuidConverter.uuid((byte[]) row[1]),
                    (String) row[2],
                    PrintRows.moment(row[3]),
                    PrintRows.flag(row[4]),
                    (String) row[5],
                    row[6] != null));
  }

  /** The letters of a batch by sequence, without their bytes. */
  public List<BatchLetter> letters(long batchId) {
    List<BatchLetter> letters = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT l.id, l.sequence_no, l.delivery_key, c.number, l.recipient, l.country,"
                    + " l.postage_class, l.page_count, l.sheet_count, l.document_id"
                    + " FROM print_letter l LEFT JOIN case_file c ON c.id = l.case_file_id"
                    + " WHERE l.batch_id = ?1 ORDER BY l.sequence_no")
            .setParameter(1, batchId)
            .getResultList()) {
      Object[] row = (Object[]) each;
      letters.add(
          new BatchLetter(
              ((Number) row[0]).longValue(),
              ((Number) row[1]).intValue(),
              (String) row[2],
              (String) row[3],
              (String) row[4],
              (String) row[5],
              (String) row[6],
              ((Number) row[7]).intValue(),
              ((Number) row[8]).intValue(),
              row[9] == null ? null : ((Number) row[9]).longValue()));
    }
    return letters;
  }

  /**
   * A letter of a batch.
   *
   * @param withSecrets whether a letter that must not be kept is given while it still is
   * @return empty for a letter that is not kept, or no longer
   * @throws IllegalStateException when a letter that should be there is gone
   */
  public Optional<byte[]> content(BatchHead head, BatchLetter letter, boolean withSecrets) {
    if (letter.documentId() != null) {
      return Optional.ofNullable(
          documents.content(letter.documentId()).orElseThrow(() -> gone(head, letter)).bytes());
    }
    if (!withSecrets) {
      return Optional.empty();
    }
    List<?> found =
        em.createNativeQuery("SELECT content FROM print_letter_content WHERE letter_id = ?1")
            .setParameter(1, letter.id())
            .getResultList();
    Optional<byte[]> kept = found.stream().findFirst().map(byte[].class::cast);
    if (kept.isEmpty() && !head.handedOver()) {
      throw gone(head, letter);
    }
    return kept;
  }

  private static IllegalStateException gone(BatchHead head, BatchLetter letter) {
    return new IllegalStateException(
        "letter " + letter.sequence() + " of batch " + head.number() + " is gone");
  }
}
