package org.saldo.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.saldo.ledger.proof.Hash;
import org.saldo.ledger.proof.Part;

/**
 * The chain alone: entries of a proof that are in memory are hashed as the server hashes them,
 * nothing read and nothing written.
 */
final class HashBench {

  private static final int ENTRIES = 10_000;
  private static final int ROUNDS = 9;

  private final List<List<Part>> entries = new ArrayList<>();
  private Hash start;
  private String head;

  private HashBench() {}

  /** A line of the table of results; the last of several rounds counts. */
  static String result(byte[] proof) throws IOException {
    HashBench bench = new HashBench();
    bench.read(proof);
    long lines =
        bench.entries.stream().flatMap(List::stream).filter(p -> p.kind().equals("line")).count();
    double seconds = 0;
    for (int round = 0; round < ROUNDS; round++) {
      seconds = bench.hashed();
    }
    return String.format(
        Locale.ROOT,
        "| entries hashed in memory | %,d lines, %,.0f lines/s |",
        lines,
        lines / seconds);
  }

  private void read(byte[] proof) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(proof));
    zip.getNextEntry();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))) {
      start = hash(json(lines.readLine()).getString("previousHead"));
      for (String line = lines.readLine();
          line != null && entries.size() < ENTRIES;
          line = lines.readLine()) {
        JsonObject row = json(line);
        if (row.containsKey("entry")) {
          entries.add(row.getJsonArray("parts").stream().map(HashBench::part).toList());
          head = row.getString("hash");
        }
      }
    }
  }

  private static JsonObject json(String line) {
    return Json.createReader(new StringReader(line)).readObject();
  }

  private static Hash hash(String digits) {
    return Hash.of(HexFormat.of().parseHex(digits));
  }

  private static Part part(JsonValue value) {
    JsonArray part = value.asJsonArray();
    return new Part(
        part.getString(0).intern(),
        part.getJsonArray(1).stream()
            .map(JsonValue::asJsonArray)
            .map(field -> new Part.Field(field.getString(0).intern(), text(field.get(1))))
            .toList());
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : null;
  }

  /** Seconds. */
  private double hashed() {
    long from = System.nanoTime();
    Hash hash = start;
    for (List<Part> entry : entries) {
      hash = hash.then(entry);
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    if (!hash.toString().equals(head)) {
      throw new IllegalStateException("the chain is another one");
    }
    return seconds;
  }
}
