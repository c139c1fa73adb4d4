package org.saldo.reporting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.document.Visibility;
import org.saldo.reporting.DebtorClaim.Paper;

/**
 * The documents a debtor may open: what is of a kind that the rules show to debtors and hangs on
 * one of the debtor's own cases. What is marked internal, and a file that also holds another
 * debtor's invoice, is never shown, whatever the rules say.
 */
record DebtorPapers(DataSource dataSource, Set<Long> mine) {

  private static final String INVOICES =
      "FROM receivable r JOIN case_file c ON c.id = r.case_file_id"
          + " JOIN document f ON f.id = r.document_id WHERE f.visibility = 'DEBTOR'"
          + " AND NOT EXISTS (SELECT 1 FROM receivable o JOIN case_file oc ON oc.id = o.case_file_id"
          + " WHERE o.document_id = f.id AND oc.debtor_id <> c.debtor_id) AND";

  private static final String EVIDENCE =
      "FROM dispute_document e JOIN dispute x ON x.id = e.dispute_id"
          + " JOIN case_file c ON c.id = x.case_file_id JOIN document f ON f.id = e.document_id"
          + " WHERE f.visibility = 'DEBTOR' AND";

  /** The document of a receivable, when the debtor may open it. */
  static Optional<UUID> invoice(ClaimItems.Claimed claimed, Set<VisibleKind> shown) {
    return shown.contains(VisibleKind.INVOICE) && claimed.visibility() == Visibility.DEBTOR
        ? Optional.of(claimed.file().id())
        : Optional.empty();
  }

  /** The papers of a case of the debtor that are no messages, newest first. */
  static List<Paper> ofCase(
      List<ClaimItems.Claimed> items, List<Paper> evidence, Set<VisibleKind> shown) {
    return Stream.of(
            invoices(items, shown),
            shown.contains(VisibleKind.EVIDENCE) ? evidence : List.<Paper>of())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Paper::on).reversed())
        .toList();
  }

  /**
   * A document to be opened, by its public id, when it is one of the caller's.
   *
   * @param shown the kinds that the rules of a creditor show
   */
  Optional<Found> find(UUID id, LongFunction<Set<VisibleKind>> shown) {
    Map<Long, Set<VisibleKind>> ofCreditor = new HashMap<>();
    return Stream.of(
            found("'INVOICE'", "f.file_name", INVOICES, id),
            found(OutsideMessages.KIND, "f.file_name", OutsideMessages.LEFT + " AND", id),
            found(OutsideMessages.KIND, "x.file_name", OutsideMessages.WRITTEN_FILES + " AND", id),
            found("'EVIDENCE'", "e.file_name", EVIDENCE, id))
        .flatMap(List::stream)
        .filter(f -> ofCreditor.computeIfAbsent(f.creditorId(), shown::apply).contains(f.kind()))
        .findFirst();
  }

  /** A document's key, the name it has for the debtor, and what the rules ask about it. */
  record Found(long key, String fileName, VisibleKind kind, long creditorId) {}

  /** The same document may hang on the case in several ways. */
  private List<Found> found(String kind, String name, String from, UUID id) {
    return Sql.of("SELECT DISTINCT f.id, " + name + " shown_name, c.creditor_id, " + kind + " kind")
        .add(from)
        .addIn("c.debtor_id", mine)
        .add("AND f.public_id = ?", id)
        .list(
            dataSource,
            r ->
                new Found(
                    r.number("id"),
                    r.text("shown_name"),
                    r.constant("kind", VisibleKind.class),
                    r.number("creditor_id")));
  }

  private static List<Paper> invoices(List<ClaimItems.Claimed> items, Set<VisibleKind> shown) {
    return items.stream()
        .filter(c -> invoice(c, shown).isPresent())
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
}
