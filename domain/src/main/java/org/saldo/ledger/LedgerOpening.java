package org.saldo.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.saldo.identity.Keys;

/** Opens the books of a creditor with the shipped chart of accounts (SKR03) and posting rules. */
@ApplicationScoped
public class LedgerOpening {

  private static final String SHIPPED = "SKR03";
  private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private PostingRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  void creditorRegistered(@Observes CreditorRegistered event) {
    open(event.creditorId());
  }

  /** Adds to the books of an earlier version what this one needs more: accounts and rules. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void completeAll() {
    for (Object creditor :
        em.createNativeQuery("SELECT creditor_id FROM ledger ORDER BY creditor_id")
            .getResultList()) {
      complete(((Number) creditor).longValue());
    }
  }

  private void complete(long creditorId) {
    Set<String> accounts =
        new HashSet<>(
            em.createQuery(
                    "SELECT a.number FROM LedgerAccount a WHERE a.creditorId = :creditor",
                    String.class)
                .setParameter("creditor", creditorId)
                .getResultList());
    Set<EventKind> ruled =
        new HashSet<>(
            em.createQuery(
                    "SELECT DISTINCT r.eventKind FROM PostingRule r WHERE r.creditorId = :creditor",
                    EventKind.class)
                .setParameter("creditor", creditorId)
                .getResultList());
    List<EventKind> missing =
        Stream.of(EventKind.values()).filter(kind -> !ruled.contains(kind)).toList();
    List<RuleVersion> lacking = incomplete(creditorId);
    if (missing.isEmpty() && lacking.isEmpty()) {
      return;
    }
    addAccounts(creditorId, number -> !accounts.contains(number));
    missing.forEach(kind -> add(creditorId, kind, ALWAYS, shipped(kind), SHIPPED));
    lacking.forEach(
        rule -> add(creditorId, rule.kind(), rule.validFrom(), completed(rule), SHIPPED));
  }

  /** The rules in force, of each kind and day, that place an amount nowhere which is new. */
  private List<RuleVersion> incomplete(long creditorId) {
    Set<String> seen = new HashSet<>();
    return rules.versions(creditorId).stream()
        .filter(rule -> seen.add(rule.kind() + " " + rule.validFrom()))
        .filter(rule -> completed(rule).size() > rule.lines().size())
        .toList();
  }

  /** With the shipped lines of the amounts that the rule does not know. */
  static List<RuleLine> completed(RuleVersion rule) {
    Set<AmountKind> placed =
        rule.lines().stream().map(RuleLine::amount).collect(Collectors.toSet());
    return Stream.concat(
            rule.lines().stream(),
            shipped(rule.kind()).stream().filter(line -> !placed.contains(line.amount())))
        .toList();
  }

  private void addAccounts(long creditorId, Predicate<String> wanted) {
    for (String[] a : rows("skr03.csv")) {
      if (wanted.test(a[0])) {
        em.persist(
            new LedgerAccount(keys.next(), creditorId, a[0], a[1], AccountKind.valueOf(a[2])));
      }
    }
    em.flush();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void open(long creditorId) {
    em.createNativeQuery("INSERT INTO ledger (creditor_id, next_entry_no) VALUES (?1, 1)")
        .setParameter(1, creditorId)
        .executeUpdate();
    addAccounts(creditorId, number -> true);
    for (EventKind kind : EventKind.values()) {
      add(creditorId, kind, ALWAYS, shipped(kind), SHIPPED);
    }
    em.flush();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public long add(
      long creditorId, EventKind kind, LocalDate from, List<RuleLine> lines, String reason) {
    PostingRule rule =
        new PostingRule(keys.next(), creditorId, kind, from, clock.now(), actor.name(), reason);
    em.persist(rule);
    em.flush();
    int lineNo = 1;
    for (RuleLine line : lines) {
      em.persist(new PostingRuleLine(keys.next(), rule.id(), lineNo++, line));
    }
    em.flush();
    return rule.id();
  }

  static Set<String> shippedAccounts() {
    return rows("skr03.csv").stream().map(a -> a[0]).collect(Collectors.toSet());
  }

  static List<RuleLine> shipped(EventKind kind) {
    return rows("posting-rules.csv").stream()
        .filter(r -> r[0].equals(kind.name()))
        .map(
            r ->
                new RuleLine(
                    AmountKind.valueOf(r[1]),
                    Side.valueOf(r[2]),
                    r[3],
                    r[4].isEmpty() ? null : Component.valueOf(r[4]),
                    r[5].isEmpty() ? null : new BigDecimal(r[5])))
        .toList();
  }

  private static List<String[]> rows(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LedgerOpening.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(";", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
