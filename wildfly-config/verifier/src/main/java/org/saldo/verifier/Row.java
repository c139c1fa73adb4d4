package org.saldo.verifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of the books: its kind, and its columns in their order. */
record Row(String kind, Map<String, String> columns) {

  /** The rows of a line. */
  static List<Row> of(Object parts) throws Misfit {
    List<Row> rows = new ArrayList<>();
    for (Object part : list(parts)) {
      List<?> pair = list(part);
      if (pair.size() != 2 || !(pair.get(0) instanceof String kind)) {
        throw new Misfit("has a part that is no pair of kind and columns");
      }
      Map<String, String> columns = new LinkedHashMap<>();
      for (Object column : list(pair.get(1))) {
        List<?> field = list(column);
        if (field.size() != 2
            || !(field.get(0) instanceof String name)
            || !(field.get(1) == null || field.get(1) instanceof String)
            || columns.containsKey(name)) {
          throw new Misfit("has a column that is no pair of name and text, or is there twice");
        }
        columns.put(name, (String) field.get(1));
      }
      rows.add(new Row(kind, columns));
    }
    return rows;
  }

  private static List<?> list(Object value) throws Misfit {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new Misfit("lacks its parts");
  }

  String text(String column) throws Misfit {
    if (!columns.containsKey(column)) {
      throw new Misfit(kind + " lacks the column " + column);
    }
    return columns.get(column);
  }

  long number(String column) throws Misfit {
    try {
      return Long.parseLong(String.valueOf(text(column)));
    } catch (NumberFormatException e) {
      throw new Misfit(kind + " has no number in " + column);
    }
  }

  /** SHA-256 over a hash and rows, as the format says; hexadecimal. */
  static String hash(String before, List<Row> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(HexFormat.of().parseHex(before));
    out.writeInt(rows.size());
    for (Row row : rows) {
      write(out, row.kind());
      out.writeInt(row.columns().size());
      for (Map.Entry<String, String> column : row.columns().entrySet()) {
        write(out, column.getKey());
        write(out, column.getValue());
      }
    }
    return sha256(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
