package org.saldo.sample;

import static org.saldo.sample.SampleTables.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;
import org.saldo.sample.SampleDebtor.Kind;

/** Fills in invoices and credit notes: numbers, dates, VAT and totals that agree to the cent. */
final class InvoiceForm {

  static final BigDecimal STANDARD = new BigDecimal("19");
  static final BigDecimal REDUCED = new BigDecimal("7");

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Set<String> UNION_ABROAD = Set.of("AT", "IE", "ES", "GR");

  private final SamplePortfolio portfolio;

  InvoiceForm(SamplePortfolio portfolio) {
    this.portfolio = portfolio;
  }

  /**
   * Net and VAT of about a gross amount, in the buyer's category: S for Germany and for consumers
   * in the Union, AE (services, § 13b UStG and its kin) for businesses there, G outside the Union.
   *
   * <p>Not every gross amount exists: 39.99 at 19 % is 39.98 or 40.00; the nearest net amount wins.
   *
   * @param minor gross in minor units
   */
  static InvoiceTax tax(SampleDebtor buyer, LocalDate day, long minor, BigDecimal rate) {
    String country = buyer.addressOn(day).country();
    String currency = currency(country);
    if (country.equals("DE") || (UNION_ABROAD.contains(country) && buyer.kind() == Kind.CONSUMER)) {
      BigDecimal net =
          BigDecimal.valueOf(minor)
              .multiply(HUNDRED)
              .divide(HUNDRED.add(rate), 0, RoundingMode.HALF_UP);
      return ofNet("S", rate, Money.ofMinor(net.longValueExact(), currency));
    }
    String category = UNION_ABROAD.contains(country) ? "AE" : "G";
    return ofNet(category, BigDecimal.ZERO, Money.ofMinor(minor, currency));
  }

  static InvoiceTax ofNet(String category, BigDecimal rate, Money net) {
    return new InvoiceTax(category, rate, net, net.times(rate.divide(HUNDRED)));
  }

  private static String currency(String country) {
    return country.equals("CH") ? "CHF" : "EUR";
  }

  /**
   * An invoice.
   *
   * @param prepaid minor units paid before the invoice was issued, below its gross
   * @param orderReference the buyer's own reference, null for the customer number
   * @param mandated whether it is collected by direct debit
   */
  SampleInvoice invoice(
      SampleCreditor creditor,
      SampleDebtor buyer,
      LocalDate issuedOn,
      List<InvoiceTax> taxes,
      long prepaid,
      String orderReference,
      boolean mandated) {
    String number = number(creditor.invoicePrefix(), buyer.ordinal(), issuedOn);
    String days = "" + creditor.paymentTermDays();
    return new SampleInvoice(
        creditor.key(),
        document(
            number,
            null,
            creditor,
            buyer,
            issuedOn,
            issuedOn.plusDays(creditor.paymentTermDays()),
            taxes,
            prepaid,
            orderReference,
            paymentReference(creditor, number),
            mandated ? "M" + creditor.customerNumber(buyer.ordinal()) : null,
            tables().text("terms", buyer.language(), days)),
        mandated ? buyer.iban() : null);
  }

  /** A credit note (type 381, positive amounts) over part or all of an invoice. */
  SampleInvoice creditNote(
      SampleCreditor creditor,
      SampleDebtor buyer,
      LocalDate issuedOn,
      List<InvoiceTax> taxes,
      InvoiceDocument of) {
    String number = number(creditor.invoicePrefix() + "G", buyer.ordinal(), issuedOn);
    return new SampleInvoice(
        creditor.key(),
        document(
            number,
            of.number(),
            creditor,
            buyer,
            issuedOn,
            null,
            taxes,
            0,
            of.buyerReference(),
            of.number(),
            null,
            tables().text("credit", buyer.language(), of.number())),
        null);
  }

  private static InvoiceDocument document(
      String number,
      String preceding,
      SampleCreditor creditor,
      SampleDebtor buyer,
      LocalDate issuedOn,
      LocalDate dueOn,
      List<InvoiceTax> taxes,
      long prepaid,
      String orderReference,
      String paymentReference,
      String mandateReference,
      String paymentTerms) {
    String currency = taxes.get(0).net().currency();
    Money net = Money.sum(currency, taxes.stream().map(InvoiceTax::net).toList());
    Money vat = Money.sum(currency, taxes.stream().map(InvoiceTax::vat).toList());
    Money gross = net.plus(vat);
    Money paid = Money.ofMinor(prepaid, currency);
    return new InvoiceDocument(
        number,
        preceding != null,
        preceding != null ? "381" : "380",
        issuedOn,
        dueOn,
        currency,
        creditor.asSeller(),
        buyer.asBuyer(creditor, issuedOn),
        taxes,
        net,
        vat,
        gross,
        paid,
        Money.zero(currency),
        gross.minus(paid),
        preceding,
        orderReference == null ? creditor.customerNumber(buyer.ordinal()) : orderReference,
        paymentReference,
        mandateReference,
        paymentTerms);
  }

  /**
   * A number that is unique per prefix and rises with the date, without a counter: the day of the
   * year is the block, the debtor's place within it turns from day to day. It needs one document
   * per prefix, debtor and day at most.
   */
  private String number(String prefix, int ordinal, LocalDate issuedOn) {
    long block = (long) (issuedOn.getDayOfYear() - 1) * portfolio.debtors();
    long epochDay = ChronoUnit.DAYS.between(LocalDate.EPOCH, issuedOn);
    long place = Math.floorMod(ordinal + epochDay * 61, (long) portfolio.debtors());
    String sequence = "00000" + (block + place + 1);
    int width = Math.max(6, sequence.length() - 5);
    return prefix + "-" + issuedOn.getYear() + "-" + sequence.substring(sequence.length() - width);
  }

  // The wholesaler asks for the structured reference, the others for the invoice number.
  private static String paymentReference(SampleCreditor creditor, String number) {
    return creditor.mode() == SampleCreditor.Mode.SERVICE
        ? CheckDigits.creditorReference(number.replace("-", ""))
        : number;
  }
}
