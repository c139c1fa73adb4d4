package org.saldo.ledger;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String ACTS = "org.saldo.ledger.acts";

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
   * The same for a transaction that works on many cases: what it posts for one case belongs
   * together, and not with what it posts for another.
   */
  public void lockForCases(long creditorId) {
    transaction.putResource(ACTS, new Acts(true));
    lock(creditorId);
  }

  /**
   * Records the event and posts its entries; an event whose amounts are all zero has none.
   *
   * @throws RefusedException {@code posting.rule.missing} if the creditor's rules place an amount
   *     nowhere
   * @throws IllegalStateException if the rules give an entry that does not balance
   */
  public void post(Posting posting) {
    post(posting, null);
  }

  /**
   * The same with what is in transit on an account that the event names.
   *
   * @param transferAccount its number; null for the account of the rule
   * @return key of the event
   */
  public long post(Posting posting, String transferAccount) {
    NextEntry next = next(posting.creditorId());
    OpenBooks.Draft draft = books(posting.creditorId()).draft(posting, transferAccount);
    return write(next, List.of(draft)).get(0);
  }

  /** Records events of one creditor and posts their entries, as each would be by itself. */
  public void post(List<Posting> postings) {
    if (!postings.isEmpty()) {
      long creditorId = postings.get(0).creditorId();
      NextEntry next = next(creditorId);
      OpenBooks books = books(creditorId);
      write(next, postings.stream().map(posting -> books.draft(posting, null)).toList());
    }
  }

  /**
   * Records the end of a year: the rule carries the result, and a further entry brings each account
   * to zero against the account on which the rule has balances meet.
   *
   * @param balances debit less credit in minor units, by key of the account; none is zero
   */
  public void carry(Posting posting, Map<Long, Long> balances) {
    NextEntry next = next(posting.creditorId());
    OpenBooks books = books(posting.creditorId());
    OpenBooks.Draft result = books.draft(posting, null);
    RuleVersion rule = books.choose(posting).rule();
    List<Placement> entries = new ArrayList<>(result.entries());
    entries.add(Placement.ofCarried(posting, rule, books.accounts(rule.accounts()), balances));
    write(next, List.of(new OpenBooks.Draft(posting, result.ruleId(), entries)));
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
            act(reversalId, event.caseFileId()),
            clock.now(),
            actor.name());
    em.persist(reversal);
    write(
        next,
        List.of(
            new OpenBooks.Draft(
                event.posting(first.currency()),
                first.postingRuleId(),
                entries.stream()
                    .map(entry -> new Placement(opposite.get(entry.id()), entry.totalMinor()))
                    .toList())),
        List.of(reversalId));
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

  /**
   * @return keys of the events
   */
  private List<Long> write(NextEntry first, List<OpenBooks.Draft> drafts) {
    Instant now = clock.now();
    String by = actor.name();
    List<Long> eventIds = new ArrayList<>();
    for (OpenBooks.Draft draft : drafts) {
      long id = keys.next();
      em.persist(
          new BusinessEvent(
              id,
              PublicIds.next(),
              draft.posting(),
              act(id, draft.posting().caseFileId()),
              now,
              by));
      eventIds.add(id);
    }
    write(first, drafts, eventIds);
    return eventIds;
  }

  /** Flushed in the order of the foreign keys: the tables know each other by key only. */
  private void write(NextEntry first, List<OpenBooks.Draft> drafts, List<Long> eventIds) {
    em.flush();
    LocalDate bookedOn = first.bookedOn(clock.today());
    NextEntry next = first;
    List<PostingLine> lines = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      OpenBooks.Draft draft = drafts.get(i);
      for (Placement placement : draft.entries()) {
        JournalEntry entry =
            new JournalEntry(
                keys.next(),
                PublicIds.next(),
                next.entryNo(),
                eventIds.get(i),
                draft.ruleId(),
                draft.posting(),
                bookedOn,
                placement.total());
        em.persist(entry);
        int lineNo = 1;
        for (PlacedLine line : placement.lines()) {
          lines.add(new PostingLine(keys.next(), entry.id(), lineNo++, draft.posting(), line));
        }
        next = next.further();
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    em.flush();
    lines.forEach(em::persist);
    em.createNativeQuery("UPDATE ledger SET next_entry_no = ?1 WHERE creditor_id = ?2")
        .setParameter(1, next.entryNo())
        .setParameter(2, drafts.get(0).posting().creditorId())
        .executeUpdate();
    em.flush();
  }

  private long act(long eventId, Long caseFileId) {
    if (!(transaction.getResource(ACTS) instanceof Acts)) {
      transaction.putResource(ACTS, new Acts(false));
    }
    return ((Acts) transaction.getResource(ACTS)).of(eventId, caseFileId);
  }

  private NextEntry next(long creditorId) {
    return NextEntry.of(
        (Object[])
            em.createNativeQuery(
                    "SELECT next_entry_no, open_from FROM ledger WHERE creditor_id = ?1 FOR UPDATE")
                .setParameter(1, creditorId)
                .getSingleResult());
  }

  private OpenBooks books(long creditorId) {
    return new OpenBooks(rules, numbers -> accounts(creditorId, numbers));
  }

  private Map<String, Long> accounts(long creditorId, Set<String> numbers) {
    return em.createQuery(
            "SELECT a.number, a.id FROM LedgerAccount a WHERE a.creditorId = :creditor"
                + " AND a.number IN :numbers",
            Object[].class)
        .setParameter("creditor", creditorId)
        .setParameter("numbers", numbers)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }
}
