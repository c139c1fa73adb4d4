package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.debtor.DebtorAccess;
import org.saldo.identity.Keys;
import org.saldo.sample.SampleCreditor;
import org.saldo.sample.SampleDossier;
import org.saldo.sample.SamplePortfolio;

/** Fills an empty installation with a large sample portfolio: see {@link BulkLoad}. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleBulk {

  /** Several times what a debtor of the sample needs. */
  private static final int KEYS_OF_A_DEBTOR = 1_000;

  /** What the threads of a load take at once, though they need less. */
  private static final int KEYS_AT_LEAST = 100_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @EJB private SamplePlayer player;
  @EJB private CreditorRegistry creditors;
  @EJB private DebtorAccess debtorAccess;
  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** Fills an empty installation. */
  public BulkLoad.Loaded load(int debtorCount) {
    SamplePortfolio portfolio = SamplePlayer.portfolio(debtorCount);
    player.prepare(portfolio);
    Map<String, Long> ids = new HashMap<>();
    for (SampleCreditor c : portfolio.creditors()) {
      ids.put(c.key(), creditors.byKey(c.key()).orElseThrow().id());
    }
    Instant now = clock.now();
    BulkLoad load = new BulkLoad(dataSource, keys(debtorCount), actor.name(), () -> now, portfolio);
    BulkLoad.Loaded loaded = load.load(ids);
    portfolio
        .dossiers()
        .limit(SamplePlayer.PEOPLE)
        .map(SampleDossier::debtor)
        .forEach(person -> debtorAccess.linkByEmail(person.signIn(), person.email()));
    return loaded;
  }

  /** Taken before: while a server starts, the threads of a load would wait for beans for ever. */
  private IntToLongFunction keys(int debtorCount) {
    int all = Math.addExact(Math.multiplyExact(debtorCount, KEYS_OF_A_DEBTOR), KEYS_AT_LEAST);
    long first = keys.block(all);
    AtomicLong next = new AtomicLong(first);
    return count -> {
      long from = next.getAndAdd(count);
      if (from + count > first + all) {
        throw new IllegalStateException("the load needs more than " + all + " keys");
      }
      return from;
    };
  }
}
