package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers e-mails over the server's mail session. */
@ApplicationScoped
public class MailCourier implements Courier {

  @Inject private MailServer server;

  @Override
  public String kind() {
    return "EMAIL";
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    return server.deliver(parcel, List.of());
  }
}
