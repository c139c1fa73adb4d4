package org.saldo.incoming;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.document.ScanUnavailableException;
import org.saldo.incoming.Mailbox.Verdict;
import org.saldo.problem.Attempts;
import org.saldo.problem.Refusal;

/**
 * Takes what lies in the mailbox, one server at a time. A mail is put away only after it was kept;
 * what cannot be taken apart is kept as it is, so that none holds up the others.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailPickup {

  private static final Logger LOG = Logger.getLogger(MailPickup.class.getName());
  private static final Attempts ATTEMPTS =
      Attempts.atMost(3)
          .lettingThrough(TooEarlyException.class)
          .lettingThrough(ScanUnavailableException.class)
          .lettingThrough(IncomingLeaseLostException.class);

  @Inject private Mailbox mailbox;
  @Inject private MailReader reader;
  @Inject private FileCheck files;
  @Inject private IncomingIntake intake;
  @Inject private IncomingLeases leases;

  @Inject
  @ConfigProperty(name = "saldo.incoming.mail.max.bytes")
  private int maxBytes;

  /**
   * Takes everything that lies there; nothing where there is no mailbox, or it is taken care of.
   */
  public void pickUp() {
    if (!mailbox.isOn()) {
      return;
    }
    Optional<IncomingLeases.Lease> lease = leases.take(IncomingLeases.MAILBOX);
    if (lease.isEmpty()) {
      return;
    }
    try {
      mailbox.each(maxBytes, mail -> take(lease.get(), mail));
    } catch (MailboxException e) {
      LOG.log(Level.WARNING, e, () -> "the mailbox cannot be read");
    } finally {
      leases.giveBack(lease.get());
    }
  }

  private Verdict take(IncomingLeases.Lease lease, RawMail mail) {
    try {
      return ATTEMPTS
          .at(
              () -> intake.take(lease, arrival(mail)),
              e -> LOG.log(Level.SEVERE, e, () -> mail.place() + " cannot be kept"))
          .map(problem -> keepBroken(lease, mail))
          .orElse(Verdict.TAKEN);
    } catch (TooEarlyException e) {
      LOG.log(Level.FINE, e, () -> mail.place() + " waits");
      return Verdict.LATER;
    } catch (ScanUnavailableException | IncomingLeaseLostException e) {
      LOG.log(Level.WARNING, e, () -> mail.place() + " and what follows stay in the mailbox");
      return Verdict.STOP;
    }
  }

  private Arrival arrival(RawMail mail) {
    if (!mail.whole()) {
      return broken(mail, Refusal.because("incoming.mail.too.large", mail.size(), maxBytes));
    }
    try {
      MailContent content = reader.read(mail.content());
      return Arrival.of(content, files.mail(mail.content(), content.files()));
    } catch (UnreadableMailException e) {
      LOG.log(Level.WARNING, e, () -> mail.place() + " cannot be taken apart");
      return broken(mail, e.refusal());
    }
  }

  /** Whatever it was: the mail is safe, the others go on, and a person looks. */
  private Verdict keepBroken(IncomingLeases.Lease lease, RawMail mail) {
    try {
      intake.take(lease, broken(mail, Refusal.because("incoming.mail.failed")));
      return Verdict.TAKEN;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> mail.place() + " stays in the mailbox");
      return Verdict.LATER;
    }
  }

  private Arrival broken(RawMail mail, Refusal why) {
    return Arrival.broken(Fingerprint.of(mail.content()), why, files.original(mail.content()));
  }
}
