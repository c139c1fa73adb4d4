package org.saldo.retention;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.UtcColumn;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;

/** What the next night would erase, what each night did, and its start. */
@Stateless
@RolesAllowed({ADMIN, AUDITOR})
public class RetentionRuns {

  private static final int LISTED = 60;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private RetentionPlan plan;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** What the next night would erase, by kind; nothing is changed. For who sees all creditors. */
  public List<RetentionAhead> ahead() {
    if (!actor.scope().all()) {
      return List.of();
    }
    LocalDate next = clock.today().plusDays(1);
    List<PlannedPart> parts = plan.of(next);
    if (parts.isEmpty()) {
      return List.of();
    }
    String counts =
        IntStream.range(0, parts.size())
            .mapToObj(i -> counted(i, new Erasable(parts.get(i), next, clock.zone())))
            .collect(Collectors.joining(" UNION ALL "));
    List<?> rows = em.createNativeQuery(counts).getResultList();
    List<RetentionAhead> ahead = new ArrayList<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      PlannedPart part = parts.get(((Number) row[0]).intValue());
      ahead.add(
          new RetentionAhead(
              part.subject(),
              part.beforeOn(),
              number(row[1]),
              number(row[2]),
              UtcColumn.instant(row[3])));
    }
    return ahead.stream().filter(a -> a.count() > 0).toList();
  }

  private static String counted(int position, Erasable erasable) {
    return "SELECT "
        + position
        + " part_no, COUNT(*) row_count, COALESCE(SUM("
        + erasable.size()
        + "), 0) byte_count, MIN("
        + erasable.dateColumn()
        + ") oldest"
        + erasable.from();
  }

  /** The newest nights with what they did, the newest first. For who sees all creditors. */
  public List<RetentionNightView> newest() {
    if (!actor.scope().all()) {
      return List.of();
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT r.public_id, r.night_on, r.started_at, r.started_by, r.ended_at, p.subject,"
                    + " k.public_id rule_id, p.before_on, p.erased_count, p.erased_bytes FROM (SELECT"
                    + " * FROM retention_run ORDER BY night_on DESC LIMIT "
                    + LISTED
                    + ") r LEFT JOIN retention_part p ON p.run_id = r.id AND p.erased_count > 0"
                    + " LEFT JOIN retention_rule k ON k.id = p.rule_id"
                    + " ORDER BY r.night_on DESC, p.position_no")
            .getResultList();
    Map<LocalDate, RetentionNightView> nights = new LinkedHashMap<>();
    for (Object each : rows) {
      RetentionNightView night = night((Object[]) each);
      nights.merge(night.night(), night, RetentionRuns::joined);
    }
    return List.copyOf(nights.values());
  }

  private static RetentionNightView night(Object[] row) {
    return new RetentionNightView(
        UuidConverter.uuid((byte[]) row[0]),
        day(row[1]),
        UtcColumn.instant(row[2]),
        (String) row[3],
        UtcColumn.instant(row[4]),
        row[5] == null
            ? List.of()
            : List.of(
                new RetentionNightView.Part(
                    RetentionSubject.valueOf((String) row[5]),
                    UuidConverter.uuid((byte[]) row[6]),
                    day(row[7]),
                    number(row[8]),
                    number(row[9]))));
  }

  private static RetentionNightView joined(RetentionNightView one, RetentionNightView more) {
    return new RetentionNightView(
        one.id(),
        one.night(),
        one.startedAt(),
        one.startedBy(),
        one.endedAt(),
        List.of(one.parts(), more.parts()).stream().flatMap(Collection::stream).toList());
  }

  /** Starts the work of today, for where the date is set by hand; once a day. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> start() {
    if (!actor.scope().all()) {
      return Refusal.of("retention.rule.all");
    }
    return insert(clock.today())
        ? Optional.empty()
        : Refusal.because("retention.run.already").asOptional();
  }

  /** Starts the work of a night, unless it was started. */
  @RolesAllowed(SYSTEM)
  public void startOnce(LocalDate night) {
    insert(night);
  }

  private boolean insert(LocalDate night) {
    long id = keys.next();
    boolean started =
        em.createNativeQuery(
                    "INSERT IGNORE INTO retention_run (id, public_id, night_on, started_at,"
                        + " started_by) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, UuidConverter.bytes(PublicIds.next()))
                .setParameter(3, night)
                .setParameter(4, utc(clock.now()))
                .setParameter(5, actor.name())
                .executeUpdate()
            == 1;
    if (started) {
      List<PlannedPart> parts = plan.of(night);
      IntStream.range(0, parts.size()).forEach(i -> insert(id, i, parts.get(i)));
      audit.write("retention.run.started", "RetentionRun", id, night.toString(), null);
    }
    return started;
  }

  private void insert(long run, int position, PlannedPart part) {
    em.createNativeQuery(
            "INSERT INTO retention_part (id, run_id, position_no, subject, store, rule_id,"
                + " before_on, last_id, erased_count, erased_bytes, done)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0, FALSE)")
        .setParameter(1, keys.next())
        .setParameter(2, run)
        .setParameter(3, position)
        .setParameter(4, part.subject().name())
        .setParameter(5, part.store().name())
        .setParameter(6, part.ruleId())
        .setParameter(7, part.beforeOn())
        .setParameter(8, Long.MIN_VALUE)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
