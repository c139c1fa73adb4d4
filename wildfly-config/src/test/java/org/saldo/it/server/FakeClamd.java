package org.saldo.it.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's protocol and finds the one test virus that everybody agreed on. */
final class FakeClamd implements AutoCloseable {

  private static final String COMMAND = "zINSTREAM\0";

  /** Put together, so that no scanner finds this file. */
  private static final String EICAR = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

  private final ServerSocket socket;

  FakeClamd(int port) {
    try {
      socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "fake-clamd");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        answer(line);
      } catch (IOException e) {
        // The other side hung up, or we are closed.
      }
    }
  }

  private static void answer(Socket line) throws IOException {
    DataInputStream in = new DataInputStream(line.getInputStream());
    String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
    String answer =
        !command.equals(COMMAND)
            ? "UNKNOWN COMMAND"
            : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    line.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    line.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
