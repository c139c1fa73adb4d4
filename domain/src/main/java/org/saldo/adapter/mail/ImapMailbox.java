package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.incoming.Mailbox;
import org.saldo.incoming.MailboxException;
import org.saldo.incoming.RawMail;

/**
 * The mailbox on an IMAP server. What was taken is moved into a folder beside it; the mailbox is
 * Saldo's alone.
 */
@ApplicationScoped
public class ImapMailbox implements Mailbox {

  private static final Logger LOG = Logger.getLogger(ImapMailbox.class.getName());

  /** Of a look not more; the next one goes on. */
  private static final int MOST = 500;

  private static final String PREFIX = "mail.imap.";

  @Inject
  @ConfigProperty(name = "saldo.imap.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "saldo.imap.port")
  private int port;

  @Inject
  @ConfigProperty(name = "saldo.imap.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "saldo.imap.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "saldo.imap.folder")
  private String folder;

  @Inject
  @ConfigProperty(name = "saldo.imap.done.folder")
  private String doneFolder;

  @Inject
  @ConfigProperty(name = "saldo.imap.tls")
  private String tls;

  @Inject
  @ConfigProperty(name = "saldo.imap.timeout.millis")
  private int millis;

  @Override
  public boolean isOn() {
    return host.isPresent();
  }

  @Override
  public void each(int maxBytes, Taker taker) throws MailboxException {
    try (Store store = Session.getInstance(properties()).getStore("imap")) {
      store.connect(host.orElseThrow(), port, user.orElse(""), password.orElse(""));
      try (Folder inbox = named(store, folder)) {
        inbox.open(Folder.READ_WRITE);
        each(inbox, made(store), maxBytes, taker);
      }
    } catch (MessagingException e) {
      throw new MailboxException(host + ":" + port + " " + e.getMessage(), e);
    }
  }

  private static void each(Folder inbox, Folder done, int maxBytes, Taker taker)
      throws MessagingException {
    // As they lie there now: numbers change with each one that leaves.
    for (Message message : Arrays.stream(inbox.getMessages()).limit(MOST).toList()) {
      Verdict verdict = read(inbox, message, maxBytes).map(taker::take).orElse(Verdict.LATER);
      if (verdict == Verdict.TAKEN) {
        putAway(inbox, done, message);
      } else if (verdict == Verdict.STOP) {
        return;
      }
    }
  }

  private static void putAway(Folder inbox, Folder done, Message message)
      throws MessagingException {
    inbox.copyMessages(new Message[] {message}, done);
    message.setFlag(Flags.Flag.DELETED, true);
    inbox.expunge();
  }

  /** The mail; empty when the server cannot give this one, which holds up none of the others. */
  private static Optional<RawMail> read(Folder inbox, Message message, int maxBytes)
      throws MessagingException {
    try {
      if (message.isSet(Flags.Flag.DELETED)) {
        return Optional.empty();
      }
      BoundedBytes bytes = new BoundedBytes(maxBytes);
      boolean whole = bytes.takes(message);
      return Optional.of(
          new RawMail(place(inbox, message), message.getSize(), whole, bytes.content()));
    } catch (FolderClosedException | StoreClosedException e) {
      throw e;
    } catch (MessagingException | IOException e) {
      LOG.log(Level.WARNING, e, () -> "a mail cannot be fetched and stays in the mailbox");
      return Optional.empty();
    }
  }

  private static String place(Folder inbox, Message message) throws MessagingException {
    return inbox instanceof UIDFolder uids
        ? inbox.getFullName() + "/" + uids.getUIDValidity() + "/" + uids.getUID(message)
        : inbox.getFullName() + "/#" + message.getMessageNumber();
  }

  private Folder made(Store store) throws MessagingException {
    Folder done = named(store, doneFolder);
    if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
      throw new MessagingException("the folder " + done.getFullName() + " cannot be made");
    }
    return done;
  }

  private static Folder named(Store store, String name) throws MessagingException {
    return store.getFolder(name.replace('/', store.getDefaultFolder().getSeparator()));
  }

  private Properties properties() {
    String time = String.valueOf(millis);
    Properties properties = new Properties();
    properties.put(PREFIX + "connectiontimeout", time);
    properties.put(PREFIX + "timeout", time);
    properties.put(PREFIX + "writetimeout", time);
    properties.put(PREFIX + "ssl.enable", String.valueOf(tls.equals("true")));
    properties.put(PREFIX + "ssl.checkserveridentity", "true");
    properties.put(PREFIX + "starttls.enable", String.valueOf(tls.equals("starttls")));
    properties.put(PREFIX + "starttls.required", String.valueOf(tls.equals("starttls")));
    // Looking at a mail does not mark it as read.
    properties.put(PREFIX + "peek", "true");
    properties.put(PREFIX + "fetchsize", "262144");
    return properties;
  }
}
