package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saldo.correspondence.TextPreviews;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers e-mails that only try a text, to whoever tries it. */
@ApplicationScoped
public class TrialCourier implements Courier {

  @Inject private MailServer server;

  @Override
  public String kind() {
    return TextPreviews.TRIAL;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    return server.deliver(parcel, List.of());
  }
}
