package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.ContactBlocks;
import org.saldo.debtor.ContactWay;
import org.saldo.problem.Refusal;

/** Chooses the way to a debtor: the wanted one, else the next that leads there. */
@ApplicationScoped
class Ways {

  @Inject private SmsLine sms;
  @Inject private ContactBlocks blocks;
  @Inject private BusinessClock clock;

  /**
   * The first way that is open.
   *
   * @param words what would be said
   */
  public Way to(Addressee to, MessageChannel wanted, TextsInForce words) {
    List<Refusal> passed = new ArrayList<>();
    for (MessageChannel channel : after(wanted)) {
      Optional<Refusal> closed = closed(to, channel, words);
      if (closed.isEmpty()) {
        return new Way(channel, passed);
      }
      passed.add(closed.get());
    }
    return new Way(null, passed);
  }

  private static List<MessageChannel> after(MessageChannel wanted) {
    return switch (wanted) {
      case SMS -> List.of(MessageChannel.SMS, MessageChannel.EMAIL, MessageChannel.LETTER);
      case EMAIL -> List.of(MessageChannel.EMAIL, MessageChannel.LETTER);
      case LETTER -> List.of(MessageChannel.LETTER, MessageChannel.EMAIL);
      case CALL -> throw new IllegalArgumentException("a call is not written");
    };
  }

  private Optional<Refusal> closed(Addressee to, MessageChannel channel, TextsInForce words) {
    if (blocks.stops(to.debtorId(), ContactWay.valueOf(channel.name()), clock.today())) {
      return Refusal.of("message.blocked");
    }
    return switch (channel) {
      case EMAIL ->
          to.email() == null || to.email().isBlank()
              ? Refusal.of("message.no.email", to.name())
              : Optional.empty();
      case LETTER ->
          to.hasPostalAddress() ? Optional.empty() : Refusal.of("message.no.post", to.name());
      case SMS -> noSms(to, words);
      case CALL -> throw new IllegalArgumentException("a call is not written");
    };
  }

  private Optional<Refusal> noSms(Addressee to, TextsInForce words) {
    if (!sms.isThere()) {
      return Refusal.of("message.no.sms.gateway");
    }
    if (words.sms() == null) {
      return Refusal.of("message.no.sms.text", words.template(), to.language());
    }
    return to.mobile() == null ? Refusal.of("message.no.mobile", to.name()) : Optional.empty();
  }
}
