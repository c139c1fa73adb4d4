package org.saldo.launcher;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Comparator;
import java.util.List;

/**
 * A real SMTP server that keeps what it is given and passes nothing on. For this machine only; what
 * it has is gone when it ends.
 */
public final class MailServer implements AutoCloseable {

  private final GreenMail greenMail;

  MailServer(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    greenMail = new GreenMail(setup);
  }

  /** Answers from now on, again if it had stopped; what it had it still has. */
  public void start() {
    greenMail.start();
  }

  /** No longer answers, as a server that is down. */
  public void stop() {
    greenMail.stop();
  }

  /** What came, the newest first. */
  public List<ReceivedMail> mails() {
    return greenMail.getManagers().getImapHostManager().getAllMessages().stream()
        .sorted(Comparator.comparing(StoredMessage::getReceivedDate).reversed())
        .map(ReceivedMail::of)
        .toList();
  }

  @Override
  public void close() {
    stop();
  }
}
