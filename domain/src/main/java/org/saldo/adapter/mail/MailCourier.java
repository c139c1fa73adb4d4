package org.saldo.adapter.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers e-mails over the server's mail session. */
@ApplicationScoped
public class MailCourier implements Courier {

  @Resource(lookup = "java:jboss/mail/Saldo")
  private Session session;

  @Inject private BusinessClock clock;

  @Inject
  @ConfigProperty(name = "saldo.smtp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "saldo.smtp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "saldo.smtp.bounce")
  private Optional<String> bounce;

  @Override
  public String kind() {
    return "EMAIL";
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    return new SmtpSender(session, user, password, bounce).deliver(parcel, clock.now());
  }
}
