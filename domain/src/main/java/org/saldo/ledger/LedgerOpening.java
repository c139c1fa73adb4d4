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
import java.util.List;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistered;
import org.saldo.identity.Keys;

/** Opens the books of a creditor with the shipped chart of accounts (SKR03) and posting rules. */
@ApplicationScoped
public class LedgerOpening {

  private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  void creditorRegistered(@Observes CreditorRegistered event) {
    open(event.creditorId());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void open(long creditorId) {
    em.createNativeQuery("INSERT INTO ledger (creditor_id, next_entry_no) VALUES (?1, 1)")
        .setParameter(1, creditorId)
        .executeUpdate();
    for (String[] a : rows("skr03.csv")) {
      em.persist(new LedgerAccount(keys.next(), creditorId, a[0], a[1], AccountKind.valueOf(a[2])));
    }
    for (EventKind kind : EventKind.values()) {
      add(creditorId, kind, ALWAYS, shipped(kind), "SKR03");
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
