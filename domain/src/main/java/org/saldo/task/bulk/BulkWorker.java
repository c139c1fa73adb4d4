package org.saldo.task.bulk;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import org.saldo.actor.ChunkedWork;
import org.saldo.actor.CurrentActor;
import org.saldo.problem.Refusal;

/**
 * Works on jobs, each entry in a transaction of its own that holds the entry's row: another server
 * works on others meanwhile, and when one is killed its entry is free again and as it was. Jobs of
 * several people take turns.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkWorker {

  private static final Logger LOG = Logger.getLogger(BulkWorker.class.getName());

  /** Through the container, so that each entry has its own transaction. */
  @EJB private BulkWorker each;

  @Inject private BulkItems items;
  @Inject private BulkActions actions;
  @Inject private CurrentActor actor;

  /** Works until nothing is left, or other servers are at all of it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work() {
    ChunkedWork.work(new Turns(each), 1, LOG);
  }

  /** The jobs at work, the oldest first. */
  public List<Long> atWork() {
    return items.atWork();
  }

  /**
   * Works on the next entry of a job that nobody has.
   *
   * @param telling hears the number of the entry before anything is done
   * @return whether there was one; a job without any is over
   */
  public boolean one(long jobId, IntConsumer telling) {
    Optional<BulkItems.Job> found = items.job(jobId);
    if (found.isEmpty()) {
      return false;
    }
    BulkItems.Job job = found.get();
    Optional<BulkAction> action = actions.find(job.list(), job.action());
    if (action.isEmpty()) {
      items.breakOff(job, "no such action: " + job.list() + " " + job.action());
      return false;
    }
    Optional<BulkItems.Item> item = items.take(job);
    if (item.isEmpty()) {
      items.endWhenThrough(job);
      return false;
    }
    telling.accept(item.get().no());
    Optional<Refusal> refusal =
        actor.inTheNameOf(
            job.startedBy(), job.roles(), () -> worked(action.get(), job, item.get()));
    items.keep(job, item.get(), refusal);
    return true;
  }

  private static Optional<Refusal> worked(
      BulkAction action, BulkItems.Job job, BulkItems.Item item) {
    Optional<Refusal> refusal = action.check(item.id(), job.arguments());
    return refusal.isPresent() || job.checking()
        ? refusal
        : action.carryOut(item.id(), job.arguments());
  }

  /** Notes that an entry broke; after some attempts it has failed. */
  public void broke(long jobId, int itemNo, String problem) {
    items.broke(jobId, itemNo, problem);
  }

  /** One entry of each job after the other. */
  private static final class Turns implements ChunkedWork {

    private static final int LOOK_EVERY = 50;

    private final BulkWorker worker;
    private final Deque<Long> jobs = new ArrayDeque<>();
    private int steps;
    private boolean worked = true;
    private long job;
    private int item;
    private String problem;

    Turns(BulkWorker worker) {
      this.worker = worker;
    }

    @Override
    public boolean step(int size) {
      if (jobs.isEmpty() && !worked) {
        return false;
      }
      if (jobs.isEmpty() || ++steps % LOOK_EVERY == 0) {
        jobs.clear();
        jobs.addAll(worker.atWork());
        worked = false;
      }
      if (jobs.isEmpty()) {
        return false;
      }
      job = jobs.poll();
      item = 0;
      if (attempt()) {
        worked = true;
        jobs.add(job);
      }
      return true;
    }

    private boolean attempt() {
      try {
        return worker.one(job, no -> item = no);
      } catch (RuntimeException broken) {
        problem = cause(broken).toString();
        throw broken;
      }
    }

    /** The entry that broke comes again, or has failed; a job that broke by itself rests. */
    @Override
    public boolean skip() {
      if (item > 0) {
        worker.broke(job, item, problem);
        worked = true;
        jobs.add(job);
      }
      return true;
    }

    private static Throwable cause(Throwable problem) {
      Throwable cause = problem;
      while (cause.getCause() != null && cause.getCause() != cause) {
        cause = cause.getCause();
      }
      return cause;
    }
  }
}
