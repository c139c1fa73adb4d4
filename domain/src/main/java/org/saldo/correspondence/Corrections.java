package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.Addressees;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Tells debtors that a letter asked for another amount than it should have, and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Corrections {

  private static final String TEMPLATE = "correction";
  private static final String ITEM = "correction.item";
  private static final String WHY = "correction.why.";
  private static final String OTHER = "OTHER";
  private static final String UNKNOWN = "UNKNOWN";

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private Dispatch dispatch;
  @Inject private Ways ways;

  /**
   * What became known late.
   *
   * @param kind name of the kind of business event
   * @param amount not negative
   */
  public record Reason(String kind, LocalDate valueOn, Money amount) {}

  /**
   * What came of it.
   *
   * @param refusal null when it is on its way
   */
  public record Sent(long messageId, Refusal refusal) {}

  /** Queues the letter, by e-mail where there is an address, and stores it. */
  public Sent send(MessageCase caseFile, List<CorrectedItem> items, List<Reason> reasons) {
    Addressee to = addressees.on(caseFile.debtorId(), clock.today());
    MessageTexts texts = MessageTexts.in(to.language());
    Wording wording = Wording.in(to.language());
    Writing writing =
        writings.notice(
            TEMPLATE,
            caseFile,
            to,
            Map.of(
                "amounts",
                items.stream()
                    .map(item -> item(item, texts, wording))
                    .collect(Collectors.joining("; ")),
                "reasons",
                reasons.isEmpty()
                    ? texts.get(WHY + UNKNOWN)
                    : reasons.stream()
                        .map(reason -> reason(reason, texts, wording))
                        .collect(Collectors.joining("; "))),
            false);
    Optional<Refusal> missing = writing.missing();
    if (missing.isPresent()) {
      return new Sent(0, missing.get());
    }
    Way way = ways.to(to, MessageChannel.EMAIL, writing.words());
    return way.isOpen()
        ? new Sent(dispatch.queue(new Composition(writing, way), null).id(), null)
        : new Sent(0, Refusal.because("message.no.address", to.name()));
  }

  private static String item(CorrectedItem item, MessageTexts texts, Wording wording) {
    return texts.get(
        ITEM,
        Map.of(
            "invoice", item.number(),
            "lettered", wording.date(item.lettered()),
            "former", wording.money(item.former()),
            "corrected", wording.money(item.corrected())));
  }

  private static String reason(Reason reason, MessageTexts texts, Wording wording) {
    String key = WHY + reason.kind();
    return texts.get(
        texts.bundle().containsKey(key) ? key : WHY + OTHER,
        Map.of("amount", wording.money(reason.amount()), "day", wording.date(reason.valueOn())));
  }
}
