package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.outbox.Stop;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;
import org.saldo.problem.RefusedException;

/** Lists messages that are about to leave, in the order in which they were queued. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
public class WaitingList {

  private static final int MAX = 200;

  private static final String FROM =
      "FROM outbox_parcel p JOIN message m ON m.id = p.subject_id"
          + " JOIN creditor k ON k.id = m.creditor_id"
          + " JOIN case_file c ON c.id = m.case_file_id"
          + " LEFT JOIN message_mark x ON x.message_id = m.id"
          + " WHERE p.state = 'QUEUED' AND p.kind IN ('EMAIL', 'SMS', 'LETTER') AND";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * Messages in scope, the longest waiting first.
   *
   * @param after cursor of the slice before; null for the first
   * @param most rows, 1 to 200
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public Slice<WaitingRow> of(WaitingFilter filter, String after, int most) {
    int size = Math.min(Math.max(most, 1), MAX);
    List<Long> keys = new ArrayList<>();
    Instant now = clock.now();
    List<WaitingRow> rows =
        behind(
                where(
                    Sql.of(
                        "SELECT p.id, p.public_id, m.channel, m.template_key, m.template_version,"
                            + " m.language, m.recipient, m.subject, c.public_id case_id,"
                            + " c.number case_number, k.name creditor_name, p.queued_at,"
                            + " p.queued_by, m.held_until, m.held_reason, p.last_error, x.mark,"
                            + " x.reason mark_reason, x.marked_by"),
                    filter),
                after)
            .add("ORDER BY p.id LIMIT ?", size + 1)
            .list(
                dataSource,
                r -> {
                  keys.add(r.number("id"));
                  return row(r, now);
                });
    return rows.size() <= size
        ? new Slice<>(rows, null)
        : new Slice<>(rows.subList(0, size), keys.get(size - 1).toString());
  }

  /** The parcels of such messages, the longest waiting first. */
  public List<UUID> parcels(WaitingFilter filter, int most) {
    return where(Sql.of("SELECT p.public_id"), filter)
        .add("ORDER BY p.id LIMIT ?", most)
        .list(dataSource, r -> r.id("public_id"));
  }

  /** Those that are marked to be kept back, each with its reason. */
  public List<Stop> toWithhold(WaitingFilter filter, int most) {
    return where(Sql.of("SELECT p.public_id, x.reason"), filter.toWithhold())
        .add("ORDER BY p.id LIMIT ?", most)
        .list(dataSource, r -> new Stop(r.id("public_id"), r.text("reason")));
  }

  /** How many wait, and how many of them are marked to be kept back, counted up to a bound. */
  public Count count(WaitingFilter filter, int most) {
    return where(
            Sql.of(
                "SELECT COUNT(*) waiting, COALESCE(SUM(w.mark = 'WITHHOLD'), 0) to_withhold"
                    + " FROM (SELECT x.mark"),
            filter)
        .add("LIMIT ?) w", most + 1)
        .first(dataSource, r -> new Count(r.count("waiting"), r.count("to_withhold")))
        .orElseThrow();
  }

  /**
   * How many messages wait.
   *
   * @param waiting one more than the bound when there are more
   */
  public record Count(int waiting, int toWithhold) {}

  private Sql where(Sql sql, WaitingFilter filter) {
    return sql.add(FROM)
        .add(actor.scope().condition("m.creditor_id"))
        .addIf(given(filter.creditor()), "AND k.creditor_key = ?", filter.creditor())
        .addIf(given(filter.template()), "AND m.template_key = ?", filter.template())
        .addIf(filter.channel() != null, "AND p.kind = ?", filter.channel())
        .addIf(given(filter.language()), "AND m.language = ?", filter.language())
        .addIf(filter.mark() != null, "AND x.mark = ?", filter.mark());
  }

  private static boolean given(String value) {
    return value != null && !value.isBlank();
  }

  private static Sql behind(Sql sql, String after) {
    if (!given(after)) {
      return sql;
    }
    if (!after.matches("\\d{1,18}")) {
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
    return sql.add("AND p.id > ?", Long.parseLong(after));
  }

  private static WaitingRow row(Sql.Row r, Instant now) throws SQLException {
    Instant heldUntil = r.instant("held_until");
    boolean held = heldUntil != null && heldUntil.isAfter(now);
    return new WaitingRow(
        r.id("public_id"),
        r.constant("channel", MessageChannel.class),
        r.text("template_key"),
        r.text("template_version") == null ? null : Integer.valueOf(r.text("template_version")),
        r.text("language"),
        r.text("recipient"),
        r.text("subject"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("creditor_name"),
        r.instant("queued_at"),
        r.text("queued_by"),
        held ? heldUntil : null,
        held ? Refusals.read(r.text("held_reason")).get(0) : null,
        r.text("last_error"),
        r.constant("mark", MarkKind.class),
        r.text("mark_reason"),
        r.text("marked_by"));
  }
}
