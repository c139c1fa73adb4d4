package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.Addressees;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Tells debtors something without asking for money. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {

  private static final String PAYMENT_RETURNED = "payment-returned";
  private static final String ACTIVATION_CODE = "activation-code";

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private Dispatch dispatch;
  @Inject private Ways ways;

  /** Says that the bank took a payment back, by e-mail where there is an address. */
  public Optional<Refusal> paymentReturned(
      MessageCase caseFile, Money amount, LocalDate receivedOn, LocalDate returnedOn) {
    Addressee to = addressees.on(caseFile.debtorId(), clock.today());
    Wording wording = Wording.in(to.language());
    Writing writing =
        writings.notice(
            PAYMENT_RETURNED,
            caseFile,
            to,
            Map.of(
                "amount", wording.money(amount),
                "receivedOn", wording.date(receivedOn),
                "returnedOn", wording.date(returnedOn)),
            false);
    return queued(writing, ways.to(to, MessageChannel.EMAIL, writing.words()));
  }

  /**
   * Sends the code that binds a sign-in to the debtor, always as a letter: that the letter arrived
   * is the proof. The code is not kept once the letter is printed.
   *
   * @param until last day on which it works
   */
  public Optional<Refusal> activationCode(MessageCase caseFile, String code, LocalDate until) {
    Addressee to = addressees.on(caseFile.debtorId(), clock.today());
    if (!to.hasPostalAddress()) {
      return Refusal.of("message.no.address", to.name());
    }
    Writing writing =
        writings.notice(
            ACTIVATION_CODE,
            caseFile,
            to,
            Map.of("code", code, "until", Wording.in(to.language()).date(until)),
            true);
    return queued(writing, new Way(MessageChannel.LETTER, List.of()));
  }

  private Optional<Refusal> queued(Writing writing, Way way) {
    if (!way.isOpen()) {
      return Refusal.of("message.no.address", writing.to().name());
    }
    Optional<Refusal> missing = writing.missing();
    if (missing.isEmpty()) {
      dispatch.queue(new Composition(writing, way), null);
    }
    return missing;
  }
}
