package org.saldo.ledger.export;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.ledger.closing.Columns;

/**
 * Writes exports, a part in a transaction. How far one is stands in the same transaction as the
 * part, so it can be killed at any time; whoever comes next goes on behind the last part. Of
 * several servers one works on an export.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportWorker {

  private static final Logger LOG = Logger.getLogger(ExportWorker.class.getName());

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each step has its own transaction. */
  @EJB private ExportWorker each;

  @Inject private ExportJobs jobs;
  @Inject private ExportPlan plan;
  @Inject private ExportContents contents;
  @Inject private ExportParts parts;

  /** Writes in turn on all that is ordered, until nothing is left to this server. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work() {
    boolean more = true;
    while (more) {
      more = false;
      for (long job : each.ordered()) {
        more |= attempt(job);
      }
    }
  }

  private boolean attempt(long job) {
    try {
      return each.step(job);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Export " + job + " failed", broken);
      each.fail(job, reason(broken));
      return false;
    }
  }

  private static String reason(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** Keys of the exports that are at work. */
  public List<Long> ordered() {
    List<Long> ordered = new ArrayList<>();
    for (Object id :
        em.createNativeQuery(
                "SELECT id FROM ledger_export WHERE export_state = 'RUNNING'"
                    + " ORDER BY requested_at, id")
            .getResultList()) {
      ordered.add(Columns.number(id));
    }
    return ordered;
  }

  /** Writes the next part; whether there may be more. */
  public boolean step(long id) {
    Optional<ExportJob> taken = jobs.take(id);
    if (taken.isEmpty()) {
      return false;
    }
    ExportJob job = taken.get();
    if (!jobs.isPlanned(id)) {
      jobs.plan(id, plan.of(job));
      return true;
    }
    Optional<ExportFile> open = jobs.open(id);
    if (open.isEmpty()) {
      end(job);
      return false;
    }
    write(job, open.get());
    return true;
  }

  private void write(ExportJob job, ExportFile file) {
    Piece piece = contents.next(job, file);
    byte[] bytes = piece.text().getBytes(piece.charset());
    parts.add(job.id(), file, bytes);
    jobs.advance(
        job.id(),
        file,
        piece,
        bytes.length,
        piece.last() ? parts.sum(job.id(), file.no(), file.parts() + 1).sha256() : null);
  }

  private void end(ExportJob job) {
    List<ExportParts.Written> files = parts.files(job.id());
    String name =
        files.size() == 1
            ? files.get(0).name()
            : "saldo-"
                + job.format().name().toLowerCase(java.util.Locale.ROOT)
                + "-"
                + job.creditorKey()
                + "-"
                + job.firstNo()
                + "-"
                + job.lastNo()
                + ".zip";
    // A file that stands alone is the whole, and was summed when it ended.
    jobs.done(job.id(), name, files.size() == 1 ? files.get(0).sum() : parts.sum(job.id(), files));
  }

  /** Ends an export that cannot be written, and says why. */
  public void fail(long id, String reason) {
    if (jobs.end(id, ExportState.FAILED, reason)) {
      jobs.discard(id);
    }
  }
}
