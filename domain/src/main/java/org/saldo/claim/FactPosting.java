package org.saldo.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;
import org.saldo.receivable.TaxShares;

/**
 * What is posted where more or less is owed. Amounts are positive: the rule of the event's kind
 * gives the side. What money posts that comes in or goes: {@link MoneyPosting}.
 */
final class FactPosting {

  private FactPosting() {}

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

  /**
   * A receivable comes from another case, or goes there.
   *
   * @param parts what is asked for more; negative for less
   */
  static Posting transferred(
      CaseRef caseFile,
      CaseRef other,
      long receivableId,
      LocalDate on,
      Map<Component, Money> parts) {
    Map<String, String> reference = Map.of("reference", other.number());
    List<Posting.Amount> amounts = new ArrayList<>();
    parts.forEach(
        (component, amount) ->
            amounts.add(
                new Posting.Amount(
                    AmountKind.of(component), amount, null, receivableId, reference)));
    amounts.add(
        new Posting.Amount(
            AmountKind.TRANSFERRED,
            Money.sum(caseFile.currency(), parts.values()),
            null,
            null,
            reference));
    return new Posting(
        caseFile.creditorId(),
        EventKind.CLAIM_TRANSFERRED,
        on,
        other.number(),
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

  static Posting.Amount onClaim(
      Component component,
      Money amount,
      long receivableId,
      ClaimFact fact,
      Map<String, String> flexfields) {
    return new Posting.Amount(
        AmountKind.of(component), amount, null, receivableId, with(flexfields, fact));
  }

  static Posting.Amount plain(AmountKind kind, Money amount, ClaimFact fact) {
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

  static Posting posting(
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
