package org.saldo.correspondence.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a template is for, and which places its texts may have. */
public enum TemplatePurpose {
  /** Asks for money; the table of receivables and how to pay stand between the two parts. */
  DEMAND,
  /** The bank took a payment back. */
  PAYMENT_RETURNED,
  /** The code that binds a sign-in to the debtor. */
  ACTIVATION_CODE,
  /** A letter asked for another amount than it should have. */
  CORRECTION,
  /** The statement of claim; its lines stand between the two parts. */
  STATEMENT,
  /** Asks for nothing; the words of who writes stand between the two parts. */
  NOTE,
  /** What is open, due or not; its table stands between the two parts. */
  OPEN_ITEMS,
  /** Tells people of the creditor about a case; never the debtor. */
  INTERNAL;

  private static final List<String> COMMON =
      List.of(
          "name",
          "number",
          "creditor",
          "creditorAddress",
          "contact",
          "date",
          "currency",
          "portal",
          "authority");

  /** Others may see the subject of an e-mail: it names nobody's debt. */
  private static final Set<String> IN_SUBJECT = Set.of("creditor", "number", "date");

  /** The places that texts of this purpose may have, the common ones first. */
  public List<String> places() {
    return this == INTERNAL
        ? List.of(
            "name", "number", "creditor", "date", "currency", "debtor", "total", "days", "case")
        : Stream.concat(COMMON.stream(), own().stream()).toList();
  }

  private List<String> own() {
    return switch (this) {
      case DEMAND -> List.of("total", "payBy", "higherRate", "inputTax");
      case NOTE, INTERNAL -> List.of();
      case OPEN_ITEMS -> List.of("total");
      case PAYMENT_RETURNED -> List.of("amount", "receivedOn", "returnedOn");
      case ACTIVATION_CODE -> List.of("code", "until");
      case CORRECTION -> List.of("amounts", "reasons");
      case STATEMENT -> List.of("on", "kind", "open", "daily", "surplus", "accruing");
    };
  }

  /** Those that the subject of a text may have. */
  List<String> subjectPlaces(TextForm form) {
    return form == TextForm.EMAIL
        ? places().stream().filter(IN_SUBJECT::contains).toList()
        : places();
  }

  /** Whether people may make templates of their own for it. */
  public boolean isOpen() {
    return this == DEMAND || this == NOTE || this == OPEN_ITEMS || this == INTERNAL;
  }

  /** Whether a text in the form may enclose the claim statement. */
  public boolean encloses(TextForm form) {
    return isOpen() && this != INTERNAL && form != TextForm.SMS;
  }

  /** Whether a text can have the form: what must be proven to arrive goes by letter alone. */
  public boolean allows(TextForm form) {
    return switch (this) {
      case ACTIVATION_CODE, STATEMENT -> form == TextForm.LETTER;
      case OPEN_ITEMS -> form != TextForm.SMS;
      case INTERNAL -> form == TextForm.EMAIL;
      default -> true;
    };
  }
}
