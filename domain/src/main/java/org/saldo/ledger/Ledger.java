package org.saldo.ledger;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
   * Records the event and posts its entries; an event whose amounts are all zero has none.
   *
   * @throws RefusedException {@code posting.rule.missing} if the creditor's rules place an amount
   *     nowhere
   * @throws IllegalStateException if the rules give an entry that does not balance
   */
  public void post(Posting posting) {
    NextEntry next = next(posting.creditorId());
    PostingRules.Chosen chosen =
        rules.choose(posting).orElseThrow(() -> Placement.missing(posting, posting.kind().name()));
    RuleVersion rule = chosen.rule();
    List<Placement> entries =
        Placement.of(posting, rule, chosen.facts(), accounts(posting.creditorId(), rule));
    long eventId = keys.next();
    BusinessEvent event =
        new BusinessEvent(
            eventId, PublicIds.next(), posting, act(eventId), clock.now(), actor.name());
    em.persist(event);
    write(event, posting, next, entries, rule.id());
  }

  /**
   * Records the end of a year: the rule carries the result, and a further entry brings each account
   * to zero against the account on which the rule has balances meet.
   *
   * @param balances debit less credit in minor units, by key of the account; none is zero
   */
  public void carry(Posting posting, Map<Long, Long> balances) {
    NextEntry next = next(posting.creditorId());
    PostingRules.Chosen chosen =
        rules.choose(posting).orElseThrow(() -> Placement.missing(posting, posting.kind().name()));
    RuleVersion rule = chosen.rule();
    Map<String, Long> accounts = accounts(posting.creditorId(), rule);
    List<Placement> entries =
        new ArrayList<>(Placement.of(posting, rule, chosen.facts(), accounts));
    entries.add(Placement.ofCarried(posting, rule, accounts, balances));
    long eventId = keys.next();
    BusinessEvent event =
        new BusinessEvent(
            eventId, PublicIds.next(), posting, act(eventId), clock.now(), actor.name());
    em.persist(event);
    write(event, posting, next, entries, rule.id());
  }

  /**
   * Takes an event back: posts the exact opposite of its lines to its value date, on the accounts
   * on which they stand whatever the rules say by now, with a link to it.
   */
  public void reverse(long creditorId, long eventId) {
    NextEntry next = next(creditorId);
    BusinessEvent event = em.find(BusinessEvent.class, eventId);
    List<JournalEntry> entries =
        em.createQuery(
                "SELECT j FROM JournalEntry j WHERE j.businessEventId = :event ORDER BY j.entryNo",
                JournalEntry.class)
            .setParameter("event", eventId)
            .getResultList();
    JournalEntry first = entries.get(0);
    Map<Long, List<PlacedLine>> opposite = opposite(entries);
    long reversalId = keys.next();
    BusinessEvent reversal =
        event.reversal(
            reversalId,
            PublicIds.next(),
            first.currency(),
            act(reversalId),
            clock.now(),
            actor.name());
    em.persist(reversal);
    write(
        reversal,
        event.posting(first.currency()),
        next,
        entries.stream()
            .map(entry -> new Placement(opposite.get(entry.id()), entry.totalMinor()))
            .toList(),
        first.postingRuleId());
  }

  /** The lines of entries on the other side, by the key of their entry. */
  private Map<Long, List<PlacedLine>> opposite(List<JournalEntry> entries) {
    return em.createQuery(
            "SELECT l FROM PostingLine l WHERE l.journalEntryId IN :entries ORDER BY l.lineNo",
            PostingLine.class)
        .setParameter("entries", entries.stream().map(JournalEntry::id).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                PostingLine::journalEntryId,
                Collectors.mapping(PostingLine::opposite, Collectors.toList())));
  }

  private void write(
      BusinessEvent event,
      Posting posting,
      NextEntry first,
      List<Placement> placements,
      long ruleId) {
    if (placements.isEmpty()) {
      return;
    }
    // Flushed in the order of the foreign keys: the tables know each other by key only.
    em.flush();
    NextEntry next = first;
    List<Long> entryIds = new ArrayList<>();
    for (Placement placement : placements) {
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
      em.persist(entry);
      entryIds.add(entry.id());
      next = next.further();
    }
    em.flush();
    for (int i = 0; i < placements.size(); i++) {
      int lineNo = 1;
      for (PlacedLine line : placements.get(i).lines()) {
        em.persist(new PostingLine(keys.next(), entryIds.get(i), lineNo++, posting, line));
      }
    }
    em.createNativeQuery("UPDATE ledger SET next_entry_no = ?1 WHERE creditor_id = ?2")
        .setParameter(1, next.entryNo())
        .setParameter(2, posting.creditorId())
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
