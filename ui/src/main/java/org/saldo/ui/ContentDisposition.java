package org.saldo.ui;

import java.nio.charset.StandardCharsets;

/** The header that makes an answer a file to be saved (RFC 6266). */
public final class ContentDisposition {

  private static final String UNRESERVED = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  /**
   * The value for a file name: a plain one for old programs, and the name itself percent-encoded
   * (RFC 8187). Path parts, quotes and control characters never reach the header.
   *
   * <p>For example {@code Gebühr.pdf} gives {@code attachment; filename="Geb_hr.pdf";
   * filename*=UTF-8''Geb%C3%BChr.pdf}.
   */
  public static String attachment(String fileName) {
    String name =
        fileName == null
            ? ""
            : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
    if (name.isEmpty()) {
      name = "file";
    }
    String plain = name.replaceAll("[^\\x20-\\x7e]|[\\\\%]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encode(name);
  }

  private static String encode(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letterOrDigit || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
