package org.saldo.incoming;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.OneLine;
import org.saldo.debtor.SmsOptOuts;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/**
 * Takes SMS of debtors: each once, in parts or whole, and no more of one number than a person can
 * read. A word that asks for no more SMS has its effect whatever else becomes of it.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class SmsBook {

  private static final Logger LOG = Logger.getLogger(SmsBook.class.getName());

  /** Parts of an SMS that a person still writes. */
  private static final int PARTS_OF_ONE = 10;

  @EJB private Keys keys;
  @Inject private SmsSenders senders;
  @Inject private SmsParts parts;
  @Inject private SmsOptOuts optOuts;
  @Inject private IncomingIntake intake;

  @Inject
  @ConfigProperty(name = "saldo.sms.stop.words")
  private String stopWords;

  @Inject
  @ConfigProperty(name = "saldo.sms.start.words")
  private String startWords;

  @Inject
  @ConfigProperty(name = "saldo.sms.in.most.per.hour")
  private int mostPerHour;

  @Inject
  @ConfigProperty(name = "saldo.sms.in.max.chars")
  private int maxChars;

  @Inject
  @ConfigProperty(name = "saldo.sms.in.repeat.minutes")
  private int repeatMinutes;

  /** Takes one, or a part; the same again changes nothing. */
  public void take(IncomingSms sms) {
    senders.lock(sms.sender());
    if (sms.part() == null) {
      takeWhole(sms);
    } else if (isNew(sms)) {
      takePart(sms);
    }
  }

  /**
   * Takes what is there of an SMS whose other parts do not come any more.
   *
   * @param before nothing was added to it since then, in UTC
   */
  public void takeLeft(SmsParts.Group group, LocalDateTime before) {
    senders.lock(group.sender());
    if (parts.isLeftBefore(group, before)) {
      keepJoined(group);
    }
  }

  /** SMS whose other parts do not come any more: nothing was added since a moment, in UTC. */
  public List<SmsParts.Group> left(LocalDateTime before) {
    return parts.leftBefore(before);
  }

  /** Forgets who has not written for days. */
  public void tidy() {
    senders.tidy();
  }

  private void takeWhole(IncomingSms sms) {
    boolean known = !isNew(sms);
    String key = sms.lasting() && !known ? key(sms) : fresh(sms.sender());
    Refusal more = sms.more() ? Refusal.because("incoming.sms.more") : null;
    arrived(sms.sender(), sms.text(), key, more, known);
  }

  private void takePart(IncomingSms sms) {
    if (senders.parts(sms.sender()) > mostPerHour * PARTS_OF_ONE) {
      tooMany(sms.sender());
      return;
    }
    SmsParts.Group group = SmsParts.Group.of(sms);
    if (parts.has(sms)) {
      keepJoined(group);
    }
    parts.add(sms);
    if (parts.joined(group).parts() == group.of()) {
      keepJoined(group);
    }
  }

  private void keepJoined(SmsParts.Group group) {
    SmsParts.Joined joined = parts.joined(group);
    if (joined.parts() == 0) {
      return; // another server took it
    }
    parts.drop(group);
    Refusal lacking =
        joined.parts() == group.of()
            ? null
            : Refusal.because("incoming.sms.incomplete", joined.parts(), group.of());
    arrived(group.sender(), joined.text(), fresh(group.sender()), lacking, false);
  }

  private boolean isNew(IncomingSms sms) {
    return sms.lasting()
        ? !intake.isKnown(IncomingSource.SMS, key(sms))
        : !senders.cameBefore(key(sms), Duration.ofMinutes(repeatMinutes));
  }

  /** All of it is there, or all that will be. */
  private void arrived(String sender, String text, String key, Refusal finding, boolean known) {
    SmsCommand command = SmsCommand.of(text, stopWords, startWords);
    // Also when the very same came before: there may have been a START in between.
    boolean stopped = command == SmsCommand.STOP && optOuts.stop(sender, OneLine.of(text)) > 0;
    if (known && !stopped) {
      return;
    }
    int texts = senders.texts(sender);
    if (texts > mostPerHour && !stopped) {
      tooMany(sender);
      return;
    }
    if (command == SmsCommand.START) {
      optOuts.start(sender);
    }
    Refusal said =
        texts == mostPerHour ? Refusal.because("incoming.sms.many", mostPerHour) : finding;
    String shown = text == null ? null : ShownText.of(text, maxChars);
    intake.receive(Arrival.sms(key, sender, shown, command.nature(), said));
  }

  private void tooMany(String sender) {
    LOG.warning(() -> "more SMS within an hour than are taken of one number: " + sender);
  }

  private static String key(IncomingSms sms) {
    return Fingerprint.of((sms.gateway() + "\n" + sms.key()).getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing else has it; that it is taken once was seen to before. */
  private String fresh(String sender) {
    return Fingerprint.of((sender + "\n" + keys.next()).getBytes(StandardCharsets.UTF_8));
  }
}
