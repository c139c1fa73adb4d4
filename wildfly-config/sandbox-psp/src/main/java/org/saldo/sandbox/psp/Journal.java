package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that only grows: one line of JSON per thing that happened. What was written is there after
 * the process was killed; a half line at the end, of something nobody was told yet, is passed over.
 */
final class Journal {

  private final Path file;
  private final FileChannel channel;

  Journal(Path file) {
    this.file = file;
    try {
      Files.createDirectories(file.getParent());
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      // A torn line stays a line of its own.
      append("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonObject> read() {
    List<JsonObject> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isEmpty()) {
          parse(line, lines);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static void parse(String line, List<JsonObject> lines) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      lines.add(reader.readObject());
    } catch (JsonException e) {
      // The half line of a killed process.
    }
  }

  synchronized void write(String kind, JsonObject what) {
    append(Json.createObjectBuilder().add(kind, what).build().toString());
  }

  private void append(String line) {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
