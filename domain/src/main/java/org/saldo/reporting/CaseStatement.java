package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.claim.ClaimStatement;
import org.saldo.creditor.ClaimKind;
import org.saldo.debtor.DebtorKind;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.money.Money;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.ReceivableKind;

/**
 * A statement of claim to a key date: who owes whom what, line by line.
 *
 * @param items by due date; those that were issued or changed by the key date
 * @param claim all figures, from the calculator
 */
public record CaseStatement(Head head, List<Item> items, ClaimStatement claim) {

  public CaseStatement {
    items = List.copyOf(items);
  }

  /** The same with a fee on a receivable that is in no book yet, of the key date. */
  CaseStatement charged(long receivableId, String reference, Money fee) {
    ClaimStatement with = claim.charged(receivableId, reference, fee);
    return new CaseStatement(
        head,
        items.stream()
            .map(
                item -> item.claim().id() == receivableId ? item.as(with.item(receivableId)) : item)
            .toList(),
        with);
  }

  /**
   * Who owes whom.
   *
   * @param debtorLanguage in which the debtor is written to
   */
  public record Head(
      long key,
      UUID id,
      String number,
      long creditorKey,
      String creditor,
      String creditorName,
      long debtorKey,
      String debtorNumber,
      String debtorName,
      DebtorKind debtorKind,
      String debtorLanguage,
      String currency) {}

  /**
   * A receivable.
   *
   * @param original what it was issued for
   * @param prepaid what was paid of it before
   * @param defaultReason null while there is no default by the key date
   * @param basis why it bears interest
   */
  public record Item(
      UUID id,
      String number,
      ReceivableKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      Money original,
      Money prepaid,
      DefaultReason defaultReason,
      Basis basis,
      ClaimStatement.Item claim) {

    private Item as(ClaimStatement.Item other) {
      return new Item(
          id, number, kind, issuedOn, dueOn, original, prepaid, defaultReason, basis, other);
    }
  }

  /** Why a receivable bears interest. */
  public enum Basis {
    NONE,
    /** A rate that was agreed. */
    AGREED,
    /** Section 288 (1) BGB: points above the base rate. */
    DEFAULT,
    /** Section 288 (2) BGB: payment for goods or services, no consumer takes part. */
    DEFAULT_OF_BUSINESS,
    /** Section 497 (1) BGB. */
    CONSUMER_CREDIT;

    static Basis of(InterestTerms terms, boolean consumer) {
      if (terms.kind() == InterestKind.NONE) {
        return NONE;
      }
      if (terms.kind() == InterestKind.FIXED) {
        return AGREED;
      }
      if (terms.claimKind() == ClaimKind.CONSUMER_CREDIT) {
        return CONSUMER_CREDIT;
      }
      return consumer || terms.claimKind() == ClaimKind.OTHER ? DEFAULT : DEFAULT_OF_BUSINESS;
    }
  }
}
