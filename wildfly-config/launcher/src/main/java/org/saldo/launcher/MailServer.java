package org.saldo.launcher;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A real SMTP server that keeps what it is given and passes nothing on. For this machine only; what
 * it has is gone when the JVM ends.
 */
public final class MailServer implements AutoCloseable {

  private static final int MILLIS_TO_START = 10_000;

  private final ServerSetup setup;
  private final List<ReceivedMail> earlier = new ArrayList<>();
  private GreenMail running;

  MailServer(int port) {
    setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(MILLIS_TO_START);
  }

  /** Answers from now on, again if it had stopped; what it had it still has. */
  public synchronized void start() {
    if (running == null) {
      running = new GreenMail(setup);
      running.start();
    }
  }

  /** No longer answers, as a server that is down. */
  public synchronized void stop() {
    if (running != null) {
      // It forgets what it has when it stops.
      earlier.addAll(received());
      running.stop();
      running = null;
    }
  }

  /** What came, the newest first. */
  public synchronized List<ReceivedMail> mails() {
    List<ReceivedMail> all = new ArrayList<>(earlier);
    all.addAll(received());
    all.sort(Comparator.comparing(ReceivedMail::receivedAt).reversed());
    return all;
  }

  private List<ReceivedMail> received() {
    if (running == null) {
      return List.of();
    }
    List<StoredMessage> stored = running.getManagers().getImapHostManager().getAllMessages();
    return stored.stream().map(ReceivedMail::of).toList();
  }

  @Override
  public void close() {
    stop();
  }
}
