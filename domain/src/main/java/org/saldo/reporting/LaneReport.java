package org.saldo.reporting;

import static java.util.Comparator.comparing;
import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.procedure.Forecast;

/**
 * The history of a case in scope side by side: each of its procedures with what is planned, its
 * contacts, its payments and what made steps stand still.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class LaneReport {

  /** As many entries of a kind as are given at once, the newest of the days asked for. */
  public static final int MOST = 1_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @EJB private ProcedureReport procedures;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * The lanes of a case; empty when there is none in scope.
   *
   * @param from first day; null for the beginning
   * @param before first day after the last; null for all that is known and planned
   */
  public Optional<CaseLanes> of(UUID caseId, LocalDate from, LocalDate before) {
    return of("c.public_id = ?", caseId, from, before);
  }

  /** The same by the number of the case. */
  public Optional<CaseLanes> of(String number, LocalDate from, LocalDate before) {
    return of("c.number = ?", number, from, before);
  }

  private record Head(long key, UUID id, String number, String debtor, String creditor) {

    static Head of(Sql.Row r) throws SQLException {
      return new Head(
          r.number("id"),
          r.id("public_id"),
          r.text("number"),
          r.text("display_name"),
          r.text("creditor_name"));
    }
  }

  private Optional<CaseLanes> of(
      String condition, Object parameter, LocalDate from, LocalDate before) {
    return Sql.of(
            "SELECT c.id, c.public_id, c.number, d.display_name, k.name creditor_name"
                + " FROM case_file c JOIN debtor d ON d.id = c.debtor_id"
                + " JOIN creditor k ON k.id = c.creditor_id WHERE")
        .add(condition, parameter)
        .add("AND " + actor.scope().condition("c.creditor_id"))
        .first(dataSource, Head::of)
        .map(head -> of(head, from, before));
  }

  private CaseLanes of(Head head, LocalDate from, LocalDate before) {
    LaneReader reader = new LaneReader(dataSource, head.key(), from, before, MOST + 1);
    List<LaneReader.Step> steps = reader.steps();
    List<LaneEntry> contacts = reader.contacts(clock.zone());
    List<LaneEntry> payments = reader.payments();
    List<LaneEntry> holds = reader.holds();
    List<Lane> lanes = new ArrayList<>(procedures(head.id(), steps, from, before));
    lanes.add(lane(LaneTopic.CONTACTS, contacts));
    lanes.add(lane(LaneTopic.PAYMENTS, payments));
    lanes.add(lane(LaneTopic.HOLDS, holds));
    return new CaseLanes(
        head.id(),
        head.number(),
        head.debtor(),
        head.creditor(),
        clock.today(),
        lanes,
        Stream.of(steps, contacts, payments, holds).anyMatch(each -> each.size() > MOST));
  }

  /** A lane of a procedure that is being put together. */
  private record Draft(String name, boolean primary, List<LaneEntry> entries) {}

  /** What the case follows now comes first. */
  private List<Lane> procedures(
      UUID caseId, List<LaneReader.Step> steps, LocalDate from, LocalDate before) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    Optional<CaseProcedure> now = procedures.ofCase(caseId);
    now.filter(p -> p.key() != null)
        .ifPresent(
            p -> {
              List<LaneEntry> planned = planned(p.key(), p.standing(), from, before);
              drafts.put(p.key(), new Draft(p.name(), true, planned));
            });
    now.stream()
        .flatMap(p -> p.secondary().stream())
        .forEach(
            p -> {
              List<LaneEntry> planned = planned(p.key(), p.standing(), from, before);
              drafts.put(p.key(), new Draft(p.name(), false, planned));
            });
    steps.stream()
        .limit(MOST)
        .forEach(
            step ->
                drafts
                    .computeIfAbsent(
                        step.entry().procedure(),
                        key -> new Draft(step.procedureName(), step.primary(), new ArrayList<>()))
                    .entries()
                    .add(step.entry()));
    String first = now.map(CaseProcedure::key).orElse(null);
    return drafts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Draft>, Boolean>comparing(
                    e -> !Objects.equals(e.getKey(), first))
                .thenComparing(e -> !e.getValue().primary())
                .thenComparing(e -> e.getValue().name()))
        .map(
            e ->
                new Lane(
                    LaneTopic.PROCEDURE,
                    e.getKey(),
                    e.getValue().name(),
                    inOrder(e.getValue().entries())))
        .toList();
  }

  /**
   * What is to come.
   *
   * @param standing null while nothing is
   */
  private static List<LaneEntry> planned(
      String procedure, Forecast standing, LocalDate from, LocalDate before) {
    List<LaneEntry> planned = new ArrayList<>();
    List<Forecast.Coming> next = standing == null ? List.of() : standing.next();
    next.forEach(
        coming ->
            planned.add(
                new LaneEntry(
                    LaneKind.PLANNED,
                    procedure,
                    null,
                    null,
                    coming.on(),
                    null,
                    coming.step().channel(),
                    null,
                    coming.step().key(),
                    standing.leading(),
                    null,
                    null)));
    planned.removeIf(entry -> !entry.within(from, before));
    Collections.reverse(planned); // like what is read, the last first
    return planned;
  }

  private static Lane lane(LaneTopic topic, List<LaneEntry> newest) {
    return new Lane(topic, null, null, inOrder(newest.stream().limit(MOST).toList()));
  }

  /** The oldest first; what was read is the newest first. */
  private static List<LaneEntry> inOrder(List<LaneEntry> newest) {
    List<LaneEntry> entries = new ArrayList<>(newest);
    Collections.reverse(entries);
    entries.sort(comparing(LaneEntry::on));
    return entries;
  }
}
