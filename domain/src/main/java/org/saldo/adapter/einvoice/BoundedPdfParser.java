package org.saldo.adapter.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * A PDF parser that measures every compressed stream before PDFBox unpacks it.
 *
 * <p>PDFBox unpacks cross-reference and object streams into memory without a limit, so that a file
 * of 1 MB could take 1 GB. Only plain and singly deflated streams are taken, which is all that
 * PDF/A writers use for them. The strict mode is chosen because the search that PDFBox makes for
 * lost objects goes round this class.
 */
final class BoundedPdfParser extends PDFParser {

  /** Cross-reference and object streams of one file, unpacked, all together. */
  private static final long STRUCTURE_BYTES = 4L << 20;

  /** What may be unpacked again and again, which PDFBox does for every object that it misses. */
  private static final long WORK_BYTES = 256L << 20;

  private static final long SCRATCH_BYTES = 16L << 20;

  /** The file asks for more memory than any invoice needs. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String what) {
      super(what, null, false, false);
    }
  }

  /** The file is encrypted, whether with a password or without. */
  static final class Encrypted extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final IdentityHashMap<COSStream, Long> measured = new IdentityHashMap<>();
  private long structureLeft = STRUCTURE_BYTES;
  private long workLeft = WORK_BYTES;

  BoundedPdfParser(byte[] content) throws IOException {
    super(
        new RandomAccessReadBuffer(content),
        "",
        null,
        null,
        MemoryUsageSetting.setupMainMemoryOnly(SCRATCH_BYTES).streamCache);
  }

  // PDF/A forbids encryption; whoever encrypts an invoice wants it not to be processed.
  @Override
  protected void prepareDecryption() throws IOException {
    if (document.getEncryptionDictionary() != null) {
      throw new Encrypted();
    }
  }

  // Until the end of the initial parse only cross-reference and object streams turn up.
  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    if (!initialParseDone) {
      requireSmall(stream);
    }
    return stream;
  }

  @Override
  protected COSBase parseObjectStreamObject(long streamNumber, COSObjectKey key)
      throws IOException {
    COSBase stream = document.getObjectFromPool(getObjectKey(streamNumber, 0)).getObject();
    if (stream instanceof COSStream objects) {
      requireSmall(objects);
      workLeft -= measured.get(objects);
      if (workLeft < 0) {
        throw new TooLarge("work on the PDF");
      }
    }
    return super.parseObjectStreamObject(streamNumber, key);
  }

  private void requireSmall(COSStream stream) throws IOException {
    if (measured.containsKey(stream)) {
      return;
    }
    long before = structureLeft;
    try (InputStream unpacked = unpacked(stream)) {
      byte[] buffer = new byte[8192];
      for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
        structureLeft -= n;
        if (structureLeft < 0) {
          throw new TooLarge("structure of the PDF");
        }
      }
    }
    measured.put(stream, before - structureLeft);
  }

  /** The content of a stream, unpacked while it is read. */
  static InputStream unpacked(COSStream stream) throws IOException {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSArray filters && filters.size() <= 1) {
      filter = filters.size() == 0 ? null : filters.getObject(0);
    }
    if (filter == null) {
      return stream.createRawInputStream();
    }
    if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
      return new InflaterInputStream(stream.createRawInputStream(), new Inflater());
    }
    throw new IOException("compressed in an unusual way");
  }
}
