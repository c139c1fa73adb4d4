package org.saldo.adapter.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.document.ScanUnavailableException;

/**
 * One question to clamd by its command {@code INSTREAM}: chunks with their length before them, an
 * empty one at the end, an answer that ends with a zero byte.
 *
 * @param millis how long connecting and each answer may take
 */
record ClamdLine(String host, int port, int millis) {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  /**
   * What was found in the content.
   *
   * @throws ScanUnavailableException if there is no answer, or one that is no finding
   */
  Optional<String> ask(byte[] content) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.setSoTimeout(millis);
      send(new DataOutputStream(socket.getOutputStream()), content);
      return finding(answer(socket.getInputStream()));
    } catch (IOException e) {
      throw new ScanUnavailableException(host + ":" + port + " does not look at files", e);
    }
  }

  private static void send(DataOutputStream out, byte[] content) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at < content.length; at += CHUNK) {
      int length = Math.min(CHUNK, content.length - at);
      out.writeInt(length);
      out.write(content, at, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    for (int c = in.read(); c > 0 && answer.size() < LONGEST_ANSWER; c = in.read()) {
      answer.write(c);
    }
    return answer.toString(StandardCharsets.UTF_8).strip();
  }

  private static Optional<String> finding(String answer) throws IOException {
    if (answer.equals("stream: OK")) {
      return Optional.empty();
    }
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return Optional.of(found.group(1));
    }
    throw new IOException("clamd answered: " + answer);
  }
}
