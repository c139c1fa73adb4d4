package org.saldo.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** Something that changes the claim of a case from a value date on. */
public sealed interface ClaimFact {

  CaseRef caseFile();

  /** From when on it counts. */
  LocalDate valueOn();

  /** What people know it by, e.g. the number of the payment. */
  String reference();

  /** Document that proves it; null when none. */
  Long documentId();

  /** Money that comes in or goes. */
  sealed interface MoneyMoved extends ClaimFact {

    /** More than zero, in the currency of the case. */
    Money amount();

    /** Where it comes in or goes. */
    MoneyPlace through();

    /** What it is in another currency; null when it is in the case's. */
    Money original();

    /** What the payer, bank, provider or agency knows the money by. */
    String outsideReference();
  }

  /** A payment that {@link MoneyIn} knows as gone already. */
  sealed interface Gone extends MoneyMoved {

    /** What it had paid; that is open again. */
    List<Allocated> allocations();

    /** Value date of the payment. */
    LocalDate receivedOn();
  }

  /**
   * Money came in.
   *
   * @param payment key of the payment, which {@link MoneyIn} knows already
   * @param amount more than zero, in the currency of the case
   * @param through where it came in
   * @param original what came in in another currency; null when it came in in the case's
   */
  record Received(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long payment,
      Money amount,
      MoneyPlace through,
      Money original,
      String outsideReference)
      implements MoneyMoved {

    public Received {
      requirePositive(amount);
      requirePositive(original == null ? amount : original);
    }
  }

  /**
   * Money that came in went back.
   *
   * @param payment key of the payment, which {@link MoneyIn} knows as gone already
   * @param amount all of it, in the currency of the case
   * @param original what goes back in another currency; null when it came in in the case's
   * @param allocations what it had paid; that is open again
   * @param receivedOn value date of the payment
   */
  record Returned(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long payment,
      Money amount,
      MoneyPlace through,
      Money original,
      String outsideReference,
      List<Allocated> allocations,
      LocalDate receivedOn)
      implements Gone {

    public Returned {
      requirePositive(amount);
      allocations = List.copyOf(allocations);
    }
  }

  /**
   * A payment had been recorded by mistake: the money never came in, or not for this case.
   *
   * @param valueOn value date of the payment, to which it is undone
   * @param payment key of the payment, which {@link MoneyIn} knows as gone already
   * @param amount all of it, in the currency of the case
   * @param original what had come in in another currency; null when it was the case's
   * @param allocations what it had paid; that is open again
   */
  record Reversed(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long payment,
      Money amount,
      MoneyPlace through,
      Money original,
      String outsideReference,
      List<Allocated> allocations)
      implements Gone {

    public Reversed {
      requirePositive(amount);
      allocations = List.copyOf(allocations);
    }

    @Override
    public LocalDate receivedOn() {
      return valueOn;
    }
  }

  /**
   * Money that nobody owed is given back: it was on no claim, and no claim changes.
   *
   * @param through where it goes back to
   */
  record Refunded(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      Money amount,
      MoneyPlace through,
      String outsideReference)
      implements ClaimFact {

    public Refunded {
      requirePositive(amount);
    }
  }

  /**
   * A fee or a cost is claimed.
   *
   * @param component FEE or COST
   */
  record Charged(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long receivableId,
      Component component,
      Money amount)
      implements ClaimFact {

    public Charged {
      requirePositive(amount);
      if (component != Component.FEE && component != Component.COST) {
        throw new IllegalArgumentException("a " + component + " is not charged");
      }
    }
  }

  /**
   * A fee is taken back, in part or as a whole: it was not due, or it is covered by what is owed
   * beside it.
   */
  record FeeReversed(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long receivableId,
      Money amount)
      implements ClaimFact {

    public FeeReversed {
      requirePositive(amount);
    }
  }

  /** A part of the claim is given up, or taken back because it was never owed. */
  record Adjusted(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long receivableId,
      Component component,
      Money amount,
      Kind kind)
      implements ClaimFact {

    /** What is done. */
    public enum Kind {
      /** Owed, but no longer asked for. */
      WAIVED,
      /** Never owed: net and VAT of the invoice fall with it. Principal only. */
      CREDITED
    }

    public Adjusted {
      requirePositive(amount);
      if (kind == Kind.CREDITED && component != Component.PRINCIPAL) {
        throw new IllegalArgumentException("only principal is credited");
      }
    }
  }

  /**
   * A receivable is given up as lost: owed all the same, and revived as far as it is paid later.
   *
   * @param parts what of each component, each more than zero
   */
  record WrittenOff(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long receivableId,
      Map<Component, Money> parts)
      implements ClaimFact {

    public WrittenOff {
      parts = Map.copyOf(parts);
      parts.values().forEach(ClaimFact::requirePositive);
    }
  }

  /**
   * A fee, cost, waiver, credit or write-off was a mistake and is taken back to its own value date.
   *
   * @param event key of the business event
   */
  record Corrected(
      CaseRef caseFile,
      LocalDate valueOn,
      String reference,
      Long documentId,
      long receivableId,
      long event)
      implements ClaimFact {}

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException(amount + " is not more than zero");
    }
  }
}
