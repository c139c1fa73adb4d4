package org.saldo.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistered;
import org.saldo.creditor.ShippedChart;
import org.saldo.identity.Keys;
import org.saldo.ledger.chart.Accounts;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.ledger.transit.TransferAccounts;

/** Opens the books of a creditor with a shipped chart of accounts and the rules for it. */
@ApplicationScoped
public class LedgerOpening {

  private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private PostingRules rules;
  @Inject private Accounts accounts;
  @Inject private TransferAccounts transfers;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  void creditorRegistered(@Observes CreditorRegistered event) {
    open(event.creditorId(), event.chart());
  }

  /** Adds to the books of an earlier version what this one needs more: accounts and rules. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void completeAll() {
    for (Object row :
        em.createNativeQuery("SELECT creditor_id, chart FROM ledger ORDER BY creditor_id")
            .getResultList()) {
      Object[] ledger = (Object[]) row;
      complete(((Number) ledger[0]).longValue(), ShippedChart.valueOf((String) ledger[1]));
    }
  }

  private void complete(long creditorId, ShippedChart chart) {
    Set<String> known = accounts.numbers(creditorId);
    Set<EventKind> ruled =
        new HashSet<>(
            em.createQuery(
                    "SELECT DISTINCT r.eventKind FROM PostingRule r WHERE r.creditorId = :creditor",
                    EventKind.class)
                .setParameter("creditor", creditorId)
                .getResultList());
    addAccounts(creditorId, chart, number -> !known.contains(number));
    Stream.of(EventKind.values())
        .filter(kind -> !ruled.contains(kind))
        .forEach(kind -> open(creditorId, kind, chart));
    incomplete(creditorId, chart)
        .forEach(
            rule ->
                add(
                    creditorId,
                    rule.kind(),
                    rule.head(),
                    rule.validFrom(),
                    completed(rule, chart),
                    chart.name()));
    transfers.ship(creditorId, chart);
  }

  /** The rules in force, of each kind and day, that place an amount nowhere which is new. */
  private List<RuleVersion> incomplete(long creditorId, ShippedChart chart) {
    Set<String> seen = new HashSet<>();
    return rules.versions(creditorId).stream()
        .filter(rule -> seen.add(rule.rule() + " " + rule.validFrom()))
        .filter(rule -> !rule.head().ended())
        .filter(rule -> completed(rule, chart).size() > rule.lines().size())
        .toList();
  }

  /** With the shipped lines of the amounts that the rule does not know. */
  static List<RuleLine> completed(RuleVersion rule, ShippedChart chart) {
    Set<AmountKind> placed =
        rule.lines(1).stream().map(RuleLine::amount).collect(Collectors.toSet());
    return Stream.concat(
            rule.lines().stream(),
            ShippedBooks.rule(rule.kind(), chart).stream()
                .filter(line -> !placed.contains(line.amount())))
        .toList();
  }

  private void addAccounts(long creditorId, ShippedChart chart, Predicate<String> wanted) {
    ShippedBooks.accounts(chart).stream()
        .filter(a -> wanted.test(a.number()))
        .forEach(a -> accounts.add(creditorId, a));
    em.flush();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void open(long creditorId, ShippedChart chart) {
    em.createNativeQuery(
            "INSERT INTO ledger (creditor_id, next_entry_no, chart) VALUES (?1, 1, ?2)")
        .setParameter(1, creditorId)
        .setParameter(2, chart.name())
        .executeUpdate();
    addAccounts(creditorId, chart, number -> true);
    for (EventKind kind : EventKind.values()) {
      open(creditorId, kind, chart);
    }
    em.flush();
    transfers.ship(creditorId, chart);
  }

  private void open(long creditorId, EventKind kind, ShippedChart chart) {
    List<RuleLine> lines = ShippedBooks.rule(kind, chart);
    if (!lines.isEmpty()) {
      add(creditorId, kind, RuleHead.DEFAULT, ALWAYS, lines, chart.name());
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public long add(
      long creditorId,
      EventKind kind,
      RuleHead head,
      LocalDate from,
      List<RuleLine> lines,
      String reason) {
    PostingRule rule =
        new PostingRule(
            keys.next(), creditorId, kind, head, from, clock.now(), actor.name(), reason);
    em.persist(rule);
    em.flush();
    int lineNo = 1;
    for (RuleLine line : lines) {
      em.persist(new PostingRuleLine(keys.next(), rule.id(), lineNo++, line));
    }
    em.flush();
    return rule.id();
  }
}
