package org.saldo.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that fails in one chosen way, and remembers what it took. */
final class RudeSmtpServer implements AutoCloseable {

  /** What it does. */
  enum Manner {
    POLITE,
    /** Hangs up instead of a greeting. */
    HANGS_UP,
    /** Greets after longer than anybody waits. */
    SLOW_GREETING,
    /** 450 for the recipient. */
    LATER,
    /** 550 for the recipient. */
    NEVER,
    /** 554 in its greeting: nobody may send. */
    CLOSED,
    /** Hangs up in the midst of the text. */
    DIES_IN_DATA,
    /** Takes the message and hangs up without a word. */
    DIES_AFTER_DATA,
    /** Takes the message and says nothing for longer than anybody waits. */
    SILENT_AFTER_DATA,
    /** 452 after the message. */
    FULL,
    /** 554 after the message: it is taken for rubbish. */
    RUBBISH
  }

  private final ServerSocket socket;
  private final Manner manner;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<String> senders = new CopyOnWriteArrayList<>();

  RudeSmtpServer(Manner manner) throws IOException {
    this.manner = manner;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "rude-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The messages that it has, also those it did not thank for. */
  List<String> taken() {
    return taken;
  }

  /** Who they came from, as the envelope says. */
  List<String> senders() {
    return senders;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        talk(
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII)),
            line.getOutputStream());
      } catch (IOException e) {
        // The other side hung up, or we are closed.
      }
    }
  }

  private void talk(BufferedReader in, OutputStream out) throws IOException {
    if (manner == Manner.HANGS_UP) {
      return;
    }
    if (manner == Manner.SLOW_GREETING) {
      sleep();
    }
    say(out, manner == Manner.CLOSED ? "554 no service" : "220 rude");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
      switch (word) {
        case "EHLO", "HELO" -> say(out, "250 rude");
        case "MAIL" -> {
          senders.add(line);
          say(out, "250 ok");
        }
        case "RCPT" ->
            say(
                out,
                manner == Manner.LATER
                    ? "450 4.2.1 try later"
                    : manner == Manner.NEVER ? "550 5.1.1 no such user" : "250 ok");
        case "DATA" -> {
          say(out, "354 go on");
          if (!data(in, out)) {
            return;
          }
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
    }
  }

  /** Whether the talk goes on. */
  private boolean data(BufferedReader in, OutputStream out) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null || manner == Manner.DIES_IN_DATA) {
        return false;
      }
      message.append(line).append('\n');
    }
    switch (manner) {
      case FULL -> say(out, "452 4.3.1 mailbox full");
      case RUBBISH -> say(out, "554 5.6.0 rubbish");
      default -> taken.add(message.toString());
    }
    if (manner == Manner.SILENT_AFTER_DATA) {
      sleep();
    }
    if (manner == Manner.POLITE) {
      say(out, "250 taken");
    }
    return manner != Manner.DIES_AFTER_DATA;
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void sleep() {
    try {
      Thread.sleep(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
