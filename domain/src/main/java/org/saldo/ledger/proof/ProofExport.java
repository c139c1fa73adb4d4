package org.saldo.ledger.proof;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.identity.UuidConverter;

/**
 * Writes closed days with all that their hashes cover, so that anybody can compute them without
 * Saldo. The same days give the same bytes, however often and whenever they are asked for.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@OpenToOutside
public class ProofExport {

  private static final String FORMAT = "saldo-ledger-proof-1";
  private static final String FILE = "proof.jsonl";
  private static final LocalDateTime SAME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int PIECE = 500;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ProvenEntries entries;
  @Inject private SealedDays days;
  @Inject private CurrentActor actor;

  /**
   * Closed days to be written.
   *
   * @param from first of them
   * @param until last of them
   */
  public record Proof(
      String creditor, long creditorKey, UUID creditorId, LocalDate from, LocalDate until) {

    /** Name of the file. */
    public String fileName() {
      return "proof-" + creditor + "-" + from + "-" + until + ".zip";
    }
  }

  /**
   * The closed days of a creditor in a period; empty where there are none, or none in scope.
   *
   * @param from null for the first
   * @param until null for the last; both are included
   */
  public Optional<Proof> find(String creditor, LocalDate from, LocalDate until) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT k.id, k.public_id, MIN(d.day_on), MAX(d.day_on) FROM creditor k"
                    + " JOIN ledger_day d ON d.creditor_id = k.id WHERE k.creditor_key = ?1"
                    + " AND d.day_on BETWEEN ?2 AND ?3 AND "
                    + actor.scope().condition("k.id")
                    + " GROUP BY k.id, k.public_id")
            .setParameter(1, creditor)
            .setParameter(2, from == null ? FIRST : from)
            .setParameter(3, until == null ? LAST : until)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new Proof(
                    creditor,
                    ((Number) row[0]).longValue(),
                    UuidConverter.uuid((byte[]) row[1]),
                    day(row[2]),
                    day(row[3])));
  }

  private static LocalDate day(Object value) {
    return value instanceof LocalDate day ? day : ((java.sql.Date) value).toLocalDate();
  }

  /** Writes the file, in pieces; the stream stays open. */
  public void write(Proof proof, OutputStream out) {
    List<SealedDay> closed = days.between(proof.creditorKey(), proof.from(), proof.until());
    try {
      ZipOutputStream zip = new ZipOutputStream(out);
      ZipEntry file = new ZipEntry(FILE);
      file.setTimeLocal(SAME);
      zip.putNextEntry(file);
      Writer lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      line(lines, header(proof, closed));
      for (SealedDay day : closed) {
        entries(lines, proof.creditorKey(), day.covered());
        line(
            lines,
            Json.withParts(
                List.of(
                    new Part.Field("day", day.covered().day().toString()),
                    new Part.Field("seal", day.seal().toString())),
                day.covered().parts()));
      }
      lines.flush();
      zip.closeEntry();
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(Proof proof, List<SealedDay> closed) {
    SealedDay first = closed.get(0);
    SealedDay last = closed.get(closed.size() - 1);
    return Json.object(
        List.of(
            new Part.Field("format", FORMAT),
            new Part.Field("creditor", proof.creditor()),
            new Part.Field("creditorId", proof.creditorId().toString()),
            new Part.Field("from", first.covered().day().toString()),
            new Part.Field("until", last.covered().day().toString()),
            new Part.Field("firstNo", Long.toString(first.covered().firstNo())),
            new Part.Field("lastNo", Long.toString(last.covered().lastNo())),
            new Part.Field("previousHead", first.covered().previousHead().toString()),
            new Part.Field("previousSeal", first.previousSeal().toString())));
  }

  private void entries(Writer lines, long creditorId, DaySeal day) throws IOException {
    for (long no = day.firstNo(); no <= day.lastNo(); no += PIECE) {
      long until = Math.min(no + PIECE - 1, day.lastNo());
      for (ProvenEntry entry : entries.between(creditorId, no, until)) {
        line(
            lines,
            Json.withParts(
                List.of(
                    new Part.Field("entry", Long.toString(entry.entryNo())),
                    new Part.Field("hash", entry.hash() == null ? null : entry.hash().toString())),
                entry.parts()));
      }
    }
  }

  private static void line(Writer lines, String json) throws IOException {
    lines.write(json);
    lines.write('\n');
  }
}
