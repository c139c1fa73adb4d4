package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;

/**
 * Whether the runs of a creditor carry steps out or propose them: dated data. Of several for one
 * day, the one that was recorded last holds.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN})
public class DunningModes {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Sets the mode of a creditor, or of all, from a day on. */
  public Optional<Refusal> set(NewDunningMode wish) {
    return refused(wish)
        .or(
            () -> {
              write(wish);
              return Optional.empty();
            });
  }

  private Optional<Refusal> refused(NewDunningMode wish) {
    if (wish.mode() == null) {
      return Refusal.because("run.mode.missing").on("mode").asOptional();
    }
    if (wish.from() == null || wish.from().isBefore(clock.today())) {
      return Refusal.because("run.mode.past", clock.today()).on("from").asOptional();
    }
    if (wish.reason().isEmpty() || wish.reason().length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (wish.creditor() == null) {
      return !actor.scope().all()
          ? Refusal.because("run.mode.scope").on("creditor").asOptional()
          : wish.mode() == DunningMode.AS_ALL
              ? Refusal.because("run.mode.all").on("mode").asOptional()
              : Optional.empty();
    }
    return creditor(wish).isEmpty()
        ? Refusal.because("creditor.unknown", wish.creditor()).on("creditor").asOptional()
        : Optional.empty();
  }

  private Optional<CreditorView> creditor(NewDunningMode wish) {
    return creditors.byKey(wish.creditor()).filter(c -> actor.scope().covers(c.id()));
  }

  private void write(NewDunningMode wish) {
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO dunning_mode (id, public_id, creditor_id, mode, valid_from, recorded_at,"
                + " recorded_by, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(PublicIds.next()))
        .setParameter(
            3, wish.creditor() == null ? null : creditor(wish).map(CreditorView::id).orElseThrow())
        .setParameter(4, wish.mode().name())
        .setParameter(5, wish.from())
        .setParameter(6, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(7, actor.name())
        .setParameter(8, wish.reason())
        .executeUpdate();
    audit.write(
        "dunning.mode.set",
        "DunningMode",
        id,
        String.join(
            " ",
            wish.creditor() == null ? "*" : wish.creditor(),
            wish.mode().name(),
            wish.from().toString()),
        wish.reason());
  }

  /** For whom the run of a date proposes; {@code run} says whether it was started so. */
  @RolesAllowed(SYSTEM)
  public Proposing on(LocalDate date, boolean run) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT creditor_id, mode FROM dunning_mode WHERE valid_from <= ?1"
                    + " ORDER BY valid_from, recorded_at, id")
            .setParameter(1, date)
            .getResultList();
    Map<Long, DunningMode> modes = new LinkedHashMap<>();
    DunningMode all = DunningMode.CARRY_OUT;
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      DunningMode mode = DunningMode.valueOf((String) row[1]);
      if (row[0] == null) {
        all = mode;
      } else {
        modes.put(((Number) row[0]).longValue(), mode);
      }
    }
    Set<Long> otherwise = new HashSet<>();
    for (Map.Entry<Long, DunningMode> own : modes.entrySet()) {
      if (own.getValue() != DunningMode.AS_ALL && own.getValue() != all) {
        otherwise.add(own.getKey());
      }
    }
    return new Proposing(run, all == DunningMode.PROPOSE, otherwise);
  }
}
