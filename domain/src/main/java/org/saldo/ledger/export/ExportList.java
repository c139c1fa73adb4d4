package org.saldo.ledger.export;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.closing.Columns;

/** Shows exports of the creditors in scope. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class ExportList {

  private static final int MOST = 200;

  private static final String SELECT =
      "SELECT x.public_id, k.creditor_key, x.subject, x.format_name, t.template_key, t.version_no,"
          + " x.closed_only, x.from_on, x.until_on, x.first_no, x.last_no, x.entry_count,"
          + " x.entries_done, x.lines_done, x.export_state, x.failure, x.file_name, x.byte_count,"
          + " x.sha256, o.public_id AS repeats, x.requested_at, x.requested_by, x.ended_at,"
          + " x.discarded_at, (SELECT COUNT(*) FROM ledger_export_download d"
          + " WHERE d.export_id = x.id) AS downloads FROM ledger_export x"
          + " JOIN creditor k ON k.id = x.creditor_id"
          + " JOIN ledger_export o ON o.id = x.fixed_by"
          + " LEFT JOIN ledger_export_template t ON t.id = x.template_id WHERE ";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;

  /** Somebody who took an export away. */
  public record Download(Instant at, String by) {}

  /** The latest exports of a creditor, at most so many. */
  public List<ExportRow> latest(String creditor, int most) {
    List<ExportRow> rows = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                SELECT
                    + scope()
                    + " AND k.creditor_key = ?1 ORDER BY x.requested_at DESC, x.id DESC LIMIT "
                    + Math.min(Math.max(most, 1), MOST))
            .setParameter(1, creditor == null ? "" : creditor)
            .getResultList()) {
      rows.add(row((Object[]) each));
    }
    return rows;
  }

  /** The export with a public id; empty out of scope. */
  public Optional<ExportRow> byId(UUID id) {
    List<?> rows =
        em.createNativeQuery(SELECT + scope() + " AND x.public_id = ?1")
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    return rows.stream().findFirst().map(Object[].class::cast).map(ExportList::row);
  }

  /** Who took an export away, the latest first. */
  public List<Download> downloads(UUID id) {
    List<Download> downloads = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT d.recorded_at, d.recorded_by FROM ledger_export_download d"
                    + " JOIN ledger_export x ON x.id = d.export_id WHERE "
                    + scope()
                    + " AND x.public_id = ?1 ORDER BY d.recorded_at DESC, d.id DESC LIMIT "
                    + MOST)
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList()) {
      Object[] row = (Object[]) each;
      downloads.add(new Download(Columns.instant(row[0]), (String) row[1]));
    }
    return downloads;
  }

  private String scope() {
    return actor.scope().condition("x.creditor_id");
  }

  private static ExportRow row(Object[] row) {
    UUID id = UuidConverter.uuid((byte[]) row[0]);
    UUID first = UuidConverter.uuid((byte[]) row[19]);
    return new ExportRow(
        id,
        (String) row[1],
        ExportSubject.valueOf((String) row[2]),
        ExportFormat.valueOf((String) row[3]),
        row[4] == null ? null : row[4] + " " + row[5],
        Columns.number(row[6]) == 1,
        Columns.day(row[7]),
        Columns.day(row[8]),
        Columns.number(row[9]),
        Columns.number(row[10]),
        Columns.number(row[11]),
        Columns.number(row[12]),
        Columns.number(row[13]),
        ExportState.valueOf((String) row[14]),
        (String) row[15],
        (String) row[16],
        row[17] == null ? null : Long.valueOf(Columns.number(row[17])),
        row[18] == null ? null : HexFormat.of().formatHex((byte[]) row[18]),
        first.equals(id) ? null : first,
        Columns.instant(row[20]),
        (String) row[21],
        row[22] == null ? null : Columns.instant(row[22]),
        row[23] != null,
        Columns.number(row[24]));
  }
}
