package org.saldo.adjustment;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.approval.Approvals;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;

/** Where runs of the rules of adjustment are looked at beforehand, started and listed. */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, ADMIN})
public class AdjustmentRuns {

  /** Of how many cases a look beforehand tells at once. */
  public static final int LOOKED_AT = 1_000;

  private static final int LISTED = 20;
  private static final RuleCandidates.Place START =
      new RuleCandidates.Place(Long.MIN_VALUE, Long.MIN_VALUE);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private RuleCandidates candidates;
  @Inject private RuleHand hand;
  @Inject private CaseFiles caseFiles;
  @Inject private Creditors creditors;
  @Inject private Approvals approvals;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What a run would do.
   *
   * @param cases how many were looked at, those of which nothing is wanted too
   * @param next number of the last of them, after which the look goes on; null when it is through
   */
  public record Look(List<PlannedAdjustment> planned, int cases, String next) {

    public Look {
      planned = List.copyOf(planned);
    }
  }

  /**
   * What a run of today would do to the cases of a creditor, {@value #LOOKED_AT} at once that may
   * be concerned; nothing is written. Empty out of scope.
   *
   * @param after number of the case after which to go on; null for the first ones
   */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public Look look(String creditor, String after) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    if (found.isEmpty()) {
      return new Look(List.of(), 0, null);
    }
    List<RuleCandidates.Place> cases =
        candidates.next(found.get().id(), clock.today(), place(found.get(), after), LOOKED_AT + 1);
    boolean more = cases.size() > LOOKED_AT;
    List<PlannedAdjustment> planned = new ArrayList<>();
    String last = null;
    for (RuleCandidates.Place each : more ? cases.subList(0, LOOKED_AT) : cases) {
      CaseRef caseFile = caseFiles.byId(each.caseFileId()).orElseThrow();
      hand.look(caseFile, clock.today()).forEach(w -> planned.add(planned(w)));
      last = caseFile.number();
    }
    return new Look(planned, more ? LOOKED_AT : cases.size(), more ? last : null);
  }

  private RuleCandidates.Place place(CreditorView creditor, String after) {
    return Optional.ofNullable(after)
        .flatMap(caseFiles::byNumber)
        .filter(c -> c.creditorId() == creditor.id())
        .map(c -> new RuleCandidates.Place(c.creditorId(), c.id()))
        .orElse(START);
  }

  private PlannedAdjustment planned(RuleWish wish) {
    NewAdjustment wanted = wish.wanted();
    return new PlannedAdjustment(
        wish.rule().rule().kind(),
        wish.caseFile().number(),
        wish.item() == null ? null : wish.item().number(),
        wish.amount(),
        wanted == null ? null : wanted.percent(),
        wanted != null && !approvals.isWithinOwnLimit(wanted.kind().approval(), wanted.amount()),
        wish.rule().rule().validFrom());
  }

  /**
   * What came of asking for a run.
   *
   * @param id null when refused
   */
  public record Started(UUID id, Refusal refusal) {}

  /** Starts a run for the cases of a creditor; it works in the background. */
  public Started start(String creditor) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    if (found.isEmpty()) {
      return new Started(null, Refusal.because("creditor.unknown", creditor).on("creditor"));
    }
    return insert(found.get().id(), clock.today(), null)
        .map(id -> new Started(id, null))
        .orElseGet(() -> new Started(null, Refusal.because("adjustment.run.at.work")));
  }

  /** Starts the run of a night for all creditors, unless there was one or another is at work. */
  @RolesAllowed(SYSTEM)
  public void startOnce(LocalDate night) {
    insert(null, night, night);
  }

  /** The run; empty when there was one for the night or another is at work. */
  private Optional<UUID> insert(Long creditorId, LocalDate on, LocalDate night) {
    long id = keys.next();
    UUID publicId = PublicIds.next();
    boolean started =
        em.createNativeQuery(
                    "INSERT IGNORE INTO adjustment_run (id, public_id, creditor_id, run_on, night_on,"
                        + " running_slot, last_creditor_id, last_case_id, seen, posted, queued,"
                        + " refused, failed, started_at, started_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, 0, 0, 0, 0, 0, ?8, ?9)")
                .setParameter(1, id)
                .setParameter(2, UuidConverter.bytes(publicId))
                .setParameter(3, creditorId)
                .setParameter(4, on)
                .setParameter(5, night)
                .setParameter(6, START.creditorId())
                .setParameter(7, START.caseFileId())
                .setParameter(8, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .setParameter(9, actor.name())
                .executeUpdate()
            == 1;
    if (!started) {
      return Optional.empty();
    }
    audit.write("adjustment.run.started", "AdjustmentRun", id, on.toString(), null);
    return Optional.of(publicId);
  }

  /** The newest runs in scope. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<AdjustmentRunView> newest() {
    List<?> rows =
        em.createNativeQuery(inScope() + " ORDER BY x.started_at DESC, x.id DESC LIMIT " + LISTED)
            .getResultList();
    return rows.stream().map(row -> view((Object[]) row)).toList();
  }

  /** A run in scope. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public Optional<AdjustmentRunView> byId(UUID id) {
    List<?> rows =
        em.createNativeQuery(inScope() + " AND x.public_id = ?1")
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    return rows.stream().findFirst().map(row -> view((Object[]) row));
  }

  private String inScope() {
    return "SELECT x.public_id, k.creditor_key, k.name, x.run_on, x.seen, x.posted, x.queued,"
        + " x.refused, x.failed, x.started_at, x.started_by, x.ended_at FROM adjustment_run x"
        + " LEFT JOIN creditor k ON k.id = x.creditor_id WHERE (x.creditor_id IS NULL OR "
        + actor.scope().condition("x.creditor_id")
        + ")";
  }

  private static AdjustmentRunView view(Object[] row) {
    return new AdjustmentRunView(
        UuidConverter.uuid((byte[]) row[0]),
        (String) row[1],
        (String) row[2],
        ((java.sql.Date) row[3]).toLocalDate(),
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue(),
        ((Number) row[6]).intValue(),
        ((Number) row[7]).intValue(),
        ((Number) row[8]).intValue(),
        instant(row[9]),
        (String) row[10],
        instant(row[11]));
  }

  private static Instant instant(Object value) {
    if (value instanceof LocalDateTime utc) {
      return utc.toInstant(ZoneOffset.UTC);
    }
    return value == null
        ? null
        : ((java.sql.Timestamp) value).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }
}
