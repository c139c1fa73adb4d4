package org.saldo.actor.outside;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.AUDITOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/**
 * Where it is recorded who from outside may read whose books, from when and for how long, by whose
 * order. Each change is a record of its own; none is ever changed or lost.
 *
 * <p>A user name that once had an access stays one from outside, also after the end.
 */
@Stateless
@RolesAllowed({ADMIN, SYSTEM})
public class OutsideAccessBook {

  private static final int MAX_NAME = 120;
  private static final int MAX_TEXT = 500;

  @EJB private Keys keys;
  @Inject private OutsideRecords records;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record of creditors in scope, the latest first. */
  @RolesAllowed({ADMIN, AUDITOR, SYSTEM})
  public List<OutsideRecord> records() {
    return records.all().stream()
        .filter(r -> actor.scope().covers(r.grant().creditorId()))
        .toList();
  }

  /** Lets somebody from outside read the books of a creditor from a day on to another. */
  public Optional<Refusal> grant(OutsideGrant grant) {
    Optional<Refusal> refusal = check(grant);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (!actor.scope().covers(grant.creditorId()) || !records.lockCreditor(grant.creditorId())) {
      return Refusal.of("creditor.unknown", grant.creditorId());
    }
    if (records.isStaff(grant.userName()) || grant.userName().equals(actor.name())) {
      return Refusal.because("outside.user.staff", grant.userName()).on("user").asOptional();
    }
    boolean known =
        records.all().stream()
            .filter(r -> r.latest() && r.grant().userName().equals(grant.userName()))
            .filter(r -> r.grant().creditorId() == grant.creditorId())
            .map(r -> r.stateOn(clock.today()))
            .anyMatch(s -> s == OutsideState.OPEN || s == OutsideState.COMING);
    if (known) {
      return Refusal.because("outside.already", grant.userName()).on("user").asOptional();
    }
    keep(keys.next(), 1, grant, OutsideStep.GRANTED, null);
    return Optional.empty();
  }

  private Optional<Refusal> check(OutsideGrant grant) {
    if (isNoText(grant.userName(), MAX_NAME)) {
      return Refusal.because("outside.user.missing").on("user").asOptional();
    }
    if (isNoText(grant.fullName(), MAX_NAME) || grant.firm().length() > MAX_NAME) {
      return Refusal.because("outside.name.missing").on("fullName").asOptional();
    }
    if (grant.kind() == null) {
      return Refusal.because("outside.kind.missing").on("kind").asOptional();
    }
    if (grant.fromOn() == null
        || grant.lastOn() == null
        || grant.lastOn().isBefore(grant.fromOn())
        || grant.lastOn().isBefore(clock.today())) {
      return Refusal.because("outside.days").on("lastOn").asOptional();
    }
    if (isNoText(grant.orderedBy(), MAX_NAME)) {
      return Refusal.because("outside.ordered.missing").on("orderedBy").asOptional();
    }
    if (isNoText(grant.engagement(), MAX_TEXT)) {
      return Refusal.because("outside.engagement.missing").on("engagement").asOptional();
    }
    return Optional.empty();
  }

  /**
   * Lets an access last longer or less long; one that is over stands again.
   *
   * @param version the one that the reader saw
   * @param lastOn today or later
   */
  public Optional<Refusal> extend(long access, int version, LocalDate lastOn, String reason) {
    Optional<OutsideRecord> latest = latest(access);
    Optional<Refusal> refusal = check(latest, version, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    OutsideGrant grant = latest.orElseThrow().grant();
    if (lastOn == null || lastOn.isBefore(clock.today()) || lastOn.isBefore(grant.fromOn())) {
      return Refusal.because("outside.days").on("lastOn").asOptional();
    }
    if (lastOn.equals(grant.lastOn())) {
      return Refusal.because("outside.day.same").on("lastOn").asOptional();
    }
    keep(access, version + 1, grant.until(lastOn), OutsideStep.EXTENDED, reason.strip());
    return Optional.empty();
  }

  /**
   * Ends an access at once and for good: the next request is refused. Reading again takes a new
   * one.
   *
   * @param version the one that the reader saw
   */
  public Optional<Refusal> end(long access, int version, String reason) {
    Optional<OutsideRecord> latest = latest(access);
    Optional<Refusal> refusal = check(latest, version, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    keep(access, version + 1, latest.orElseThrow().grant(), OutsideStep.ENDED, reason.strip());
    return Optional.empty();
  }

  private Optional<OutsideRecord> latest(long access) {
    records.lock(access);
    return records().stream().filter(r -> r.latest() && r.accessId() == access).findFirst();
  }

  private static Optional<Refusal> check(
      Optional<OutsideRecord> latest, int version, String reason) {
    if (latest.isEmpty()) {
      return Refusal.of("outside.unknown");
    }
    if (latest.get().version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    if (latest.get().step() == OutsideStep.ENDED) {
      return Refusal.of("outside.ended");
    }
    return isNoText(reason, MAX_TEXT)
        ? Refusal.because("reason.missing").on("reason").asOptional()
        : Optional.empty();
  }

  private static boolean isNoText(String text, int most) {
    return text == null || text.isBlank() || text.length() > most;
  }

  private void keep(long access, int version, OutsideGrant grant, OutsideStep step, String reason) {
    records.add(
        keys.next(),
        new OutsideRecord(access, version, true, grant, step, reason, clock.now(), actor.name()));
    audit.write(
        "outside." + step.name().toLowerCase(Locale.ROOT),
        "OutsideAccess",
        access,
        AuditWords.of(
            grant.userName(),
            grant.fullName(),
            grant.kind(),
            grant.creditorId(),
            grant.fromOn(),
            grant.lastOn(),
            grant.orderedBy(),
            grant.engagement()),
        reason);
  }
}
