package org.saldo.launcher;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * A real SMTP server that keeps what it is given and passes nothing on, and an IMAP server that
 * gives out what came for Saldo itself. For this machine only; what it has is gone when the JVM
 * ends.
 */
public final class MailServer implements AutoCloseable {

  /** Who Saldo writes as; what is sent there lies in its mailbox. */
  public static final String ADDRESS = "saldo@saldo.example";

  /** Name and password of the mailbox. */
  static final String USER = "saldo";

  private static final int MILLIS_TO_START = 10_000;

  private final ServerSetup[] setups;
  private final List<ReceivedMail> earlier = new ArrayList<>();
  private GreenMail running;

  MailServer(int smtpPort, int imapPort) {
    setups =
        new ServerSetup[] {
          new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
          new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
    for (ServerSetup setup : setups) {
      setup.setServerStartupTimeout(MILLIS_TO_START);
    }
  }

  /** Answers from now on, again if it had stopped; what it had it still has. */
  public synchronized void start() {
    if (running == null) {
      running = new GreenMail(setups);
      running.start();
      running.setUser(ADDRESS, USER, USER);
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

  /** Puts a mail into Saldo's own mailbox, byte by byte as given. */
  public synchronized void bring(byte[] mail) {
    try {
      saldo()
          .deliver(
              new MimeMessage(
                  Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail cannot be put into the mailbox", e);
    }
  }

  /** How many mails wait in Saldo's own mailbox. */
  public synchronized int waiting() {
    return inbox(saldo()).getMessageCount();
  }

  /** How many mails Saldo has put away. */
  public synchronized int putAway() {
    MailFolder done = imap().getFolder(saldo(), "Saldo.done");
    return done == null ? 0 : done.getMessageCount();
  }

  private GreenMailUser saldo() {
    return running.getUserManager().getUserByEmail(ADDRESS);
  }

  private MailFolder inbox(GreenMailUser user) {
    try {
      return imap().getInbox(user);
    } catch (FolderException e) {
      throw new IllegalStateException(user.getLogin() + " has no mailbox", e);
    }
  }

  private ImapHostManager imap() {
    return running.getManagers().getImapHostManager();
  }

  /** What came for others than Saldo. */
  private List<ReceivedMail> received() {
    if (running == null) {
      return List.of();
    }
    List<ReceivedMail> received = new ArrayList<>();
    for (GreenMailUser user : running.getUserManager().listUser()) {
      if (!user.getLogin().equals(USER)) {
        for (StoredMessage stored : inbox(user).getMessages()) {
          received.add(ReceivedMail.of(stored));
        }
      }
    }
    return received;
  }

  @Override
  public void close() {
    stop();
  }
}
