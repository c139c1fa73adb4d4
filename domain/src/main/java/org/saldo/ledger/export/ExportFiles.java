package org.saldo.ledger.export;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.closing.Columns;

/** What finished exports hold, for whoever takes it away. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class ExportFiles {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ExportParts parts;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What a finished export holds.
   *
   * @param bytes its size
   */
  public record Whole(UUID id, String fileName, long bytes, String sha256) {

    /** Its media type. */
    public String type() {
      return fileName.endsWith(".zip")
          ? "application/zip"
          : fileName.endsWith(".jsonl") ? "application/x-ndjson" : "text/csv";
    }
  }

  /** The file of an export; empty before it is done, after it was let go of, and out of scope. */
  @OpenToOutside
  public Optional<Whole> find(UUID id) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT x.file_name, x.byte_count, LOWER(HEX(x.sha256)) FROM ledger_export x"
                    + " WHERE x.public_id = ?1 AND x.export_state = 'DONE'"
                    + " AND x.discarded_at IS NULL AND "
                    + actor.scope().condition("x.creditor_id"))
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(row -> new Whole(id, (String) row[0], Columns.number(row[1]), (String) row[2]));
  }

  /**
   * Notes that one of the house takes an export away; of people from outside the read log says it.
   */
  public void note(Whole taken) {
    long key = key(taken.id());
    em.createNativeQuery(
            "INSERT INTO ledger_export_download (id, export_id, recorded_at, recorded_by)"
                + " VALUES (?1, ?2, ?3, ?4)")
        .setParameter(1, keys.next())
        .setParameter(2, key)
        .setParameter(3, SystemTime.utc())
        .setParameter(4, actor.name())
        .executeUpdate();
    audit.write("ledger.export.taken", "LedgerExport", key, taken.fileName(), null);
  }

  /** Writes it, a part at a time; the stream stays open. */
  @OpenToOutside
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void write(Whole taken, OutputStream out) {
    long key = key(taken.id());
    try {
      parts.write(key, parts.files(key), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long key(UUID id) {
    return Columns.number(
        em.createNativeQuery(
                "SELECT x.id FROM ledger_export x WHERE x.public_id = ?1 AND "
                    + actor.scope().condition("x.creditor_id"))
            .setParameter(1, UuidConverter.bytes(id))
            .getSingleResult());
  }
}
