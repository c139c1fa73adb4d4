package org.saldo.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorReference;
import org.saldo.debtor.Addressee;
import org.saldo.money.Money;

/**
 * What is to be said to whom; the words come from the texts.
 *
 * @param toPay null when nothing is asked for
 * @param payBy null when nothing is asked for
 * @param more values of the template's own places
 * @param secret whether a value must not be kept once it is sent
 * @param portal address of the debtor portal
 */
record Writing(
    String template,
    Addressee to,
    CreditorData from,
    MessageCase caseFile,
    LocalDate on,
    Instant at,
    List<DemandItem> items,
    Money toPay,
    LocalDate payBy,
    Map<String, String> more,
    boolean demand,
    boolean secret,
    String portal) {

  Writing {
    items = List.copyOf(items);
    more = Map.copyOf(more);
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
    values.put("total", toPay == null ? "" : wording().money(toPay));
    values.put("payBy", payBy == null ? "" : wording().date(payBy));
    return values;
  }

  /** The same without what must not be kept. */
  Writing forTheRecord() {
    if (!secret) {
      return this;
    }
    Map<String, String> hidden = new HashMap<>(more);
    hidden.replaceAll((key, value) -> "•••");
    return new Writing(
        template, to, from, caseFile, on, at, items, toPay, payBy, hidden, demand, secret, portal);
  }
}
