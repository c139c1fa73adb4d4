package org.saldo.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row as it is hashed: its kind and its fields in their order.
 *
 * <p>The bytes of a list of parts leave nothing to guess: the number of parts, then for each its
 * kind, the number of its fields, and each field's name and value. Numbers are four bytes, the
 * highest first; a text is its length in bytes and its UTF-8, and no value at all has the length
 * -1, so that nothing is not the empty text.
 */
public record Part(String kind, List<Field> fields) {

  public Part {
    fields = List.copyOf(fields);
  }

  /**
   * One column.
   *
   * @param value as text; null where the column is
   */
  public record Field(String name, String value) {}

  /** The bytes of which the hash is taken. */
  static byte[] bytes(List<Part> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(parts.size());
      for (Part part : parts) {
        write(out, part.kind());
        out.writeInt(part.fields().size());
        for (Field field : part.fields()) {
          write(out, field.name());
          write(out, field.value());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }
}
