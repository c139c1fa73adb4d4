package org.saldo.it.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that counts what it is given, by the key of each, and forgets the rest. */
public final class MailSink implements AutoCloseable {

  private static final String KEY = "X-Saldo-Key: ";

  private final ServerSocket socket = new ServerSocket();
  private final AtomicLong taken = new AtomicLong();
  private final Map<String, Integer> copies = new ConcurrentHashMap<>();
  private final ExecutorService lines =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "mail-sink");
            thread.setDaemon(true);
            return thread;
          });

  /** Listens on this port of the loopback address. */
  public MailSink(int port) throws IOException {
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    lines.execute(this::serve);
  }

  /** How many e-mails came. */
  public long taken() {
    return taken.get();
  }

  /** How often each came, by its key; those without one are not in it. */
  public Map<String, Integer> copies() {
    return Map.copyOf(copies);
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
          take(in);
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

  /** An e-mail counts when it is whole: a sender that dies before is not believed. */
  private void take(BufferedReader in) throws IOException {
    String key = null;
    String text = in.readLine();
    for (; text != null && !text.equals("."); text = in.readLine()) {
      if (key == null && text.startsWith(KEY)) {
        key = text.substring(KEY.length());
      }
    }
    if (text == null) {
      throw new IOException("the sender hung up in the middle");
    }
    taken.incrementAndGet();
    if (key != null) {
      copies.merge(key, 1, Integer::sum);
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
