package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.anchor.AnchorAttachments;
import org.saldo.correspondence.NamedFile;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers the anchors of closed days by e-mail, with the paper and the file for the verifier. */
@ApplicationScoped
public class AnchorCourier implements Courier {

  private static final Logger LOG = Logger.getLogger(AnchorCourier.class.getName());

  @Inject private AnchorAttachments attachments;
  @Inject private MailServer server;

  @Override
  public String kind() {
    return AnchorAttachments.KIND;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    List<NamedFile> files;
    try {
      files = attachments.of(parcel);
    } catch (RuntimeException e) {
      // Nothing has left yet: a keystore that is not there may be there the next time.
      LOG.log(Level.WARNING, e, () -> "no files for " + parcel.deliveryKey());
      return Delivery.failed("The anchor could not be made: " + e.getMessage());
    }
    return server.deliver(parcel, files);
  }
}
