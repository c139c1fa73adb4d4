package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.casefile.CaseStatus;
import org.saldo.casefile.CloseReason;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.PartyRole;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.DebtorKind;
import org.saldo.interest.InterestLine;
import org.saldo.money.Money;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.DueSource;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

/** Everything a person needs to see of a case at a date. */
public record CaseSheet(
    Header header,
    LocalDate asOf,
    Balance open,
    List<Item> receivables,
    List<DebtorFact> debtorFacts,
    List<Held> holds,
    List<FileItem> documents) {

  public CaseSheet {
    receivables = List.copyOf(receivables);
    debtorFacts = List.copyOf(debtorFacts);
    holds = List.copyOf(holds);
    documents = List.copyOf(documents);
  }

  /**
   * Who owes whom, and where the case stands.
   *
   * @param closeReason null unless it is closed
   */
  public record Header(
      long key,
      UUID id,
      long version,
      String number,
      String creditorKey,
      String creditorName,
      OperatingMode mode,
      long debtorKey,
      UUID debtorId,
      String debtorNumber,
      String debtorName,
      DebtorKind debtorKind,
      String debtorLanguage,
      String currency,
      CaseStatus status,
      CloseReason closeReason,
      LocalDate openedOn,
      String openedBy,
      String controller) {}

  /** What is open by component; credits count negative. */
  public record Balance(Money principal, Money interest, Money fee, Money cost) {

    static Balance zero(String currency) {
      Money zero = Money.zero(currency);
      return new Balance(zero, zero, zero, zero);
    }

    public Money total() {
      return principal.plus(interest).plus(fee).plus(cost);
    }

    Balance plus(Balance other) {
      return new Balance(
          principal.plus(other.principal),
          interest.plus(other.interest),
          fee.plus(other.fee),
          cost.plus(other.cost));
    }
  }

  /**
   * A receivable with what is open of it.
   *
   * @param status as of the date: an open item that is not due yet is NOT_DUE
   * @param daysOverdue days after the due date; negative before
   * @param defaultSince first day of default; null while there is none on the date
   * @param accruing interest that has grown but is not claimed: no part of what is open
   * @param interestLines how interest grew, claimed or not
   */
  public record Item(
      UUID id,
      String number,
      ReceivableKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      DueSource dueSource,
      ReceivableStatus status,
      long daysOverdue,
      Money invoiced,
      Money prepaid,
      Balance open,
      UUID documentId,
      LocalDate defaultSince,
      DefaultReason defaultReason,
      Money accruing,
      List<InterestLine> interestLines) {

    public Item {
      interestLines = List.copyOf(interestLines);
    }

    /** With what interest has come to, claimed or not. */
    Item with(Money claimed, Money unclaimed, List<InterestLine> lines) {
      return new Item(
          id,
          number,
          kind,
          issuedOn,
          dueOn,
          dueSource,
          status,
          daysOverdue,
          invoiced,
          prepaid,
          new Balance(open.principal(), claimed, open.fee(), open.cost()),
          documentId,
          defaultSince,
          defaultReason,
          unclaimed,
          lines);
    }
  }

  /**
   * That steps stand still on the date.
   *
   * @param receivable number of the receivable; null for the whole case
   * @param amount the part of the receivable; null for all of it
   * @param until first day on which they go on; null while it is not known
   */
  public record Held(
      UUID id,
      HoldReason reason,
      String receivable,
      Money amount,
      LocalDate from,
      LocalDate until,
      String note,
      String by) {}

  /** Somebody in the case. */
  public record Party(
      PartyRole role, boolean leading, String name, String email, String phone, LocalDate from) {}

  /**
   * What is known of the debtor on the date.
   *
   * @param kind NAME, VAT_ID, TAX_NUMBER, ADDRESS, EMAIL, PHONE or a mark
   */
  public record DebtorFact(String kind, String value, LocalDate from) {}

  /**
   * Something that happened.
   *
   * @param kind an event kind or an audit action; the sentence is the message of that key
   * @param occurredOn value date of an event, null for other changes
   * @param amount total of the entry, null when none
   * @param entryId public id of the journal entry, null when none
   */
  public record HistoryItem(
      Instant at,
      String by,
      String kind,
      String details,
      String reason,
      LocalDate occurredOn,
      Money amount,
      UUID entryId) {}

  /** A stored document of the case. */
  public record FileItem(UUID id, String fileName, String mediaType, long sizeBytes, Instant at) {}
}
