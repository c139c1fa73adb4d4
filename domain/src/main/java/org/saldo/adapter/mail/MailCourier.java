package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.correspondence.MailAttachments;
import org.saldo.correspondence.NamedFile;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers e-mails over the server's mail session. */
@ApplicationScoped
public class MailCourier implements Courier {

  private static final Logger LOG = Logger.getLogger(MailCourier.class.getName());

  @Inject private MailAttachments attachments;
  @Inject private MailServer server;

  @Override
  public String kind() {
    return "EMAIL";
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    List<NamedFile> files;
    try {
      files = attachments.of(parcel);
    } catch (IllegalStateException e) {
      // Nothing has left: it must not go without what it says is enclosed.
      LOG.log(Level.WARNING, e, () -> "no files for " + parcel.deliveryKey());
      return Delivery.refused("A file of the message is not there: " + e.getMessage());
    }
    return server.deliver(parcel, files);
  }
}
