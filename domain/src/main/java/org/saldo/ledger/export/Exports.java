package org.saldo.ledger.export;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.problem.Refusal;

/** Where exports are ordered, repeated, stopped and let go of. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class Exports {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CreditorKeys creditors;
  @Inject private ExportJobs jobs;
  @Inject private ExportRange ranges;
  @Inject private TemplateReader templates;
  @Inject private ReportContents reports;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<ExportOrdered> ordered;

  /**
   * What came of an order; one of the two is null.
   *
   * @param id public id of the export
   */
  public record Outcome(UUID id, Refusal refusal) {

    static Outcome refused(Refusal refusal) {
      return new Outcome(null, refusal);
    }
  }

  /**
   * Orders an export. Which entries it holds is fixed by their numbers at once; it is written in
   * the background.
   */
  public Outcome order(ExportOrder order) {
    Optional<Refusal> problem = order.problem();
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<Long> creditor = creditors.inScope(order.creditor());
    if (creditor.isEmpty()) {
      return Outcome.refused(Refusal.because("creditor.unknown", order.creditor()).on("creditor"));
    }
    Long template = order.byTemplate() ? template(order.template()) : null;
    if (order.byTemplate() && template == null) {
      return Outcome.refused(Refusal.because("export.template").on("template"));
    }
    Long datev = order.format() == ExportFormat.DATEV ? datev(creditor.get()) : null;
    if (order.format() == ExportFormat.DATEV && datev == null) {
      return Outcome.refused(Refusal.because("export.datev.missing").on("format"));
    }
    if (order.account() != null && !reports.hasAccount(creditor.get(), order.account())) {
      return Outcome.refused(Refusal.because("export.account").on("account"));
    }
    ExportRange.Found range = ranges.find(creditor.get(), order, template);
    if (range.refusal() != null) {
      return Outcome.refused(range.refusal());
    }
    ExportJob job = job(creditor.get(), order, template, datev, range);
    jobs.add(job, order.incremental(), order.closedOnly(), range.entries(), actor.name());
    jobs.keepAccounts(job);
    reports.keepAccount(job, order.account());
    audit.write(
        "ledger.export.ordered",
        "LedgerExport",
        job.id(),
        AuditWords.of(
            order.creditor(), order.subject(), order.format(), range.firstNo(), range.lastNo()),
        null);
    ordered.fire(new ExportOrdered(job.publicId()));
    return new Outcome(job.publicId(), null);
  }

  private ExportJob job(
      long creditor, ExportOrder order, Long template, Long datev, ExportRange.Found range) {
    Object[] named =
        (Object[])
            em.createNativeQuery("SELECT name, city FROM creditor WHERE id = ?1")
                .setParameter(1, creditor)
                .getSingleResult();
    long id = keys.next();
    return new ExportJob(
        id,
        PublicIds.next(),
        creditor,
        order.creditor(),
        (String) named[0],
        (String) named[1],
        order.subject(),
        order.format(),
        template,
        datev,
        order.incremental() ? null : order.from(),
        order.incremental() ? null : order.until(),
        range.firstNo(),
        range.lastNo(),
        LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MILLIS),
        id);
  }

  private Long template(String key) {
    return templates.versions(key).stream()
        .findFirst()
        .filter(t -> !t.ended())
        .map(CsvTemplate::id)
        .orElse(null);
  }

  private Long datev(long creditor) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id FROM ledger_datev WHERE creditor_id = ?1"
                    + " ORDER BY recorded_at DESC, id DESC LIMIT 1")
            .setParameter(1, creditor)
            .getResultList();
    return rows.stream().findFirst().map(Columns::number).orElse(null);
  }

  /** Writes a finished export once more: the same bytes, whatever has changed since. */
  public Outcome again(UUID id) {
    Optional<ExportJob> found = find(id);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.because("export.unknown"));
    }
    ExportJob old = found.get();
    if (state(old.id()) != ExportState.DONE) {
      return Outcome.refused(Refusal.because("export.not.done"));
    }
    ExportJob job =
        new ExportJob(
            keys.next(),
            PublicIds.next(),
            old.creditorId(),
            old.creditorKey(),
            old.creditorName(),
            old.creditorPlace(),
            old.subject(),
            old.format(),
            old.templateId(),
            old.datevId(),
            old.from(),
            old.until(),
            old.firstNo(),
            old.lastNo(),
            old.madeAt(),
            old.fixedBy());
    Object[] kept =
        (Object[])
            em.createNativeQuery("SELECT closed_only, entry_count FROM ledger_export WHERE id = ?1")
                .setParameter(1, old.id())
                .getSingleResult();
    jobs.add(
        job,
        old.from() == null,
        Columns.number(kept[0]) == 1,
        Columns.number(kept[1]),
        actor.name());
    audit.write("ledger.export.repeated", "LedgerExport", job.id(), id.toString(), null);
    ordered.fire(new ExportOrdered(job.publicId()));
    return new Outcome(job.publicId(), null);
  }

  /** Stops an export that is at work. */
  public Optional<Refusal> cancel(UUID id) {
    Optional<ExportJob> found = find(id);
    if (found.isEmpty()) {
      return Refusal.of("export.unknown");
    }
    if (!jobs.end(found.get().id(), ExportState.CANCELLED, null)) {
      return Refusal.of("export.ended");
    }
    jobs.discard(found.get().id());
    audit.write("ledger.export.cancelled", "LedgerExport", found.get().id(), id.toString(), null);
    return Optional.empty();
  }

  /** Lets go of what a finished export holds; the order stays, and can be repeated. */
  @RolesAllowed(ACCOUNTANT)
  public Optional<Refusal> discard(UUID id, String reason) {
    Optional<ExportJob> found = find(id);
    if (found.isEmpty()) {
      return Refusal.of("export.unknown");
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    int let =
        em.createNativeQuery(
                "UPDATE ledger_export SET discarded_at = ?2, discarded_by = ?3 WHERE id = ?1"
                    + " AND export_state = 'DONE' AND discarded_at IS NULL")
            .setParameter(1, found.get().id())
            .setParameter(2, SystemTime.utc())
            .setParameter(3, actor.name())
            .executeUpdate();
    if (let == 0) {
      return Refusal.of("export.not.done");
    }
    jobs.discard(found.get().id());
    audit.write(
        "ledger.export.discarded", "LedgerExport", found.get().id(), id.toString(), reason.strip());
    return Optional.empty();
  }

  private Optional<Long> inScope(UUID id) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id FROM ledger_export x WHERE x.public_id = ?1 AND "
                    + actor.scope().condition("x.creditor_id"))
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    return rows.stream().findFirst().map(Columns::number);
  }

  private Optional<ExportJob> find(UUID id) {
    return inScope(id).flatMap(jobs::byId);
  }

  private ExportState state(long id) {
    return ExportState.valueOf(
        (String)
            em.createNativeQuery("SELECT export_state FROM ledger_export WHERE id = ?1")
                .setParameter(1, id)
                .getSingleResult());
  }
}
