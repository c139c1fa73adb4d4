package org.saldo.procedure.simulation;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.casefile.WorkedCases;
import org.saldo.procedure.Simulator;

/**
 * Works on simulations. All of one is read in a single transaction in which the database allows no
 * write and shows the state of one moment, whatever goes on meanwhile; what is found is written by
 * transactions of its own. One that was cut off begins anew.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class SimulationWorker {

  private static final Logger LOG = Logger.getLogger(SimulationWorker.class.getName());
  private static final int CASES_AT_ONCE = 200;
  private static final int MOST_SECONDS = 6 * 60 * 60;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @EJB private SimulationStore store;
  @Inject private Simulator simulator;
  @Inject private WorkedCases worked;

  /** Works until none waits. */
  public void work() {
    Optional<SimulationStore.Job> job = store.claim();
    while (job.isPresent()) {
      work(job.get());
      job = store.claim();
    }
  }

  private void work(SimulationStore.Job job) {
    try {
      begin();
      try {
        simulate(job);
      } finally {
        transaction.rollback();
      }
    } catch (RuntimeException | SystemException | NotSupportedException broken) {
      LOG.log(Level.WARNING, "Simulation " + job.id() + " broke off", broken);
      store.broke(job, broken.toString());
    }
  }

  /** The state of one moment, and nothing can be written. */
  private void begin() throws SystemException, NotSupportedException {
    transaction.setTransactionTimeout(MOST_SECONDS);
    transaction.begin();
    em.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").executeUpdate();
    em.createNativeQuery("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY").executeUpdate();
  }

  private void simulate(SimulationStore.Job job) {
    Optional<Simulator.Session> session = simulator.begin(job.wish());
    if (session.isEmpty()) {
      store.draftGone(job);
      return;
    }
    List<Long> cases = worked.keys(job.creditorId());
    if (!store.begun(job, cases.size())) {
      return;
    }
    MessageDigest digest = sha256();
    int rows = 0;
    for (int from = 0; from < cases.size(); from += CASES_AT_ONCE) {
      int to = Math.min(from + CASES_AT_ONCE, cases.size());
      List<ComparedStep> found = new ArrayList<>();
      for (Simulator.Outcome outcome :
          simulator.of(session.get(), worked.of(cases.subList(from, to)))) {
        found.addAll(ComparedStep.of(outcome, job.wish().drafted()));
      }
      found.forEach(step -> digest.update(step.line().getBytes(StandardCharsets.UTF_8)));
      if (!store.keep(job, rows + 1, found, to)) {
        return; // cancelled, or somebody else is at it
      }
      rows += found.size();
      em.clear();
    }
    store.finish(job, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
