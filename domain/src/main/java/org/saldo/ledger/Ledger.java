package org.saldo.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;
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

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private PostingRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** Makes this transaction the only one that posts for the creditor, until it ends. */
  public void lock(long creditorId) {
    nextEntryNo(creditorId);
  }

  /**
   * Records the event and posts its entry; an event whose amounts are all zero has no entry.
   *
   * @throws RefusedException {@code posting.rule.missing} if the creditor's rules place an amount
   *     nowhere
   * @throws IllegalStateException if the rules give an entry that does not balance
   */
  public void post(Posting posting) {
    long entryNo = nextEntryNo(posting.creditorId());
    RuleVersion rule =
        rules
            .inForce(posting.creditorId(), posting.kind(), posting.occurredOn())
            .orElseThrow(() -> missing(posting, posting.kind().name()));
    List<PlacedLine> lines = place(posting, rule);
    long total = requireBalanced(posting, lines);
    BusinessEvent event =
        new BusinessEvent(keys.next(), PublicIds.next(), posting, clock.now(), actor.name());
    em.persist(event);
    if (lines.isEmpty()) {
      return;
    }
    JournalEntry entry =
        new JournalEntry(
            keys.next(),
            PublicIds.next(),
            entryNo,
            event.id(),
            rule.id(),
            posting,
            clock.today(),
            total);
    // Flushed in the order of the foreign keys: the tables know each other by key only.
    em.flush();
    em.persist(entry);
    em.flush();
    int lineNo = 1;
    for (PlacedLine line : lines) {
      em.persist(new PostingLine(keys.next(), entry.id(), lineNo++, posting, line));
    }
    em.createNativeQuery(
            "UPDATE ledger SET next_entry_no = next_entry_no + 1 WHERE creditor_id = ?1")
        .setParameter(1, posting.creditorId())
        .executeUpdate();
    em.flush();
  }

  private long nextEntryNo(long creditorId) {
    return ((Number)
            em.createNativeQuery(
                    "SELECT next_entry_no FROM ledger WHERE creditor_id = ?1 FOR UPDATE")
                .setParameter(1, creditorId)
                .getSingleResult())
        .longValue();
  }

  private List<PlacedLine> place(Posting posting, RuleVersion rule) {
    Map<String, Long> accounts = accounts(posting.creditorId());
    List<PlacedLine> lines = new ArrayList<>();
    for (Posting.Amount amount : posting.amounts()) {
      if (amount.money().isZero()) {
        continue;
      }
      RuleLine line =
          lineFor(rule.lines(), amount.kind(), amount.ratePercent())
              .orElseThrow(() -> missing(posting, amount.kind().name()));
      Long accountId = accounts.get(line.account());
      if (accountId == null) {
        throw missing(posting, line.account());
      }
      boolean negative = amount.money().isNegative();
      lines.add(
          new PlacedLine(
              accountId,
              negative ? line.side().opposite() : line.side(),
              Math.absExact(amount.money().minor()),
              line.component(),
              line.component() == null ? null : amount.receivableId(),
              json(amount.flexfields())));
    }
    return lines;
  }

  /** The line for the very rate, else the one for every rate. */
  static Optional<RuleLine> lineFor(List<RuleLine> lines, AmountKind kind, BigDecimal rate) {
    List<RuleLine> fitting = lines.stream().filter(l -> l.fits(kind, rate)).toList();
    return fitting.stream()
        .filter(l -> l.ratePercent() != null)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static long requireBalanced(Posting posting, List<PlacedLine> lines) {
    long debit = sum(lines, Side.DEBIT);
    long credit = sum(lines, Side.CREDIT);
    if (debit != credit) {
      throw new IllegalStateException(
          posting.kind()
              + " "
              + posting.reference()
              + " does not balance: debit "
              + debit
              + ", credit "
              + credit
              + " "
              + posting.currency());
    }
    return debit;
  }

  private static long sum(List<PlacedLine> lines, Side side) {
    long sum = 0;
    for (PlacedLine line : lines) {
      sum = line.side() == side ? Math.addExact(sum, line.minor()) : sum;
    }
    return sum;
  }

  private Map<String, Long> accounts(long creditorId) {
    return em.createQuery(
            "SELECT a FROM LedgerAccount a WHERE a.creditorId = :creditor", LedgerAccount.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .collect(Collectors.toMap(LedgerAccount::number, LedgerAccount::id));
  }

  private static String json(Map<String, String> flexfields) {
    if (flexfields.isEmpty()) {
      return null;
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(flexfields).forEach(json::add);
    return json.build().toString();
  }

  private static RefusedException missing(Posting posting, String what) {
    return new RefusedException(
        Refusal.because("posting.rule.missing", posting.kind().name(), what));
  }
}
