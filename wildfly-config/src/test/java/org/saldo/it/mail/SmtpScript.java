package org.saldo.it.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that behaves as written: one act for each message, the last one for all others. */
final class SmtpScript implements AutoCloseable {

  /** What it does with a message. */
  enum Act {
    TAKE,
    /** 450 for the recipient. */
    LATER,
    /** 550 for the recipient. */
    NEVER,
    /** Takes the message and hangs up without a word. */
    TAKE_AND_DIE
  }

  private final ServerSocket socket;
  private final List<Act> acts;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private int next;

  SmtpScript(int port, Act... acts) throws IOException {
    this.acts = List.of(acts);
    this.socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread thread = new Thread(this::serve, "smtp-script");
    thread.setDaemon(true);
    thread.start();
  }

  /** The messages that it has, also those it did not thank for. */
  List<String> taken(String key) {
    return taken.stream().filter(message -> message.contains("X-Saldo-Key: " + key)).toList();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        talk(
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII)),
            line.getOutputStream(),
            acts.get(Math.min(next++, acts.size() - 1)));
      } catch (IOException e) {
        // The other side hung up, or we are closed.
      }
    }
  }

  private void talk(BufferedReader in, OutputStream out, Act act) throws IOException {
    say(out, "220 script");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      if (word.equals("RCPT") && act == Act.LATER) {
        say(out, "450 4.2.1 try later");
      } else if (word.equals("RCPT") && act == Act.NEVER) {
        say(out, "550 5.1.1 no such user");
      } else if (word.equals("DATA")) {
        say(out, "354 go on");
        StringBuilder message = new StringBuilder();
        for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
          message.append(text).append('\n');
        }
        taken.add(message.toString());
        if (act == Act.TAKE_AND_DIE) {
          return;
        }
        say(out, "250 taken");
      } else {
        say(out, word.equals("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
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
