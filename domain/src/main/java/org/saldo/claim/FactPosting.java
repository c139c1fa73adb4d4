package org.saldo.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;
import org.saldo.receivable.TaxShares;

/** What each fact posts. Amounts are positive: the rule of the event's kind gives the side. */
final class FactPosting {

  private FactPosting() {}

  static Posting of(ClaimFact.Received fact, List<Allocated> parts) {
    List<Posting.Amount> amounts = new ArrayList<>();
    amounts.add(plain(booked(fact.through(), fact.original()).amount(), fact.amount(), fact));
    parts.forEach(part -> amounts.add(part(part, fact)));
    return posting(EventKind.PAYMENT_RECEIVED, fact, fact.amount().currency(), amounts);
  }

  /** The money goes; it stands on no claim any more. */
  static Posting of(ClaimFact.Returned fact) {
    return posting(
        EventKind.PAYMENT_RETURNED,
        fact,
        fact.caseFile().currency(),
        List.of(
            plain(booked(fact.through(), fact.original()).amount(), fact.amount(), fact),
            plain(AmountKind.UNALLOCATED, fact.amount(), fact)));
  }

  /** The money never was there. */
  static Posting of(ClaimFact.Reversed fact) {
    return posting(
        EventKind.PAYMENT_REVERSED,
        fact,
        fact.caseFile().currency(),
        List.of(
            plain(booked(fact.through(), fact.original()).amount(), fact.amount(), fact),
            plain(AmountKind.UNALLOCATED, fact.amount(), fact)));
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

  /** Where money stands in the books of the claim's currency. */
  private static MoneyPlace booked(MoneyPlace through, Money original) {
    return original == null ? through : MoneyPlace.EXCHANGE;
  }

  /** What came in in another currency; nothing where it did not. */
  static Optional<Posting> inCurrency(ClaimFact.Received fact) {
    return Optional.ofNullable(fact.original())
        .map(money -> currency(EventKind.CURRENCY_RECEIVED, fact, money, fact.through()));
  }

  /** What goes back in another currency; nothing where it came in in the case's. */
  static Optional<Posting> inCurrency(ClaimFact.Returned fact) {
    return Optional.ofNullable(fact.original())
        .map(money -> currency(EventKind.CURRENCY_RETURNED, fact, money, fact.through()));
  }

  /** What never came in in another currency; nothing where it was the case's. */
  static Optional<Posting> inCurrency(ClaimFact.Reversed fact) {
    return Optional.ofNullable(fact.original())
        .map(money -> currency(EventKind.CURRENCY_RETURNED, fact, money, fact.through()));
  }

  private static Posting currency(
      EventKind kind, ClaimFact fact, Money original, MoneyPlace through) {
    return posting(
        kind,
        fact,
        original.currency(),
        List.of(
            plain(through.amount(), original, fact),
            plain(MoneyPlace.EXCHANGE.amount(), original, fact)));
  }

  /** Claimed interest to a day; negative when less of it grew than was posted. */
  static Posting interest(CaseRef caseFile, long receivableId, LocalDate on, Money amount) {
    return new Posting(
        caseFile.creditorId(),
        EventKind.INTEREST_CLAIMED,
        on,
        null,
        caseFile.id(),
        null,
        amount.currency(),
        List.of(
            new Posting.Amount(AmountKind.INTEREST, amount, null, receivableId, Map.of()),
            new Posting.Amount(AmountKind.INTEREST_INCOME, amount, null, null, Map.of())));
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

  static Posting of(ClaimFact.Refunded fact) {
    return posting(
        EventKind.PAYMENT_REFUNDED,
        fact,
        fact.amount().currency(),
        List.of(
            plain(AmountKind.UNALLOCATED, fact.amount(), fact),
            plain(fact.through().amount(), fact.amount(), fact)));
  }

  static Posting of(ClaimFact.Charged fact) {
    boolean fee = fact.component() == Component.FEE;
    return posting(
        fee ? EventKind.FEE_CHARGED : EventKind.COST_CHARGED,
        fact,
        fact.amount().currency(),
        List.of(
            onClaim(fact.component(), fact.amount(), fact.receivableId(), fact, Map.of()),
            plain(fee ? AmountKind.FEE_INCOME : AmountKind.OUTLAY, fact.amount(), fact)));
  }

  static Posting of(ClaimFact.FeeReversed fact) {
    return posting(
        EventKind.FEE_REVERSED,
        fact,
        fact.amount().currency(),
        List.of(
            plain(AmountKind.FEE_INCOME, fact.amount(), fact),
            onClaim(Component.FEE, fact.amount(), fact.receivableId(), fact, Map.of())));
  }

  static Posting waived(ClaimFact.Adjusted fact) {
    return posting(
        EventKind.CLAIM_WAIVED,
        fact,
        fact.amount().currency(),
        List.of(
            onClaim(fact.component(), fact.amount(), fact.receivableId(), fact, Map.of()),
            plain(AmountKind.waived(fact.component()), fact.amount(), fact)));
  }

  static Posting credited(ClaimFact.Adjusted fact, List<TaxShares.TaxShare> shares) {
    List<Posting.Amount> amounts = new ArrayList<>();
    amounts.add(onClaim(Component.PRINCIPAL, fact.amount(), fact.receivableId(), fact, Map.of()));
    for (TaxShares.TaxShare share : shares) {
      amounts.add(taxed(AmountKind.NET, share.net(), share.ratePercent(), with(Map.of(), fact)));
      amounts.add(taxed(AmountKind.VAT, share.vat(), share.ratePercent(), with(Map.of(), fact)));
    }
    return posting(EventKind.CLAIM_CREDITED, fact, fact.amount().currency(), amounts);
  }

  /**
   * A receivable is given up as lost: net and VAT by the rates of its invoice, the rest as it is.
   */
  static Posting writtenOff(ClaimFact.WrittenOff fact, List<TaxShares.TaxShare> shares) {
    Map<String, String> reference = Map.of("reference", fact.reference());
    return posting(
        EventKind.CLAIM_WRITTEN_OFF,
        fact,
        fact.caseFile().currency(),
        lossAndClaim(fact.receivableId(), fact.parts(), shares, reference));
  }

  /**
   * What was written off is owed again because it is paid.
   *
   * @param parts more than before, or less where negative
   */
  static Posting recovered(
      CaseRef caseFile,
      long receivableId,
      LocalDate on,
      Map<Component, Money> parts,
      List<TaxShares.TaxShare> shares) {
    return new Posting(
        caseFile.creditorId(),
        EventKind.WRITE_OFF_RECOVERED,
        on,
        null,
        caseFile.id(),
        null,
        caseFile.currency(),
        lossAndClaim(receivableId, parts, shares, Map.of()));
  }

  /**
   * A rest is not asked for any more, or a surplus not given back.
   *
   * @param parts what is asked for less; negative for more
   */
  static Posting cleared(
      CaseRef caseFile, long receivableId, LocalDate on, Map<Component, Money> parts) {
    List<Posting.Amount> amounts = new ArrayList<>();
    parts.forEach(
        (component, amount) -> {
          AmountKind against = amount.isNegative() ? AmountKind.SMALL_GAIN : AmountKind.SMALL_LOSS;
          amounts.add(
              new Posting.Amount(AmountKind.of(component), amount, null, receivableId, Map.of()));
          amounts.add(new Posting.Amount(against, amount, null, null, Map.of()));
        });
    return new Posting(
        caseFile.creditorId(),
        EventKind.SMALL_BALANCE_CLEARED,
        on,
        null,
        caseFile.id(),
        null,
        caseFile.currency(),
        amounts);
  }

  private static List<Posting.Amount> lossAndClaim(
      long receivableId,
      Map<Component, Money> parts,
      List<TaxShares.TaxShare> shares,
      Map<String, String> flexfields) {
    List<Posting.Amount> amounts = new ArrayList<>();
    parts.forEach(
        (component, amount) -> {
          amounts.add(
              new Posting.Amount(AmountKind.of(component), amount, null, receivableId, flexfields));
          if (component != Component.PRINCIPAL) {
            amounts.add(new Posting.Amount(AmountKind.LOSS, amount, null, null, flexfields));
          }
        });
    for (TaxShares.TaxShare share : shares) {
      amounts.add(taxed(AmountKind.NET, share.net(), share.ratePercent(), flexfields));
      amounts.add(taxed(AmountKind.VAT, share.vat(), share.ratePercent(), flexfields));
    }
    return amounts;
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

  private static Posting.Amount onClaim(
      Component component,
      Money amount,
      long receivableId,
      ClaimFact fact,
      Map<String, String> flexfields) {
    return new Posting.Amount(
        AmountKind.of(component), amount, null, receivableId, with(flexfields, fact));
  }

  private static Posting.Amount plain(AmountKind kind, Money amount, ClaimFact fact) {
    return new Posting.Amount(kind, amount, null, null, with(Map.of(), fact));
  }

  private static Posting.Amount taxed(
      AmountKind kind, Money amount, BigDecimal rate, Map<String, String> flexfields) {
    Map<String, String> all = new java.util.HashMap<>(flexfields);
    if (rate != null) {
      all.put("taxRate", rate.stripTrailingZeros().toPlainString());
    }
    return new Posting.Amount(kind, amount, rate, null, all);
  }

  private static Map<String, String> with(Map<String, String> flexfields, ClaimFact fact) {
    Map<String, String> all = new java.util.HashMap<>(flexfields);
    all.put("reference", fact.reference());
    return all;
  }

  private static Posting posting(
      EventKind kind, ClaimFact fact, String currency, List<Posting.Amount> amounts) {
    return new Posting(
        fact.caseFile().creditorId(),
        kind,
        fact.valueOn(),
        fact.reference(),
        fact.caseFile().id(),
        fact.documentId(),
        currency,
        amounts);
  }
}
