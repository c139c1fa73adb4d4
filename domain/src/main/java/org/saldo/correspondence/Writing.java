package org.saldo.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.correspondence.template.VersionedText;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorReference;
import org.saldo.creditor.LetterForm;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.Addressee;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What is to be said to whom.
 *
 * @param words the texts that hold
 * @param form how the letter is laid out
 * @param toPay null when nothing is asked for
 * @param payBy null when nothing is asked for
 * @param more values of the template's own places
 * @param own paragraphs in the words of who writes, after those before the table; may be empty
 * @param secret whether a value must not be kept once it is sent
 * @param portal address of the debtor portal
 * @param statement what it asks of the claim statement
 */
record Writing(
    TextsInForce words,
    Addressee to,
    CreditorData from,
    LetterForm form,
    MessageCase caseFile,
    LocalDate on,
    Instant at,
    List<DemandItem> items,
    Money toPay,
    LocalDate payBy,
    Map<String, String> more,
    List<String> own,
    boolean demand,
    boolean secret,
    String portal,
    StatementWish statement) {

  Writing {
    items = List.copyOf(items);
    more = Map.copyOf(more);
    own = own.stream().map(OneLine::of).toList();
  }

  String template() {
    return words.template();
  }

  /** The letter's words where there are none for an e-mail. */
  VersionedText mail() {
    return words.email() == null ? words.letter() : words.email();
  }

  /**
   * Whether the claim statement goes with it, each way by its own text; it follows the letter also
   * where that is only kept.
   */
  boolean encloses(MessageChannel channel) {
    VersionedText said = channel == MessageChannel.EMAIL ? mail() : words.letter();
    return channel != MessageChannel.SMS
        && (statement.wished() || (said != null && said.text().statement()));
  }

  /** Which place of the texts has no value; empty when each has one. */
  Optional<Refusal> missing() {
    return words.letter() == null
        ? Refusal.of("wording.letter.missing", template(), to.language())
        : words.missing(values());
  }

  MessageTexts texts() {
    return MessageTexts.in(to.language());
  }

  Wording wording() {
    return Wording.in(to.language());
  }

  CreditorReference reference() {
    return CreditorReference.of(caseFile.number().replaceAll("[^0-9A-Za-z]", ""));
  }

  /** What the places of the texts stand for. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>(more);
    values.put("name", to.name());
    values.put("creditor", from.name());
    values.put("creditorAddress", String.join(", ", PostalLines.ofCreditor(from)));
    values.put("contact", from.email() == null ? "" : from.email());
    values.put("number", caseFile.number());
    values.put("date", wording().date(on));
    values.put("currency", caseFile.currency());
    values.put("portal", portal);
    // Said only where it is so; a text has them in passages.
    values.putIfAbsent("higherRate", "");
    values.putIfAbsent("inputTax", "");
    values.putIfAbsent("total", toPay == null ? "" : wording().money(toPay));
    values.put("payBy", payBy == null ? "" : wording().date(payBy));
    values.put("authority", authority());
    values.replaceAll((place, value) -> OneLine.of(value));
    return values;
  }

  /** Who supervises the agency that writes; empty when none does, or we do not know. */
  private String authority() {
    String key = "law.authority." + from.country();
    return from.mode() == OperatingMode.COLLECTION && texts().has(key) ? texts().get(key) : "";
  }

  /** The same without what must not be kept. */
  Writing forTheRecord() {
    if (!secret) {
      return this;
    }
    Map<String, String> hidden = new HashMap<>(more);
    hidden.replaceAll((key, value) -> "•••");
    return new Writing(
        words, to, from, form, caseFile, on, at, items, toPay, payBy, hidden, own, demand, secret,
        portal, statement);
  }
}
