package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.outbox.ParcelState;

/** Lists what leaves the system and what became of it. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class OutboxList {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A page of parcels, the newest first.
   *
   * @param state null for every state
   * @param kind null for every kind
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<ParcelRow> page(ParcelState state, String kind, int number, int size) {
    Listing listing = Listing.of(number, size);
    Sql rows = where(Sql.of(COLUMNS).add(JOINS), state, kind).add("ORDER BY p.id DESC");
    return listing.page(
        dataSource,
        listing.limit(rows),
        OutboxList::row,
        where(Listing.counting().add("FROM outbox_parcel p"), state, kind));
  }

  /** One parcel in scope. */
  public Optional<ParcelRow> byId(UUID id) {
    return Sql.of(COLUMNS)
        .add(JOINS)
        .add("WHERE p.public_id = ? AND", id)
        .add(scope())
        .first(dataSource, OutboxList::row);
  }

  /** The kinds that there are, by name. */
  public List<String> kinds() {
    return Sql.of("SELECT DISTINCT kind FROM outbox_parcel ORDER BY kind")
        .list(dataSource, r -> r.text("kind"));
  }

  private static final String COLUMNS =
      "SELECT p.public_id, p.version, p.kind, p.delivery_key, p.state, p.attempts, p.queued_at,"
          + " p.queued_by, p.next_attempt_at, p.finished_at, p.last_error, m.recipient, m.subject,"
          + " c.public_id AS case_id, c.number AS case_number, k.name AS creditor_name";

  /** Only a message has its key as the subject of an e-mail or a letter. */
  private static final String JOINS =
      "FROM outbox_parcel p LEFT JOIN case_file c ON c.id = p.case_file_id"
          + " LEFT JOIN creditor k ON k.id = p.creditor_id"
          + " LEFT JOIN message m ON m.id = p.subject_id AND p.kind IN ('EMAIL', 'LETTER', 'SMS')";

  private Sql where(Sql sql, ParcelState state, String kind) {
    return sql.add("WHERE " + scope())
        .addIf(state != null, "AND p.state = ?", state)
        .addIf(kind != null && !kind.isBlank(), "AND p.kind = ?", kind);
  }

  /** What belongs to no creditor is for those who see all of them, as at the desk. */
  private String scope() {
    return actor.scope().condition("p.creditor_id");
  }

  private static ParcelRow row(Sql.Row r) throws SQLException {
    return new ParcelRow(
        r.id("public_id"),
        r.number("version"),
        r.text("kind"),
        r.text("delivery_key"),
        r.constant("state", ParcelState.class),
        r.count("attempts"),
        r.instant("queued_at"),
        r.text("queued_by"),
        r.instant("next_attempt_at"),
        r.instant("finished_at"),
        r.text("last_error"),
        r.text("recipient"),
        r.text("subject"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("creditor_name"));
  }
}
