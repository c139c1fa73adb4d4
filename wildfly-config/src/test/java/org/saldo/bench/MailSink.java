package org.saldo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that counts what it is given and forgets it. */
final class MailSink implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket();
  private final AtomicLong taken = new AtomicLong();
  private final ExecutorService lines =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "mail-sink");
            thread.setDaemon(true);
            return thread;
          });

  MailSink(int port) throws IOException {
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    lines.execute(this::serve);
  }

  long taken() {
    return taken.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        lines.execute(() -> talk(line));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void talk(Socket line) {
    try (line) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = line.getOutputStream();
      say(out, "220 sink");
      for (String said = in.readLine(); said != null; said = in.readLine()) {
        if (said.startsWith("DATA")) {
          say(out, "354 go on");
          for (String text = in.readLine(); text != null && !text.equals("."); ) {
            text = in.readLine();
          }
          taken.incrementAndGet();
          say(out, "250 taken");
        } else if (said.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 yes");
        }
      }
    } catch (IOException e) {
      // The other side hung up.
    }
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    lines.shutdownNow();
  }
}
