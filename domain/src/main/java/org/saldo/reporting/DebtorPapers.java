package org.saldo.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.document.Visibility;
import org.saldo.reporting.DebtorClaim.Paper;

/**
 * The documents a debtor may open: what is marked visible to debtors and hangs on one of the
 * debtor's own cases. A file that also holds another debtor's invoice is never shown, whatever its
 * mark.
 */
record DebtorPapers(DataSource dataSource, Set<Long> mine) {

  private static final String INVOICES =
      "FROM receivable r JOIN case_file c ON c.id = r.case_file_id"
          + " JOIN document f ON f.id = r.document_id WHERE f.visibility = 'DEBTOR'"
          + " AND NOT EXISTS (SELECT 1 FROM receivable o JOIN case_file oc ON oc.id = o.case_file_id"
          + " WHERE o.document_id = f.id AND oc.debtor_id <> c.debtor_id) AND";

  private static final String LETTERS =
      "FROM message m JOIN case_file c ON c.id = m.case_file_id"
          + " JOIN document f ON f.id = m.document_id"
          + " WHERE f.visibility = 'DEBTOR' AND m.state = 'SENT' AND";

  private static final String EVIDENCE =
      "FROM dispute_document e JOIN dispute x ON x.id = e.dispute_id"
          + " JOIN case_file c ON c.id = x.case_file_id JOIN document f ON f.id = e.document_id"
          + " WHERE f.visibility = 'DEBTOR' AND";

  /** The document of a receivable, when the debtor may open it. */
  static Optional<UUID> invoice(ClaimItems.Claimed claimed) {
    return claimed.visibility() == Visibility.DEBTOR
        ? Optional.of(claimed.file().id())
        : Optional.empty();
  }

  /** All papers of a case of the debtor, newest first. */
  List<Paper> ofCase(long caseFileId, List<ClaimItems.Claimed> items, List<Paper> evidence) {
    return Stream.of(invoices(items), letters(caseFileId), evidence)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Paper::on).reversed())
        .toList();
  }

  /** A document to be opened, by its public id; its key when it is one of the caller's. */
  Optional<Found> find(UUID id) {
    return Stream.of(
            found("SELECT f.id, f.file_name " + INVOICES, id),
            found("SELECT f.id, f.file_name " + LETTERS, id),
            found("SELECT f.id, e.file_name " + EVIDENCE, id))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A document's key and the name it has for the debtor. */
  record Found(long key, String fileName) {}

  private Optional<Found> found(String select, UUID id) {
    return Sql.of(select)
        .addIn("c.debtor_id", mine)
        .add("AND f.public_id = ? LIMIT 1", id)
        .first(dataSource, r -> new Found(r.number("id"), r.text("file_name")));
  }

  private static List<Paper> invoices(List<ClaimItems.Claimed> items) {
    return items.stream()
        .filter(c -> invoice(c).isPresent())
        .map(
            c ->
                new Paper(
                    c.file().id(),
                    Paper.Kind.INVOICE,
                    c.file().fileName(),
                    c.file().mediaType(),
                    c.item().issuedOn()))
        .distinct()
        .toList();
  }

  private List<Paper> letters(long caseFileId) {
    return papers(
        Paper.Kind.LETTER,
        "SELECT f.public_id, f.file_name, f.media_type, DATE(m.sent_at) shown_on "
            + LETTERS
            + " f.erased_at IS NULL AND",
        caseFileId);
  }

  private List<Paper> papers(Paper.Kind kind, String select, long caseFileId) {
    return Sql.of(select)
        .addIn("c.debtor_id", mine)
        .add("AND c.id = ?", caseFileId)
        .list(
            dataSource,
            r ->
                new Paper(
                    r.id("public_id"),
                    kind,
                    r.text("file_name"),
                    r.text("media_type"),
                    r.day("shown_on")));
  }
}
