package org.saldo.ledger.proof;

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
    return write(parts).all();
  }

  /** The same bytes, not copied. */
  static PartBytes write(List<Part> parts) {
    PartBytes bytes = new PartBytes();
    bytes.number(parts.size());
    for (Part part : parts) {
      bytes.text(part.kind());
      bytes.number(part.fields().size());
      for (Field field : part.fields()) {
        bytes.text(field.name());
        bytes.text(field.value());
      }
    }
    return bytes;
  }
}
