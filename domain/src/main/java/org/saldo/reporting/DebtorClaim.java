package org.saldo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.casefile.CaseStatus;
import org.saldo.correspondence.MessageChannel;
import org.saldo.debtor.PostalAddress;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.DisputeState;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.ReceivableStatus;

/** One case as the debtor sees it: every cent, why, and what happens next. */
public record DebtorClaim(
    Head head,
    LocalDate today,
    Sums sums,
    List<Line> lines,
    List<Movement> movements,
    List<Objected> disputes,
    List<Message> messages,
    List<Paper> documents,
    Outlook outlook) {

  public DebtorClaim {
    lines = List.copyOf(lines);
    movements = List.copyOf(movements);
    disputes = List.copyOf(disputes);
    messages = List.copyOf(messages);
    documents = List.copyOf(documents);
  }

  /** Who asks for money, and whom. */
  public record Head(
      long key,
      UUID id,
      String number,
      long creditorKey,
      String creditorName,
      PostalAddress creditorAddress,
      String creditorEmail,
      String debtorName,
      String currency,
      CaseStatus status) {}

  /**
   * What is open.
   *
   * @param open by component, everything
   * @param payable due and not disputed: what to pay now; zero when credits outweigh it
   * @param later open but not due yet
   * @param disputed what is being examined
   */
  public record Sums(CaseSheet.Balance open, Money payable, Money later, Money disputed) {}

  /**
   * A receivable in the debtor's eyes.
   *
   * @param documentId what it came by, null when the debtor may not see it
   * @param dispute the dispute that holds it, else the latest one; null when there was none
   */
  public record Line(CaseSheet.Item item, UUID documentId, Objected dispute) {

    /** Whether it can be disputed now. */
    public boolean disputable() {
      return item.open().total().isPositive() && (dispute == null || !dispute.state().holds());
    }

    /** Whether something is to be paid on it now or soon. */
    public boolean open() {
      return item.status() != ReceivableStatus.SETTLED;
    }
  }

  /**
   * Something that changed the claim.
   *
   * @param kind an event kind, e.g. {@code PAYMENT_RECEIVED}
   * @param item number of the receivable; null when it was several or none
   * @param component what it is about; null when several
   * @param amount signed: negative makes the claim smaller
   */
  public record Movement(
      LocalDate on, String kind, String item, Component component, Money amount) {}

  /**
   * A dispute and where it stands.
   *
   * @param amount what is disputed; null for all of the receivable
   * @param credit what was found right; null when nothing
   * @param explanation the answer, null until there is one
   */
  public record Objected(
      UUID id,
      String number,
      UUID itemId,
      String itemNumber,
      DisputeReason reason,
      String text,
      Money amount,
      LocalDate raisedOn,
      DisputeState state,
      Money credit,
      String explanation,
      LocalDate resolvedOn,
      long version) {}

  /**
   * A message that was sent, in either direction.
   *
   * @param mine whether the debtor wrote it
   * @param words what the debtor wrote; null for what we wrote, which its file says, and where
   *     nothing but files came
   * @param files those that the debtor may open
   */
  public record Message(
      LocalDate on,
      MessageChannel channel,
      boolean mine,
      String subject,
      String words,
      List<CaseSheet.FileItem> files) {

    public Message {
      files = List.copyOf(files);
    }
  }

  /** A document that is no message, which the debtor may open. */
  public record Paper(UUID id, Kind kind, String fileName, String mediaType, LocalDate on) {

    /** What it is to the debtor. */
    public enum Kind {
      INVOICE,
      EVIDENCE
    }
  }

  /**
   * What happens next if nothing is done.
   *
   * @param on the day, null when it has none
   */
  public record Outlook(What what, LocalDate on) {

    /** What that is. */
    public enum What {
      /** Nothing is open. */
      SETTLED,
      /** We owe the debtor. */
      CREDIT,
      /** Everything due is being examined. */
      EXAMINED,
      /** Nothing is due before the day. */
      NOT_DUE,
      /** A reminder goes out on the day. */
      REMINDER,
      /** We call on the day. */
      CALL,
      /** The claim goes to an agency on the day. */
      HAND_OVER,
      /** An agency has it. */
      WITH_AGENCY,
      /** Something is due; no step is planned. */
      DUE
    }
  }
}
