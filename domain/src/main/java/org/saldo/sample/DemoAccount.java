package org.saldo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;

/** A fixed person's dealings with one creditor, written down in days before the demo date. */
final class DemoAccount {

  private final SamplePortfolio portfolio;
  private final InvoiceForm form;
  private final SampleCreditor creditor;
  private final SampleDebtor debtor;
  private final List<SampleInvoice> invoices = new ArrayList<>();
  private final List<SampleEvent> events = new ArrayList<>();

  DemoAccount(SamplePortfolio portfolio, SampleCreditor creditor, SampleDebtor debtor) {
    this.portfolio = portfolio;
    this.form = new InvoiceForm(portfolio);
    this.creditor = creditor;
    this.debtor = debtor;
  }

  static SampleDossier dossier(SampleDebtor debtor, DemoAccount... accounts) {
    return new SampleDossier(
        debtor,
        Stream.of(accounts)
            .flatMap(account -> account.invoices.stream())
            .sorted(Comparator.comparing(invoice -> invoice.document().issuedOn()))
            .toList(),
        Stream.of(accounts)
            .flatMap(account -> account.events.stream())
            .sorted(EventRecipe.BY_DATE)
            .toList());
  }

  /**
   * Adds an invoice at the standard rate.
   *
   * @param gross minor units
   * @param prepaid minor units
   * @return its number
   */
  String invoice(int daysAgo, long gross, long prepaid) {
    LocalDate on = portfolio.daysAgo(daysAgo);
    InvoiceTax tax = InvoiceForm.tax(debtor, on, gross, InvoiceForm.STANDARD);
    String order = debtor.kind() == SampleDebtor.Kind.BUSINESS ? "PED-" + (2000 - daysAgo) : null;
    SampleInvoice invoice = form.invoice(creditor, debtor, on, List.of(tax), prepaid, order, false);
    invoices.add(invoice);
    return invoice.document().number();
  }

  /** Adds a credit note of a gross amount in minor units. */
  void credit(String number, int daysAgo, long gross) {
    LocalDate on = portfolio.daysAgo(daysAgo);
    InvoiceTax tax = InvoiceForm.tax(debtor, on, gross, InvoiceForm.STANDARD);
    invoices.add(form.creditNote(creditor, debtor, on, List.of(tax), document(number)));
  }

  /** Adds a payment of an amount in minor units. */
  void paid(String number, long minor, int daysAgo) {
    event(daysAgo, SampleEvent.Kind.PAYMENT, number, minor, number + " " + debtor.name());
  }

  void event(int daysAgo, SampleEvent.Kind kind, String number, long minor, String text) {
    Money amount = Money.ofMinor(minor, document(number).currency());
    events.add(
        new SampleEvent(portfolio.daysAgo(daysAgo), kind, creditor.key(), number, amount, text));
  }

  private InvoiceDocument document(String number) {
    return invoices.stream()
        .map(SampleInvoice::document)
        .filter(document -> document.number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
