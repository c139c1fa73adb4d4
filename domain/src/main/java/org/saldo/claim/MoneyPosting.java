package org.saldo.claim;

import static org.saldo.claim.FactPosting.onClaim;
import static org.saldo.claim.FactPosting.plain;
import static org.saldo.claim.FactPosting.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/**
 * What is posted where money comes in, goes elsewhere or back. Amounts are positive: the rule of
 * the event's kind gives the side.
 */
final class MoneyPosting {

  private MoneyPosting() {}

  static Posting of(ClaimFact.Received fact, List<Allocated> parts) {
    List<Posting.Amount> amounts = new ArrayList<>();
    amounts.add(money(fact));
    parts.forEach(part -> amounts.add(part(part, fact)));
    return posting(EventKind.PAYMENT_RECEIVED, fact, fact.caseFile().currency(), amounts);
  }

  /** The money goes, or never was there; it stands on no claim any more. */
  static Posting of(ClaimFact.Gone fact, EventKind kind) {
    return posting(
        kind,
        fact,
        fact.caseFile().currency(),
        List.of(money(fact), plain(AmountKind.UNALLOCATED, fact.amount(), fact)));
  }

  /** In the books of the claim's currency. */
  private static Posting.Amount money(ClaimFact.MoneyMoved fact) {
    MoneyPlace place = fact.original() == null ? fact.through() : MoneyPlace.EXCHANGE;
    return money(place, fact.amount(), fact, fact.outsideReference());
  }

  /** With what the money is known by outside: what brings it to the bank names the same. */
  private static Posting.Amount money(
      MoneyPlace place, Money amount, ClaimFact fact, String outsideReference) {
    Map<String, String> keys =
        outsideReference == null
            ? Map.of("reference", fact.reference())
            : Map.of("reference", fact.reference(), "outsideReference", outsideReference);
    return new Posting.Amount(place.amount(), amount, null, null, keys);
  }

  /** In the books of the currency in which it came; nothing where that is the claim's. */
  static Optional<Posting> inCurrency(ClaimFact.MoneyMoved fact) {
    EventKind kind =
        fact instanceof ClaimFact.Gone ? EventKind.CURRENCY_RETURNED : EventKind.CURRENCY_RECEIVED;
    return Optional.ofNullable(fact.original())
        .map(
            original ->
                posting(
                    kind,
                    fact,
                    original.currency(),
                    List.of(
                        money(fact.through(), original, fact, fact.outsideReference()),
                        plain(MoneyPlace.EXCHANGE.amount(), original, fact))));
  }

  static Posting of(ClaimFact.Refunded fact) {
    return posting(
        EventKind.PAYMENT_REFUNDED,
        fact,
        fact.amount().currency(),
        List.of(
            plain(AmountKind.UNALLOCATED, fact.amount(), fact),
            money(fact.through(), fact.amount(), fact, fact.outsideReference())));
  }

  /**
   * A payment goes elsewhere than it went.
   *
   * @param changes on claims: more, or less where negative
   */
  static Posting reallocated(CaseRef caseFile, MoneyIn.Receipt receipt, List<Allocated> changes) {
    Map<String, String> reference = Map.of("reference", receipt.number());
    String currency = caseFile.currency();
    List<Posting.Amount> amounts = new ArrayList<>();
    changes.forEach(
        part ->
            amounts.add(
                new Posting.Amount(
                    AmountKind.of(part.component()),
                    part.amount(),
                    null,
                    part.receivableId(),
                    reference)));
    amounts.add(
        new Posting.Amount(
            AmountKind.UNALLOCATED,
            Money.sum(currency, changes.stream().map(Allocated::amount).toList()),
            null,
            null,
            reference));
    return new Posting(
        caseFile.creditorId(),
        EventKind.PAYMENT_REALLOCATED,
        receipt.valueOn(),
        receipt.number(),
        caseFile.id(),
        null,
        currency,
        amounts);
  }

  /**
   * What exchange rates took or gave, in the creditor's currency: from what was posted to what
   * should be. A gain is positive, a loss negative.
   */
  static List<Posting> exchange(
      CaseRef caseFile, MoneyIn.Receipt receipt, Money before, Money after) {
    Money zero = Money.zero(after.currency());
    Money gained = max(after, zero).minus(max(before, zero));
    Money lost = max(after.negated(), zero).minus(max(before.negated(), zero));
    List<Posting> postings = new ArrayList<>();
    if (!lost.isZero()) {
      postings.add(
          exchange(EventKind.EXCHANGE_LOST, AmountKind.EXCHANGE_LOSS, caseFile, receipt, lost));
    }
    if (!gained.isZero()) {
      postings.add(
          exchange(EventKind.EXCHANGE_GAINED, AmountKind.EXCHANGE_GAIN, caseFile, receipt, gained));
    }
    return postings;
  }

  private static Money max(Money one, Money other) {
    return one.isGreaterThan(other) ? one : other;
  }

  private static Posting exchange(
      EventKind kind,
      AmountKind amount,
      CaseRef caseFile,
      MoneyIn.Receipt receipt,
      Money difference) {
    Map<String, String> reference = Map.of("reference", receipt.number());
    return new Posting(
        caseFile.creditorId(),
        kind,
        receipt.valueOn(),
        receipt.number(),
        caseFile.id(),
        null,
        difference.currency(),
        List.of(
            new Posting.Amount(amount, difference, null, null, reference),
            new Posting.Amount(AmountKind.RECEIVED_EXCHANGE, difference, null, null, reference)));
  }

  private static Posting.Amount part(Allocated part, ClaimFact fact) {
    return part.receivableId() == null
        ? plain(AmountKind.UNALLOCATED, part.amount(), fact)
        : onClaim(
            part.component(),
            part.amount(),
            part.receivableId(),
            fact,
            Map.of("rule", part.rule().name()));
  }
}
