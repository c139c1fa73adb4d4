package org.saldo.receivable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.InvoiceDocument.InvoiceParty;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;
import org.saldo.receivable.StatedInvoice.Item;
import org.saldo.receivable.StatedInvoice.PartyItem;
import org.saldo.receivable.StatedInvoice.Stated;
import org.saldo.receivable.StatedInvoice.StatedTax;

/** Turns what a file states into a document, or into all the reasons against it. */
final class InvoiceCheck {

  /** Amounts stay below 10^15 minor units, so that sums of them cannot overflow. */
  private static final int AMOUNT_DIGITS = 15;

  private static final int RATE_DECIMALS = 4;

  private static final LocalDate EARLIEST_ISSUE = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST_ISSUE = LocalDate.of(2100, 12, 31);
  private static final int DUE_BEFORE_ISSUE_YEARS = 1;
  private static final int DUE_AFTER_ISSUE_YEARS = 30;

  /** UNTDID 1001 codes that EN 16931 allows for credit notes. */
  private static final Set<String> CREDIT_NOTES =
      Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

  /** ISO 3166-1, Northern Ireland (VAT rules of EN 16931) and Kosovo (in common use). */
  private static final Set<String> COUNTRIES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XI", "XK"))
          .collect(Collectors.toUnmodifiableSet());

  private final StatedInvoice stated;
  private final List<Refusal> refusals;

  InvoiceCheck(StatedInvoice stated) {
    this.stated = stated;
    this.refusals = new ArrayList<>(stated.refusals());
  }

  InvoiceReader.Row row(int row) {
    String number = text(Item.NUMBER);
    if (stated.item(Item.NUMBER).text() == null) {
      missing(Item.NUMBER, "invoice.number.missing");
    }
    String type = type();
    LocalDate issuedOn = issuedOn();
    LocalDate dueOn = dueOn(issuedOn);
    InvoiceParty seller = seller();
    InvoiceParty buyer = party(stated.buyer(), "invoice.buyer.name.missing");
    String currency = currency();
    List<InvoiceTax> taxes = stated.taxes().stream().map(tax -> tax(tax, currency)).toList();
    Money net = required(Item.NET, currency);
    Money vat = optional(Item.VAT, currency);
    Money gross = required(Item.GROSS, currency);
    Money prepaid = optional(Item.PREPAID, currency);
    Money rounding = optional(Item.ROUNDING, currency);
    Money payable = required(Item.PAYABLE, currency);
    String preceding = text(Item.PRECEDING);
    String buyerReference = text(Item.BUYER_REFERENCE);
    String paymentReference = text(Item.PAYMENT_REFERENCE);
    String mandateReference = text(Item.MANDATE_REFERENCE);
    String terms = terms();
    // Figures are compared only when every one of them could be read.
    if (Stream.of(net, vat, gross, prepaid, rounding, payable).allMatch(Objects::nonNull)) {
      compareTotals(net, vat, gross, prepaid, rounding, payable);
    }
    if (!refusals.isEmpty()) {
      return InvoiceReader.Row.refused(row, refusals);
    }
    return InvoiceReader.Row.of(
        row,
        new InvoiceDocument(
            number,
            stated.hasCreditNoteForm() || CREDIT_NOTES.contains(type),
            type,
            issuedOn,
            dueOn,
            currency,
            seller,
            buyer,
            taxes,
            net,
            vat,
            gross,
            prepaid,
            rounding,
            payable,
            preceding,
            buyerReference,
            paymentReference,
            mandateReference,
            terms));
  }

  private String type() {
    Stated type = stated.item(Item.TYPE);
    if (type.text() == null) {
      missing(Item.TYPE, "invoice.type.missing");
    } else if (!type.text().matches("[0-9]{1,3}")) {
      refuse(type, "invoice.type.unknown", StatedInvoice.excerpt(type.text()));
    } else if (stated.hasCreditNoteForm() && !CREDIT_NOTES.contains(type.text())) {
      refuse(type, "invoice.type.contradiction", type.text());
    }
    return type.text();
  }

  private LocalDate issuedOn() {
    Stated issued = stated.item(Item.ISSUED_ON);
    if (issued.text() == null) {
      missing(Item.ISSUED_ON, "invoice.date.missing");
    }
    LocalDate issuedOn = date(issued);
    if (issuedOn != null && (issuedOn.isBefore(EARLIEST_ISSUE) || issuedOn.isAfter(LATEST_ISSUE))) {
      refuse(issued, "invoice.date.implausible", issuedOn);
    }
    return issuedOn;
  }

  // A due date shortly before the issue date happens (paid in advance); 1970 and 2199 are the
  // zero and the "never" of other programs.
  private LocalDate dueOn(LocalDate issuedOn) {
    Stated due = stated.item(Item.DUE_ON);
    LocalDate dueOn = date(due);
    if (dueOn != null && issuedOn != null) {
      if (dueOn.isBefore(issuedOn.minusYears(DUE_BEFORE_ISSUE_YEARS))) {
        refuse(due, "invoice.due.before.issue", dueOn, issuedOn);
      } else if (dueOn.isAfter(issuedOn.plusYears(DUE_AFTER_ISSUE_YEARS))) {
        refuse(due, "invoice.due.too.late", dueOn, issuedOn);
      }
    }
    return dueOn;
  }

  private LocalDate date(Stated date) {
    if (date.text() == null) {
      return null;
    }
    Optional<LocalDate> day = stated.notation().date(date.text());
    if (day.isEmpty()) {
      refuse(date, "invoice.date.invalid", date.field(), StatedInvoice.excerpt(date.text()));
    }
    return day.orElse(null);
  }

  /** The currency, null when the file names none that amounts can have. */
  private String currency() {
    Stated currency = stated.item(Item.CURRENCY);
    if (currency.text() == null) {
      missing(Item.CURRENCY, "invoice.currency.missing");
    } else if (!Money.isCurrency(currency.text())) {
      refuse(currency, "invoice.currency.unknown", StatedInvoice.excerpt(currency.text()));
    } else {
      return currency.text();
    }
    return null;
  }

  private Money required(Item item, String currency) {
    return required(stated.item(item), currency);
  }

  private Money required(Stated amount, String currency) {
    if (amount.text() == null) {
      refuse(amount, "invoice.amount.missing", amount.field());
      return null;
    }
    return amount(amount, currency);
  }

  private Money optional(Item item, String currency) {
    Stated amount = stated.item(item);
    if (amount.text() == null) {
      return currency == null ? null : Money.zero(currency);
    }
    return amount(amount, currency);
  }

  private Money amount(Stated amount, String currency) {
    String shown = StatedInvoice.excerpt(amount.text());
    Optional<BigDecimal> decimal = stated.notation().decimal(amount.text());
    if (decimal.isEmpty()) {
      refuse(amount, stated.notation().amountProblem(amount.text()), amount.field(), shown);
      return null;
    }
    if (currency == null) {
      return null;
    }
    if (amount.currency() != null && !amount.currency().equals(currency)) {
      String other = StatedInvoice.excerpt(amount.currency());
      refuse(amount, "invoice.currency.mixed", amount.field(), other, currency);
      return null;
    }
    int digits = Money.zero(currency).fractionDigits();
    BigDecimal exact = decimal.get().stripTrailingZeros();
    if (exact.scale() > digits) {
      refuse(amount, "invoice.amount.decimals", amount.field(), shown, currency);
      return null;
    }
    if (exact.precision() - exact.scale() + digits > AMOUNT_DIGITS) {
      refuse(amount, "invoice.amount.too.large", amount.field(), shown);
      return null;
    }
    return Money.of(exact, currency);
  }

  private InvoiceTax tax(StatedTax tax, String currency) {
    String category = tax.category().text();
    if (category == null || !category.matches("[A-Z0-9]{1,3}")) {
      String shown = category == null ? "" : StatedInvoice.excerpt(category);
      refuse(tax.category(), "invoice.tax.category.invalid", tax.category().field(), shown);
    }
    return new InvoiceTax(
        category,
        percent(tax.percent()),
        required(tax.net(), currency),
        required(tax.vat(), currency));
  }

  private BigDecimal percent(Stated percent) {
    if (percent.text() == null) {
      return null;
    }
    Optional<BigDecimal> rate =
        stated
            .notation()
            .percent(percent.text())
            .map(InvoiceCheck::shortest)
            .filter(r -> r.signum() >= 0 && r.compareTo(BigDecimal.valueOf(100)) <= 0)
            .filter(r -> r.scale() <= RATE_DECIMALS);
    if (rate.isEmpty()) {
      String shown = StatedInvoice.excerpt(percent.text());
      refuse(percent, "invoice.tax.rate.invalid", percent.field(), shown);
    }
    return rate.orElse(null);
  }

  /** Without trailing zeros, so that 19 and 19.00 are one rate. */
  private static BigDecimal shortest(BigDecimal rate) {
    BigDecimal stripped = rate.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private InvoiceParty seller() {
    if (stated.seller().isEmpty()) {
      return new InvoiceParty(
          null, null, null, null, null, null, null, null, null, null, null, null);
    }
    return party(stated.seller(), "invoice.seller.name.missing");
  }

  private InvoiceParty party(Map<PartyItem, Stated> party, String nameMissing) {
    Function<PartyItem, String> text =
        item -> party.containsKey(item) ? text(party.get(item), item.length()) : null;
    Stated name = party.getOrDefault(PartyItem.NAME, Stated.of("name", null));
    if (name.text() == null) {
      refuse(name, nameMissing);
    }
    String vatId = text.apply(PartyItem.VAT_ID);
    return new InvoiceParty(
        text(name, PartyItem.NAME.length()),
        vatId == null ? null : vatId.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT),
        text.apply(PartyItem.TAX_NUMBER),
        text.apply(PartyItem.IDENTIFIER),
        text.apply(PartyItem.STREET),
        text.apply(PartyItem.STREET_EXTRA),
        text.apply(PartyItem.POSTCODE),
        text.apply(PartyItem.CITY),
        country(party.get(PartyItem.COUNTRY)),
        text.apply(PartyItem.CONTACT_NAME),
        text.apply(PartyItem.EMAIL),
        text.apply(PartyItem.PHONE));
  }

  private String country(Stated country) {
    if (country == null || country.text() == null) {
      return null;
    }
    String code = country.text().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      String shown = StatedInvoice.excerpt(country.text());
      refuse(country, "invoice.country.unknown", country.field(), shown);
    }
    return code;
  }

  private String text(Item item) {
    return text(stated.item(item), item.length());
  }

  private String text(Stated text, int length) {
    if (text.text() == null) {
      return null;
    }
    String line = InvoiceText.onOneLine(text.text());
    return accepted(text, line, length) ? line : null;
  }

  private String terms() {
    Stated terms = stated.item(Item.PAYMENT_TERMS);
    if (terms.text() == null) {
      return null;
    }
    String lines = InvoiceText.onLines(terms.text());
    return accepted(terms, lines, Item.PAYMENT_TERMS.length()) ? lines : null;
  }

  private boolean accepted(Stated text, String value, int length) {
    if (InvoiceText.hasHidden(value)) {
      refuse(text, "invoice.text.control", text.field());
      return false;
    }
    if (value.codePointCount(0, value.length()) > length) {
      refuse(text, "invoice.text.too.long", text.field(), length);
      return false;
    }
    return true;
  }

  // BR-CO-15 and BR-CO-16 of EN 16931, to the cent. How far the rates may be off is for the import.
  private void compareTotals(
      Money net, Money vat, Money gross, Money prepaid, Money rounding, Money payable) {
    if (!gross.equals(net.plus(vat))) {
      refuse(stated.item(Item.GROSS), "invoice.totals.inconsistent", gross, net, vat);
    }
    if (!payable.equals(gross.minus(prepaid).plus(rounding))) {
      Stated field = stated.item(Item.PAYABLE);
      refuse(field, "invoice.payable.inconsistent", payable, gross, prepaid, rounding);
    }
  }

  private void missing(Item item, String code) {
    refuse(stated.item(item), code);
  }

  private void refuse(Stated where, String code, Serializable... arguments) {
    refusals.add(Refusal.because(code, arguments).on(where.field()));
  }
}
