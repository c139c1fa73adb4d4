package org.saldo.ledger.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.saldo.ledger.closing.Columns;

/** Keeps what exports hold, a part at a time, so that no export is ever whole in memory. */
@ApplicationScoped
class ExportParts {

  private static final LocalDateTime SAME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * A file as it was written.
   *
   * @param sha256 as hexadecimal digits; null while it is not whole
   */
  record Written(int no, String name, int parts, long bytes, String sha256) {

    Sum sum() {
      return new Sum(sha256, bytes);
    }
  }

  /** Counts what goes through. */
  static final class Counting extends OutputStream {

    private final OutputStream out;
    private long bytes;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      bytes += len;
    }

    long bytes() {
      return bytes;
    }
  }

  /** Adds the next part of a file. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(long exportId, ExportFile file, byte[] bytes) {
    em.createNativeQuery(
            "INSERT INTO ledger_export_part (export_id, file_no, part_no, plain_size, content)"
                + " VALUES (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, exportId)
        .setParameter(2, file.no())
        .setParameter(3, file.parts())
        .setParameter(4, bytes.length)
        .setParameter(5, packed(bytes))
        .executeUpdate();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed, int size) {
    byte[] bytes = new byte[size];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int got = 0;
      while (got < size) {
        int more = inflater.inflate(bytes, got, size - got);
        if (more == 0) {
          throw new IllegalStateException("part of " + size + " bytes ends after " + got);
        }
        got += more;
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }

  /** The files of an export in their order. */
  @Transactional(Transactional.TxType.SUPPORTS)
  List<Written> files(long exportId) {
    List<Written> files = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT file_no, name, part_count, byte_count, sha256 FROM ledger_export_file"
                    + " WHERE export_id = ?1 ORDER BY file_no")
            .setParameter(1, exportId)
            .getResultList()) {
      Object[] row = (Object[]) each;
      files.add(
          new Written(
              (int) Columns.number(row[0]),
              (String) row[1],
              (int) Columns.number(row[2]),
              Columns.number(row[3]),
              row[4] == null ? null : HexFormat.of().formatHex((byte[]) row[4])));
    }
    return files;
  }

  /** Writes a file. */
  @Transactional(Transactional.TxType.SUPPORTS)
  void write(long exportId, int fileNo, int parts, OutputStream out) throws IOException {
    for (int part = 0; part < parts; part++) {
      Object[] row =
          (Object[])
              em.createNativeQuery(
                      "SELECT content, plain_size FROM ledger_export_part WHERE export_id = ?1"
                          + " AND file_no = ?2 AND part_no = ?3")
                  .setParameter(1, exportId)
                  .setParameter(2, fileNo)
                  .setParameter(3, part)
                  .getSingleResult();
      out.write(unpacked((byte[]) row[0], (int) Columns.number(row[1])));
    }
  }

  /** Writes the whole: the file itself when there is one, else all in a ZIP. */
  @Transactional(Transactional.TxType.SUPPORTS)
  void write(long exportId, List<Written> files, OutputStream out) throws IOException {
    if (files.size() == 1) {
      write(exportId, files.get(0).no(), files.get(0).parts(), out);
      return;
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Written file : files) {
      ZipEntry entry = new ZipEntry(file.name());
      entry.setTimeLocal(SAME);
      zip.putNextEntry(entry);
      write(exportId, file.no(), file.parts(), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** A hash, and of how many bytes. */
  record Sum(String sha256, long bytes) {}

  /** The hash of a file. */
  @Transactional(Transactional.TxType.SUPPORTS)
  Sum sum(long exportId, int fileNo, int parts) {
    return sum(out -> write(exportId, fileNo, parts, out));
  }

  /** The hash of the whole. */
  @Transactional(Transactional.TxType.SUPPORTS)
  Sum sum(long exportId, List<Written> files) {
    return sum(out -> write(exportId, files, out));
  }

  /** Writes somewhere. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static Sum sum(Writing writing) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Counting counting =
          new Counting(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      writing.to(counting);
      return new Sum(HexFormat.of().formatHex(digest.digest()), counting.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
