package org.saldo.adapter.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.NamedFile;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** The server's mail session with its settings, for every courier that sends e-mails. */
@ApplicationScoped
class MailServer {

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

  private EnvelopeSessions sessions;

  @PostConstruct
  void begin() {
    sessions = new EnvelopeSessions(session);
  }

  Delivery deliver(Parcel parcel, List<NamedFile> files) {
    return new SmtpSender(sessions, user, password, bounce).deliver(parcel, clock.now(), files);
  }
}
