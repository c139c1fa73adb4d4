package org.saldo.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.agency.AgencyKind;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostState;
import org.saldo.agency.PlacementEventKind;
import org.saldo.agency.PlacementState;
import org.saldo.correspondence.MessageChannel;
import org.saldo.debtor.DebtorKind;
import org.saldo.law.CostService;
import org.saldo.money.Money;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

/**
 * Everything that is to be seen of a placement.
 *
 * @param debtorFacts name, address, contact; empty where the reader has no business with the debtor
 * @param documents those that the agency may open
 * @param received what the debtor wrote, where the agency may see it
 */
public record PlacementSheet(
    Header header,
    List<Item> items,
    List<Cost> costs,
    List<Payment> payments,
    List<CaseSheet.FileItem> documents,
    List<Received> received,
    List<Happening> history,
    List<CaseSheet.DebtorFact> debtorFacts) {

  public PlacementSheet {
    items = List.copyOf(items);
    costs = List.copyOf(costs);
    payments = List.copyOf(payments);
    documents = List.copyOf(documents);
    received = List.copyOf(received);
    history = List.copyOf(history);
    debtorFacts = List.copyOf(debtorFacts);
  }

  /** What was open of all receivables at hand-over. */
  public CaseSheet.Balance handedOver() {
    CaseSheet.Balance sum = CaseSheet.Balance.zero(header.currency());
    for (Item item : items) {
      sum = sum.plus(item.handedOver());
    }
    return sum;
  }

  /** What is open of them today, or was when the placement ended. */
  public CaseSheet.Balance now() {
    CaseSheet.Balance sum = CaseSheet.Balance.zero(header.currency());
    for (Item item : items) {
      sum = sum.plus(item.now());
    }
    return sum;
  }

  /**
   * Who has what of whom, and where it stands.
   *
   * @param answerBy null when no answer is asked for, as are the other days before they come
   * @param endedBy user name of the creditor's side or of the agency
   * @param commissionPercent by the agreement the placement was made under
   */
  public record Header(
      long key,
      UUID id,
      long version,
      String number,
      PlacementState state,
      String agencyKey,
      String agencyName,
      AgencyKind agencyKind,
      long creditorKey,
      String creditorName,
      long caseKey,
      UUID caseId,
      String caseNumber,
      long debtorKey,
      UUID debtorId,
      String debtorName,
      DebtorKind debtorKind,
      String debtorLanguage,
      String currency,
      LocalDate offeredOn,
      LocalDate answerBy,
      LocalDate acceptedOn,
      LocalDate endedOn,
      String endedBy,
      String endReason,
      BigDecimal commissionPercent,
      Money costLimit) {}

  /**
   * A receivable.
   *
   * @param status null when the placement has ended: what became of it then is not its business
   */
  public record Item(
      String number,
      ReceivableKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      ReceivableStatus status,
      CaseSheet.Balance handedOver,
      CaseSheet.Balance now) {}

  /**
   * A cost that the agency reported.
   *
   * @param service what it is for by the tariff; null where there is none
   * @param allowed the most that the tariff allowed when it was reported; null when it was not
   *     asked
   * @param basis the calculation as a formula; null with allowed
   */
  public record Cost(
      UUID id,
      CostKind kind,
      CostService service,
      Money allowed,
      String basis,
      String reference,
      Money amount,
      LocalDate valueOn,
      CostState state,
      String note,
      UUID documentId,
      String fileName) {}

  /** A payment that the agency reported. */
  public record Payment(
      UUID id, String reference, Money amount, LocalDate receivedOn, String number, String note) {}

  /**
   * What the debtor wrote; its files are among the documents.
   *
   * @param words null where nothing but files came
   */
  public record Received(LocalDate on, MessageChannel channel, String subject, String words) {}

  /**
   * Something that happened.
   *
   * @param by user name; null where the reader is not to know it
   * @param arguments stored values of its sentence: names, amounts, days
   */
  public record Happening(
      PlacementEventKind kind,
      Instant at,
      String by,
      boolean byAgency,
      List<String> arguments,
      String reason) {

    public Happening {
      arguments = List.copyOf(arguments);
    }
  }
}
