package org.saldo.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.saldo.problem.Refusal;

/**
 * A file that somebody outside hands in as proof: a PDF, a JPEG, a PNG or a HEIC.
 *
 * <p>The content alone says what it is: it has to begin and to end as its type does, so that
 * nothing else hides behind a harmless name. It is kept as it is and never opened here.
 *
 * @param mediaType one of {@code application/pdf}, {@code image/jpeg}, {@code image/png}, {@code
 *     image/heic}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EvidenceFile(String fileName, String mediaType, byte[] content) {

  /** What may be handed in. */
  private enum Type {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    /** How some telephones keep photos (ISO/IEC 23008-12). */
    HEIC("image/heic", ".heic");

    private final String mediaType;
    private final String ending;

    Type(String mediaType, String ending) {
      this.mediaType = mediaType;
      this.ending = ending;
    }
  }

  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

  /** What some telephones add behind a photo ends so. */
  private static final byte[] TRAILER_END = {'S', 'E', 'F', 'T'};

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  /** Writers leave some bytes after the mark that ends a PDF. */
  private static final int PDF_TAIL = 1024;

  /** Why a file cannot be taken; about the field {@code file}. */
  public static Optional<Refusal> check(byte[] content, int maxBytes) {
    if (content == null || content.length == 0) {
      return Refusal.because("file.empty").on("file").asOptional();
    }
    if (content.length > maxBytes) {
      return Refusal.because("file.too.large", maxBytes / (1024 * 1024)).on("file").asOptional();
    }
    return typeOf(content).isPresent()
        ? Optional.empty()
        : Refusal.because("file.type.refused").on("file").asOptional();
  }

  /**
   * The file under a clean name with the ending of its type.
   *
   * @throws IllegalArgumentException if {@link #check} refuses the content
   */
  public static EvidenceFile of(String fileName, byte[] content) {
    Type type =
        typeOf(content)
            .orElseThrow(() -> new IllegalArgumentException("no PDF, JPEG, PNG or HEIC"));
    String name = NewDocument.cleanName(fileName);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(type.ending) || (type == Type.JPEG && lower.endsWith(".jpeg"));
    return new EvidenceFile(named ? name : name + type.ending, type.mediaType, content);
  }

  /** To be stored for a creditor. */
  public NewDocument document(Visibility visibility, Long creditorId) {
    return new NewDocument(fileName, mediaType, content, visibility, creditorId);
  }

  private static Optional<Type> typeOf(byte[] content) {
    if (starts(content, PDF)) {
      int from = Math.max(0, content.length - PDF_TAIL);
      String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
      return tail.contains("%%EOF") ? Optional.of(Type.PDF) : Optional.empty();
    }
    if (starts(content, JPEG) && (ends(content, JPEG_END) || ends(content, TRAILER_END))) {
      return Optional.of(Type.JPEG);
    }
    if (isHeic(content)) {
      return Optional.of(Type.HEIC);
    }
    return starts(content, PNG) && ends(content, PNG_END)
        ? Optional.of(Type.PNG)
        : Optional.empty();
  }

  /** A first box that names the brand, and boxes of the stated lengths up to the very end. */
  private static boolean isHeic(byte[] content) {
    if (content.length < 16
        || !ascii(content, 4).equals("ftyp")
        || !HEIC_BRANDS.contains(ascii(content, 8))) {
      return false;
    }
    ByteBuffer boxes = ByteBuffer.wrap(content);
    long at = 0;
    while (at + 8 <= content.length) {
      long length = Integer.toUnsignedLong(boxes.getInt((int) at));
      if (length == 0) {
        return true; // reaches to the end
      }
      if (length == 1) {
        length = at + 16 <= content.length ? boxes.getLong((int) at + 8) : 0;
      }
      if (length < 8 || length > content.length - at) {
        return false;
      }
      at += length;
    }
    return at == content.length;
  }

  private static String ascii(byte[] content, int from) {
    return new String(content, from, 4, StandardCharsets.US_ASCII);
  }

  private static boolean starts(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean ends(byte[] content, byte[] mark) {
    int from = content.length - mark.length;
    return from >= 0 && Arrays.equals(content, from, content.length, mark, 0, mark.length);
  }
}
