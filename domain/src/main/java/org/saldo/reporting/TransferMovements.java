package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.transit.MovementKind;
import org.saldo.money.Money;

/** Reads what was recorded as brought to the bank or paid from it, in scope. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class TransferMovements {

  private static final int MAX = 500;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A movement.
   *
   * @param account transfer account; empty for what was paid from the bank
   * @param amount what stands in its entry in all
   * @param takenBackReason null while it stands
   * @param cursor for what was recorded before it
   */
  public record Movement(
      UUID id,
      String creditorKey,
      String creditorName,
      MovementKind kind,
      String account,
      String key,
      LocalDate valueOn,
      Money amount,
      UUID entryId,
      long entryNo,
      String note,
      Instant recordedAt,
      String recordedBy,
      String takenBackReason,
      String takenBackBy,
      String cursor) {

    public boolean stands() {
      return takenBackReason == null;
    }
  }

  /** The movements of a creditor, the latest first; of every one in scope without a key. */
  public Page<Movement> movements(String creditor, int page, int size) {
    Listing listing = Listing.of(page, size);
    return listing.page(
        dataSource,
        listing.limit(from(select(), creditor).add("ORDER BY m.recorded_at DESC, m.id DESC")),
        TransferMovements::movement,
        from(Listing.counting(), creditor));
  }

  /**
   * The same, read on and on.
   *
   * @param after cursor of the movement to continue after, null for the start
   * @param limit 1 to 500
   */
  public List<Movement> after(String creditor, String after, int limit) {
    return MomentCursor.behind(from(select(), creditor), after, "m.recorded_at", "m.id")
        .add("ORDER BY m.recorded_at DESC, m.id DESC LIMIT ?", Math.min(Math.max(limit, 1), MAX))
        .list(dataSource, TransferMovements::movement);
  }

  /** One of them; empty out of scope. */
  public Optional<Movement> movement(UUID id) {
    List<Movement> found =
        from(select(), null)
            .add("AND m.public_id = ?", id)
            .list(dataSource, TransferMovements::movement);
    return found.stream().findFirst();
  }

  private static Sql select() {
    return Sql.of(
        "SELECT m.id, m.public_id, k.creditor_key, k.name, m.kind, m.account_number, m.movement_key,"
            + " e.value_on, e.total_minor, e.currency, e.public_id AS entry_id, e.entry_no, m.note,"
            + " m.recorded_at, m.recorded_by, r.reason, r.recorded_by AS taken_back_by");
  }

  private Sql from(Sql sql, String creditor) {
    return sql.add(
            "FROM transfer_movement m JOIN creditor k ON k.id = m.creditor_id"
                + " JOIN journal_entry e ON e.business_event_id = m.business_event_id"
                + " AND NOT EXISTS (SELECT 1 FROM journal_entry f"
                + " WHERE f.business_event_id = m.business_event_id AND f.entry_no < e.entry_no)"
                + " LEFT JOIN transfer_movement_reversal r ON r.transfer_movement_id = m.id WHERE")
        .add(actor.scope().condition("m.creditor_id"))
        .addIf(creditor != null && !creditor.isBlank(), "AND k.creditor_key = ?", creditor);
  }

  private static Movement movement(Sql.Row r) throws SQLException {
    return new Movement(
        r.id("public_id"),
        r.text("creditor_key"),
        r.text("name"),
        r.constant("kind", MovementKind.class),
        r.text("account_number"),
        r.text("movement_key"),
        r.day("value_on"),
        r.money("total_minor", "currency"),
        r.id("entry_id"),
        r.number("entry_no"),
        r.text("note"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.text("reason"),
        r.text("taken_back_by"),
        MomentCursor.of(r.instant("recorded_at"), r.number("id")));
  }
}
