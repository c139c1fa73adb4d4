package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the events on the claims of a case. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class PostedEvents {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Those of some kinds, each of which is about one receivable; the newest first. */
  public List<PostedEvent> ofCase(long caseFileId, Collection<EventKind> kinds) {
    Map<Long, PostedEvent> events = new LinkedHashMap<>();
    em.createQuery(
            "SELECT v, l, (SELECT COUNT(x) FROM BusinessEvent x WHERE x.reversesId = v.id)"
                + " FROM BusinessEvent v, JournalEntry j, PostingLine l"
                + " WHERE v.caseFileId = :case AND v.kind IN :kinds AND j.businessEventId = v.id"
                + " AND l.journalEntryId = j.id AND l.receivableId IS NOT NULL ORDER BY v.id DESC,"
                + " l.lineNo",
            Object[].class)
        .setParameter("case", caseFileId)
        .setParameter("kinds", kinds)
        .getResultStream()
        .map(
            row ->
                ((BusinessEvent) row[0])
                    .posted((PostingLine) row[1], ((Number) row[2]).longValue() > 0))
        .forEach(line -> events.merge(line.id(), line, PostedEvent::with));
    return List.copyOf(events.values());
  }
}
