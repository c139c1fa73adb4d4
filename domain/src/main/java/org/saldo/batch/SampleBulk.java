package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
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
    BulkLoad load = new BulkLoad(dataSource, keys::block, actor.name(), clock::now, portfolio);
    BulkLoad.Loaded loaded = load.load(ids);
    portfolio
        .dossiers()
        .limit(SamplePlayer.PEOPLE)
        .map(SampleDossier::debtor)
        .forEach(person -> debtorAccess.linkByEmail(person.signIn(), person.email()));
    return loaded;
  }
}
