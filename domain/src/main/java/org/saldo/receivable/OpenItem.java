package org.saldo.receivable;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * A receivable with what is open of it by component; negative for a credit.
 *
 * @param status as stored: never NOT_DUE
 * @param defaultSince first day of default; null when there is none
 * @param cycle how often it began to be open: 1, and one more each time a settled one reopens for
 *     another reason than a returned payment
 */
public record OpenItem(
    long id,
    UUID publicId,
    String number,
    long caseFileId,
    long creditorId,
    ReceivableKind kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    ReceivableStatus status,
    LocalDate defaultSince,
    int cycle,
    Money principal,
    Money interest,
    Money fee,
    Money cost) {

  /** The sum of all components. */
  public Money open() {
    return principal.plus(interest).plus(fee).plus(cost);
  }

  /** The same with other interest. */
  public OpenItem withInterest(Money other) {
    return new OpenItem(
        id,
        publicId,
        number,
        caseFileId,
        creditorId,
        kind,
        issuedOn,
        dueOn,
        status,
        defaultSince,
        cycle,
        principal,
        other,
        fee,
        cost);
  }

  public Money open(Component component) {
    return switch (component) {
      case PRINCIPAL -> principal;
      case INTEREST -> interest;
      case FEE -> fee;
      case COST -> cost;
    };
  }
}
