package org.saldo.adapter.ecb;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.saldo.currency.RateFile;
import org.saldo.problem.Refusal;

/**
 * Tells from its first bytes which of the files it is, and reads it.
 *
 * <p>Of a ZIP the first CSV or XML is read, as far as {@value #MOST_UNPACKED} bytes: the whole
 * history since 1999 has three million.
 */
@ApplicationScoped
class EcbRates implements RateFile {

  static final int MOST_UNPACKED = 32 * 1024 * 1024;
  private static final int MOST_ENTRIES = 20;
  private static final int MEGABYTE = 1024 * 1024;

  @Override
  public Optional<Refusal> read(byte[] content, Rows rows) {
    try {
      if (content.length > 4 && content[0] == 'P' && content[1] == 'K') {
        unpack(content, rows);
      } else {
        read(new ByteArrayInputStream(content), looksLikeXml(content), rows);
      }
      return Optional.empty();
    } catch (UnreadableRates e) {
      return Optional.of(e.refusal());
    } catch (IOException e) {
      return Refusal.because("exchange.file.damaged").on("file").asOptional();
    }
  }

  private static void read(InputStream in, boolean xml, Rows rows)
      throws IOException, UnreadableRates {
    if (xml) {
      EcbXml.read(in, rows);
    } else {
      EcbCsv.read(in, rows);
    }
  }

  private static boolean looksLikeXml(byte[] content) {
    int start = content.length > 3 && content[0] == (byte) 0xEF ? 3 : 0;
    while (start < content.length && Character.isWhitespace(content[start])) {
      start++;
    }
    return start < content.length && content[start] == '<';
  }

  private static void unpack(byte[] content, Rows rows) throws IOException, UnreadableRates {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (int i = 0; i < MOST_ENTRIES; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".xml")) {
          read(new Bounded(zip), name.endsWith(".xml"), rows);
          return;
        }
      }
    } catch (TooMuch e) {
      throw new UnreadableRates("file.too.large", MOST_UNPACKED / MEGABYTE);
    } catch (ZipException e) {
      throw new UnreadableRates("exchange.file.damaged");
    }
    throw new UnreadableRates("exchange.file.unknown");
  }

  /** More came out of a ZIP than any file of rates has. */
  static final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /** Ends before a small ZIP has become a large file. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private int left = MOST_UNPACKED;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      left -= Math.max(read, 0);
      if (left < 0) {
        throw new TooMuch();
      }
      return read;
    }
  }
}
