package org.saldo.ledger.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.closing.Columns;

/** Keeps orders and their files. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExportJobs {

  private static final int MAX_FAILURE = 500;

  private static final String SELECT =
      "SELECT x.id, x.public_id, x.creditor_id, k.creditor_key, x.creditor_name, x.creditor_place,"
          + " x.subject, x.format_name, x.template_id, x.datev_id, x.from_on, x.until_on,"
          + " x.first_no, x.last_no, x.made_at, x.fixed_by FROM ledger_export x"
          + " JOIN creditor k ON k.id = x.creditor_id WHERE ";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** A job that is at work, for this server alone; empty when another one works on it. */
  Optional<ExportJob> take(long id) {
    boolean free =
        !em.createNativeQuery(
                "SELECT id FROM ledger_export WHERE id = ?1 AND export_state = 'RUNNING'"
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, id)
            .getResultList()
            .isEmpty();
    return free ? byId(id) : Optional.empty();
  }

  Optional<ExportJob> byId(long id) {
    List<?> rows = em.createNativeQuery(SELECT + "x.id = ?1").setParameter(1, id).getResultList();
    return rows.stream().findFirst().map(Object[].class::cast).map(ExportJobs::job);
  }

  private static ExportJob job(Object[] row) {
    return new ExportJob(
        Columns.number(row[0]),
        UuidConverter.uuid((byte[]) row[1]),
        Columns.number(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        ExportSubject.valueOf((String) row[6]),
        ExportFormat.valueOf((String) row[7]),
        row[8] == null ? null : Long.valueOf(Columns.number(row[8])),
        row[9] == null ? null : Long.valueOf(Columns.number(row[9])),
        Columns.day(row[10]),
        Columns.day(row[11]),
        Columns.number(row[12]),
        Columns.number(row[13]),
        Columns.moment(row[14]),
        Columns.number(row[15]));
  }

  /** Records an order. */
  void add(ExportJob job, boolean incremental, boolean closedOnly, long entries, String by) {
    em.createNativeQuery(
            "INSERT INTO ledger_export (id, public_id, creditor_id, subject, format_name,"
                + " template_id, datev_id, incremental, closed_only, from_on, until_on, first_no,"
                + " last_no, entry_count, made_at, creditor_name, creditor_place, fixed_by,"
                + " export_state, entries_done, lines_done, requested_at, requested_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
                + " ?17, ?18, 'RUNNING', 0, 0, ?19, ?20)")
        .setParameter(1, job.id())
        .setParameter(2, UuidConverter.bytes(job.publicId()))
        .setParameter(3, job.creditorId())
        .setParameter(4, job.subject().name())
        .setParameter(5, job.format().name())
        .setParameter(6, job.templateId())
        .setParameter(7, job.datevId())
        .setParameter(8, incremental ? 1 : 0)
        .setParameter(9, closedOnly ? 1 : 0)
        .setParameter(10, job.from())
        .setParameter(11, job.until())
        .setParameter(12, job.firstNo())
        .setParameter(13, job.lastNo())
        .setParameter(14, entries)
        .setParameter(15, job.madeAt())
        .setParameter(16, job.creditorName())
        .setParameter(17, job.creditorPlace())
        .setParameter(18, job.fixedBy())
        .setParameter(19, SystemTime.utc())
        .setParameter(20, by)
        .executeUpdate();
  }

  /** Keeps what accounts are called now. */
  void keepAccounts(ExportJob job) {
    em.createNativeQuery(
            "INSERT INTO ledger_export_account (export_id, number, name, kind)"
                + " SELECT ?1, a.number, a.name, a.kind FROM ledger_account a"
                + " WHERE a.creditor_id = ?2")
        .setParameter(1, job.id())
        .setParameter(2, job.creditorId())
        .executeUpdate();
  }

  /** Whether the files are planned. */
  boolean isPlanned(long id) {
    return Columns.number(
            em.createNativeQuery("SELECT COUNT(*) FROM ledger_export_file WHERE export_id = ?1")
                .setParameter(1, id)
                .getSingleResult())
        > 0;
  }

  void plan(long id, List<ExportFile> files) {
    for (ExportFile file : files) {
      em.createNativeQuery(
              "INSERT INTO ledger_export_file (export_id, file_no, name, kind, from_on, until_on,"
                  + " currency, last_no, next_no, part_count, byte_count, line_count)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, 0)")
          .setParameter(1, id)
          .setParameter(2, file.no())
          .setParameter(3, file.name())
          .setParameter(4, file.kind().name())
          .setParameter(5, file.from())
          .setParameter(6, file.until())
          .setParameter(7, file.currency())
          .setParameter(8, file.lastNo())
          .setParameter(9, file.nextNo())
          .executeUpdate();
    }
  }

  /** The first file that has not ended. */
  Optional<ExportFile> open(long id) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT file_no, name, kind, from_on, until_on, currency, last_no, next_no,"
                    + " part_count FROM ledger_export_file WHERE export_id = ?1 AND sha256 IS NULL"
                    + " ORDER BY file_no LIMIT 1")
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new ExportFile(
                    (int) Columns.number(row[0]),
                    (String) row[1],
                    ExportFile.Kind.valueOf((String) row[2]),
                    Columns.day(row[3]),
                    Columns.day(row[4]),
                    row[5] == null ? null : row[5].toString(),
                    Columns.number(row[6]),
                    Columns.number(row[7]),
                    (int) Columns.number(row[8])));
  }

  /** Says how far a file is. */
  void advance(long id, ExportFile file, Piece piece, int bytes, String sha256) {
    em.createNativeQuery(
            "UPDATE ledger_export_file SET next_no = ?3, part_count = part_count + 1,"
                + " byte_count = byte_count + ?4, line_count = line_count + ?5, sha256 = ?6"
                + " WHERE export_id = ?1 AND file_no = ?2")
        .setParameter(1, id)
        .setParameter(2, file.no())
        .setParameter(3, piece.nextNo())
        .setParameter(4, bytes)
        .setParameter(5, piece.lines())
        .setParameter(6, sha256 == null ? null : HexFormat.of().parseHex(sha256))
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE ledger_export SET entries_done = entries_done + ?2,"
                + " lines_done = lines_done + ?3 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, piece.entries())
        .setParameter(3, piece.lines())
        .executeUpdate();
  }

  void done(long id, String fileName, ExportParts.Sum sum) {
    em.createNativeQuery(
            "UPDATE ledger_export SET export_state = 'DONE', file_name = ?2, byte_count = ?3,"
                + " sha256 = ?4, ended_at = ?5 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, fileName)
        .setParameter(3, sum.bytes())
        .setParameter(4, HexFormat.of().parseHex(sum.sha256()))
        .setParameter(5, SystemTime.utc())
        .executeUpdate();
  }

  /** Ends a job that is at work; whether it was. */
  boolean end(long id, ExportState state, String failure) {
    String why =
        failure == null || failure.length() <= MAX_FAILURE
            ? failure
            : failure.substring(0, MAX_FAILURE);
    return em.createNativeQuery(
                "UPDATE ledger_export SET export_state = ?2, failure = ?3, ended_at = ?4"
                    + " WHERE id = ?1 AND export_state = 'RUNNING'")
            .setParameter(1, id)
            .setParameter(2, state.name())
            .setParameter(3, why)
            .setParameter(4, SystemTime.utc())
            .executeUpdate()
        > 0;
  }

  /** Lets go of what an export holds; the order stays. */
  void discard(long id) {
    em.createNativeQuery("DELETE FROM ledger_export_part WHERE export_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }
}
