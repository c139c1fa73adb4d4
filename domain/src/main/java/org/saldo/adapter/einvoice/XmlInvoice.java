package org.saldo.adapter.einvoice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.saldo.problem.Refusal;
import org.saldo.receivable.Notation;
import org.saldo.receivable.StatedInvoice;
import org.saldo.receivable.StatedInvoice.Item;
import org.saldo.receivable.StatedInvoice.PartyItem;
import org.saldo.receivable.StatedInvoice.Stated;

/**
 * Takes values out of elements into a {@link StatedInvoice}.
 *
 * <p>What an invoice has once must stand there once: two different numbers or due dates are
 * refused, never chosen from.
 */
final class XmlInvoice {

  /** Where the values of a party go. */
  interface Side extends BiConsumer<PartyItem, Stated> {}

  private final StatedInvoice stated;

  XmlInvoice(Notation notation) {
    this.stated = new StatedInvoice(notation);
  }

  StatedInvoice stated() {
    return stated;
  }

  /** Takes the one text found at the paths. */
  void take(Item item, XmlElement scope, String path, String... others) {
    stated.put(item, single(scope, path, others));
  }

  /** Takes all different texts found at the path, joined. */
  void takeAll(Item item, XmlElement scope, String path, String separator) {
    stated.put(item, Stated.of(path, joined(scope, path, separator)));
  }

  Stated single(XmlElement scope, String path, String... others) {
    List<XmlElement> found = new ArrayList<>(scope.all(path));
    for (String other : others) {
      found.addAll(scope.all(other));
    }
    return single(path, found);
  }

  /** The one text of the elements, with the currency that it carries. */
  Stated single(String field, List<XmlElement> elements) {
    List<XmlElement> filled = elements.stream().filter(e -> e.content() != null).toList();
    Set<String> texts =
        filled.stream()
            .map(e -> e.content() + '\n' + e.attribute("currencyID"))
            .collect(Collectors.toSet());
    if (texts.size() > 1) {
      stated.refuse(Refusal.because("invoice.element.repeated", field).on(field));
    }
    if (filled.isEmpty()) {
      return Stated.of(field, null);
    }
    XmlElement first = filled.get(0);
    return new Stated(field, first.content(), first.attribute("currencyID"));
  }

  static String joined(XmlElement scope, String path, String separator) {
    Set<String> texts = new LinkedHashSet<>();
    scope.all(path).stream().map(XmlElement::content).filter(Objects::nonNull).forEach(texts::add);
    return texts.isEmpty() ? null : String.join(separator, texts);
  }

  /** The parts that are there, joined by ", "; null when none is. */
  static String joined(String... parts) {
    List<String> there = new ArrayList<>();
    for (String part : parts) {
      if (part != null) {
        there.add(part);
      }
    }
    return there.isEmpty() ? null : String.join(", ", there);
  }

  /**
   * The totals of VAT without the one in the accounting currency of the seller (BT-111), which is
   * for the tax office and in no relation to the amounts claimed.
   *
   * @param amountPath the amount below each total, empty when the total is the amount
   */
  static List<XmlElement> claimed(
      List<XmlElement> totals, String amountPath, String currency, String accountingCurrency) {
    if (accountingCurrency == null || accountingCurrency.equals(currency)) {
      return totals;
    }
    return totals.stream()
        .filter(
            total -> {
              XmlElement amount = amountPath.isEmpty() ? total : total.first(amountPath);
              return !accountingCurrency.equals(amount.attribute("currencyID"));
            })
        .toList();
  }
}
