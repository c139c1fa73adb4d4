package org.saldo.ledger;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.RefusedException;

/**
 * Posts business events by the creditor's rules: the only writer of the ledger.
 *
 * <p>Entries of a creditor are numbered in the order of posting, without gaps: the creditor's
 * ledger stays locked until the transaction ends. Who also needs "look, then post" takes the lock
 * first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

  private static final String ACT = "org.saldo.ledger.act";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @EJB private Keys keys;
  @Inject private PostingRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** Makes this transaction the only one that posts for the creditor, until it ends. */
  public void lock(long creditorId) {
    next(creditorId);
  }

  /**
   * Records the event and posts its entry; an event whose amounts are all zero has no entry.
   *
   * @throws RefusedException {@code posting.rule.missing} if the creditor's rules place an amount
   *     nowhere
   * @throws IllegalStateException if the rules give an entry that does not balance
   */
  public void post(Posting posting) {
    NextEntry next = next(posting.creditorId());
    RuleVersion rule =
        rules
            .inForce(posting.creditorId(), posting.kind(), posting.occurredOn())
            .orElseThrow(() -> Placement.missing(posting, posting.kind().name()));
    Placement placement = Placement.of(posting, rule, accounts(posting.creditorId(), rule));
    long eventId = keys.next();
    BusinessEvent event =
        new BusinessEvent(
            eventId, PublicIds.next(), posting, act(eventId), clock.now(), actor.name());
    em.persist(event);
    if (!placement.lines().isEmpty()) {
      write(event, rule.id(), posting, next, placement);
    }
  }

  /**
   * Takes an event back: posts the exact opposite of its lines to its value date, on the accounts
   * on which they stand whatever the rules say by now, with a link to it.
   */
  public void reverse(long creditorId, long eventId) {
    NextEntry next = next(creditorId);
    BusinessEvent event = em.find(BusinessEvent.class, eventId);
    JournalEntry entry =
        em.createQuery(
                "SELECT j FROM JournalEntry j WHERE j.businessEventId = :event", JournalEntry.class)
            .setParameter("event", eventId)
            .getSingleResult();
    List<PlacedLine> lines =
        em.createQuery(
                "SELECT l FROM PostingLine l WHERE l.journalEntryId = :entry ORDER BY l.lineNo",
                PostingLine.class)
            .setParameter("entry", entry.id())
            .getResultStream()
            .map(PostingLine::opposite)
            .toList();
    long reversalId = keys.next();
    BusinessEvent reversal =
        event.reversal(
            reversalId,
            PublicIds.next(),
            entry.currency(),
            act(reversalId),
            clock.now(),
            actor.name());
    em.persist(reversal);
    write(
        reversal,
        entry.postingRuleId(),
        event.posting(entry.currency()),
        next,
        new Placement(lines, entry.totalMinor()));
  }

  private void write(
      BusinessEvent event, long ruleId, Posting posting, NextEntry next, Placement placement) {
    JournalEntry entry =
        new JournalEntry(
            keys.next(),
            PublicIds.next(),
            next.entryNo(),
            event.id(),
            ruleId,
            posting,
            next.bookedOn(clock.today()),
            placement.total());
    // Flushed in the order of the foreign keys: the tables know each other by key only.
    em.flush();
    em.persist(entry);
    em.flush();
    int lineNo = 1;
    for (PlacedLine line : placement.lines()) {
      em.persist(new PostingLine(keys.next(), entry.id(), lineNo++, posting, line));
    }
    em.createNativeQuery(
            "UPDATE ledger SET next_entry_no = next_entry_no + 1 WHERE creditor_id = ?1")
        .setParameter(1, posting.creditorId())
        .executeUpdate();
    em.flush();
  }

  /** What is posted in one transaction belongs together: the first event names it. */
  private long act(long eventId) {
    if (transaction.getResource(ACT) instanceof Long act) {
      return act;
    }
    transaction.putResource(ACT, eventId);
    return eventId;
  }

  private NextEntry next(long creditorId) {
    return NextEntry.of(
        (Object[])
            em.createNativeQuery(
                    "SELECT next_entry_no, open_from FROM ledger WHERE creditor_id = ?1 FOR UPDATE")
                .setParameter(1, creditorId)
                .getSingleResult());
  }

  /** The keys of the accounts that a rule names, by number: a chart may have thousands. */
  private Map<String, Long> accounts(long creditorId, RuleVersion rule) {
    return em.createQuery(
            "SELECT a.number, a.id FROM LedgerAccount a WHERE a.creditorId = :creditor"
                + " AND a.number IN :numbers",
            Object[].class)
        .setParameter("creditor", creditorId)
        .setParameter("numbers", rule.accounts())
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }
}
