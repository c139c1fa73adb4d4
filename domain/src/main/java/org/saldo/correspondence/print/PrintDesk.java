package org.saldo.correspondence.print;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.correspondence.MessageChannel;
import org.saldo.outbox.Outbox;
import org.saldo.problem.Refusal;

/**
 * Where people cut batches, hand them over again and look into them. A batch holds letters of many
 * creditors: it is for those who see all of them.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN})
public class PrintDesk {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private PrintOrders orders;
  @Inject private PrintBatches batches;
  @Inject private BatchBinder binder;
  @Inject private Outbox outbox;

  /** Has a batch cut of all letters that are due, whatever the pause or the time of day. */
  public Optional<Refusal> cutNow() {
    if (!actor.scope().all()) {
      return Refusal.of("print.scope");
    }
    if (!waiting()) {
      return Refusal.of("print.nothing");
    }
    long order = orders.want();
    audit.write("print.batch.wanted", "PrintOrder", order, null, null);
    return Optional.empty();
  }

  private boolean waiting() {
    return !em.createNativeQuery(
            "SELECT 1 FROM outbox_parcel WHERE kind = ?1 AND next_attempt_at IS NOT NULL LIMIT 1")
        .setParameter(1, MessageChannel.LETTER.name())
        .getResultList()
        .isEmpty();
  }

  /**
   * Hands a batch over once more, under the same name. Letters that are not kept any more are then
   * sheets that say so.
   *
   * @param version the version the person saw
   * @param reason why, 1 to 500 characters
   */
  public Optional<Refusal> handOverAgain(UUID publicId, long version, String reason) {
    Optional<PrintBatch> found =
        publicId == null || !actor.scope().all()
            ? Optional.empty()
            : em.createQuery("SELECT b FROM PrintBatch b WHERE b.publicId = :id", PrintBatch.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("print.batch.unknown");
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    PrintBatch batch = found.get();
    if (batch.version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    if (batch.state() == BatchState.WAITING || !outbox.repeat(batch.publicId().toString())) {
      return Refusal.of("print.batch.waiting");
    }
    audit.write(
        "print.batch.handed.over.again", "PrintBatch", batch.id(), batch.number(), reason.strip());
    return Optional.empty();
  }

  /**
   * A file of a batch to be taken away.
   *
   * @param batch number of the batch
   * @param files writes it, with the others
   */
  public record Taken(String batch, BatchFile file, BatchFiles files) {

    /** The name of the file. */
    public String fileName() {
      return file.of(batch);
    }
  }

  /** The files of a batch, made anew, without letters that must not be kept; empty when unknown. */
  @RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
  public Optional<Taken> take(UUID publicId, BatchFile file) {
    if (publicId == null || file == null || !actor.scope().all()) {
      return Optional.empty();
    }
    return batches
        .byPublicId(publicId)
        .map(binder::forPeople)
        .map(bound -> new Taken(bound.head().number(), file, bound.files()));
  }
}
