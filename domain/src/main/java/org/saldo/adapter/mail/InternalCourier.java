package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saldo.correspondence.InternalMails;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers e-mails to people of the creditor. */
@ApplicationScoped
public class InternalCourier implements Courier {

  @Inject private MailServer server;

  @Override
  public String kind() {
    return InternalMails.KIND;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    return server.deliver(parcel, List.of());
  }
}
