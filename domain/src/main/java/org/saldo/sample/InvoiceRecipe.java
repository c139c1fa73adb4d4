package org.saldo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;
import org.saldo.sample.SampleDebtor.Kind;
import org.saldo.sample.SampleDebtor.Mark;

/** Draws a debtor's invoices: how many, from whom, how old, how much, and some credit notes. */
final class InvoiceRecipe {

  private static final int OLDEST = 400;

  /** Monthly gross prices in cents that exist at 19 %. */
  private static final List<Integer> TARIFFS =
      List.of(1299, 1499, 1999, 1999, 2499, 2999, 2999, 3499, 4499, 4999, 5999, 7999);

  private static final Comparator<SampleInvoice> BY_DATE =
      Comparator.comparing((SampleInvoice invoice) -> invoice.document().issuedOn())
          .thenComparing(invoice -> invoice.document().creditNote())
          .thenComparing(invoice -> invoice.document().number());

  private final SamplePortfolio portfolio;
  private final InvoiceForm form;

  InvoiceRecipe(SamplePortfolio portfolio) {
    this.portfolio = portfolio;
    this.form = new InvoiceForm(portfolio);
  }

  List<SampleInvoice> draw(SampleDebtor debtor) {
    Dice dice = portfolio.dice(debtor.ordinal(), "invoices");
    int count = debtor.behaviour() == Behaviour.NEW ? dice.between(1, 3) : longTail(dice);
    List<SampleCreditor> creditors = creditors(debtor, dice);
    int monthly = 0;
    if (creditors.contains(SampleCreditor.NORDLICHT)) {
      int share = creditors.size() == 1 ? count : (count + 1) / 2;
      monthly = Math.min(share, 12);
    }
    List<SampleInvoice> invoices = new ArrayList<>(telecom(debtor, monthly, dice));
    for (SampleCreditor creditor : creditors) {
      if (!creditor.equals(SampleCreditor.NORDLICHT)) {
        invoices.addAll(singles(creditor, debtor, count - invoices.size(), dice));
      }
    }
    addCreditNotes(debtor, invoices, dice);
    invoices.sort(BY_DATE);
    return invoices;
  }

  private static int longTail(Dice dice) {
    return switch (dice.weighted(17, 19, 18, 13, 10, 7, 9, 5, 2)) {
      case 0 -> 1;
      case 1 -> 2;
      case 2 -> 3;
      case 3 -> 4;
      case 4 -> 5;
      case 5 -> 6;
      case 6 -> dice.between(7, 9);
      case 7 -> dice.between(10, 19);
      default -> dice.between(20, 40);
    };
  }

  // The shop comes with the telecom for the heavy users of the long tail: 12 months are 12
  // invoices.
  private static List<SampleCreditor> creditors(SampleDebtor debtor, Dice dice) {
    boolean inGermany = debtor.addresses().get(0).country().equals("DE");
    SampleCreditor usual =
        debtor.kind() == Kind.BUSINESS ? SampleCreditor.OSTERMANN : SampleCreditor.LINDE;
    if (!inGermany) {
      return List.of(usual);
    }
    int[] weights = debtor.kind() == Kind.BUSINESS ? new int[] {75, 5, 20} : new int[] {32, 33, 35};
    return switch (dice.weighted(weights)) {
      case 0 -> List.of(usual);
      case 1 -> List.of(SampleCreditor.NORDLICHT);
      default -> List.of(SampleCreditor.NORDLICHT, usual);
    };
  }

  private List<SampleInvoice> telecom(SampleDebtor debtor, int count, Dice dice) {
    int tariff = dice.pick(TARIFFS);
    boolean mandated = dice.percent(30);
    LocalDate latest = portfolio.daysAgo(youngest(debtor) + dice.below(30));
    int skipped = dice.weighted(60, 20, 12, 8);
    List<SampleInvoice> invoices = new ArrayList<>();
    for (int month = skipped; invoices.size() < count; month++) {
      LocalDate issuedOn = latest.minusMonths(month);
      if (issuedOn.isBefore(portfolio.daysAgo(oldest(debtor)))) {
        break;
      }
      int extras = dice.percent(25) ? dice.between(50, 999) : 0;
      InvoiceTax tax = InvoiceForm.tax(debtor, issuedOn, tariff + extras, InvoiceForm.STANDARD);
      invoices.add(
          form.invoice(
              SampleCreditor.NORDLICHT, debtor, issuedOn, List.of(tax), 0, null, mandated));
    }
    return invoices;
  }

  private List<SampleInvoice> singles(
      SampleCreditor creditor, SampleDebtor debtor, int count, Dice dice) {
    TreeSet<Integer> ages = new TreeSet<>();
    int span = oldest(debtor) - youngest(debtor) + 1;
    while (ages.size() < Math.min(count, span)) {
      int age = age(creditor, debtor, dice);
      while (!ages.add(age)) {
        age = youngest(debtor) + (age - youngest(debtor) + 1) % span;
      }
    }
    List<SampleInvoice> invoices = new ArrayList<>();
    for (int age : ages) {
      invoices.add(single(creditor, debtor, portfolio.daysAgo(age), dice));
    }
    return invoices;
  }

  private SampleInvoice single(
      SampleCreditor creditor, SampleDebtor debtor, LocalDate issuedOn, Dice dice) {
    boolean wholesale = creditor.equals(SampleCreditor.OSTERMANN);
    long gross = wholesale ? wholesaleGross(dice) : shopGross(dice);
    List<InvoiceTax> taxes = taxes(debtor, issuedOn, gross, dice);
    long total = taxes.stream().mapToLong(tax -> tax.net().minor() + tax.vat().minor()).sum();
    long prepaid = dice.percent(wholesale ? 8 : 5) ? total * dice.between(10, 50) / 100 : 0;
    String order = wholesale ? "PO-" + (4_500_000 + dice.below(500_000)) : null;
    return form.invoice(creditor, debtor, issuedOn, taxes, prepaid, order, false);
  }

  // A second line at the reduced rate where there is VAT at all and both lines stay presentable.
  private static List<InvoiceTax> taxes(
      SampleDebtor debtor, LocalDate issuedOn, long gross, Dice dice) {
    int mix = dice.weighted(74, 16, 10);
    InvoiceTax whole = InvoiceForm.tax(debtor, issuedOn, gross, InvoiceForm.STANDARD);
    if (mix == 0 || gross < 4_000 || !whole.category().equals("S")) {
      return List.of(whole);
    }
    if (mix == 2) {
      return List.of(InvoiceForm.tax(debtor, issuedOn, gross, InvoiceForm.REDUCED));
    }
    long reduced = gross * dice.between(10, 60) / 100;
    return List.of(
        InvoiceForm.tax(debtor, issuedOn, gross - reduced, InvoiceForm.STANDARD),
        InvoiceForm.tax(debtor, issuedOn, reduced, InvoiceForm.REDUCED));
  }

  private static long shopGross(Dice dice) {
    int whole =
        switch (dice.weighted(50, 35, 15)) {
          case 0 -> dice.between(12, 79);
          case 1 -> dice.between(80, 249);
          default -> dice.between(250, 899);
        };
    return whole * 100L + dice.pick(List.of(0, 50, 90, 95));
  }

  private static long wholesaleGross(Dice dice) {
    return switch (dice.weighted(50, 30, 15, 5)) {
      case 0 -> dice.between(30_010, 150_000);
      case 1 -> dice.between(150_000, 500_000);
      case 2 -> dice.between(500_000, 1_500_000);
      default -> dice.between(1_500_000, 4_499_900);
    };
  }

  // Days since issue, so that the due dates lie not due, up to 30, 60, 90 and more days ago.
  private int age(SampleCreditor creditor, SampleDebtor debtor, Dice dice) {
    int term = creditor.paymentTermDays();
    int age =
        term
            + switch (dice.weighted(23, 25, 17, 13, 22)) {
              case 0 -> dice.between(-term, 0);
              case 1 -> dice.between(1, 30);
              case 2 -> dice.between(31, 60);
              case 3 -> dice.between(61, 90);
              default -> dice.between(91, OLDEST - term);
            };
    int youngest = youngest(debtor);
    int oldest = oldest(debtor);
    return age < youngest || age > oldest ? dice.between(youngest, oldest) : age;
  }

  private static int oldest(SampleDebtor debtor) {
    return debtor.behaviour() == Behaviour.NEW ? 45 : OLDEST;
  }

  // Nobody delivers on credit after the opening of insolvency proceedings.
  private int youngestOf(Mark mark) {
    return portfolio.daysSince(mark.on()) + 5;
  }

  private int youngest(SampleDebtor debtor) {
    return debtor.marks().stream().mapToInt(this::youngestOf).max().orElse(0);
  }

  private void addCreditNotes(SampleDebtor debtor, List<SampleInvoice> invoices, Dice dice) {
    int chance = debtor.behaviour() == Behaviour.DISPUTER ? 16 : 6;
    TreeSet<String> numbers = new TreeSet<>();
    for (SampleInvoice invoice : List.copyOf(invoices)) {
      LocalDate issuedOn = invoice.document().issuedOn().plusDays(dice.between(3, 40));
      int share = dice.percent(25) ? 100 : dice.between(10, 60);
      if (dice.percent(chance)
          && !issuedOn.isAfter(portfolio.today())
          && numbers.add(invoice.creditorKey() + issuedOn)) {
        invoices.add(creditNote(debtor, invoice, issuedOn, share));
      }
    }
  }

  // In percent of the first rate's net; the whole of it only when nothing was paid in advance.
  SampleInvoice creditNote(
      SampleDebtor debtor, SampleInvoice invoice, LocalDate issuedOn, int sharePercent) {
    InvoiceDocument document = invoice.document();
    InvoiceTax tax = document.taxes().get(0);
    int share = document.prepaid().isZero() ? sharePercent : Math.min(sharePercent, 30);
    Money net = Money.ofMinor(tax.net().minor() * share / 100, document.currency());
    return form.creditNote(
        portfolio.creditor(invoice.creditorKey()),
        debtor,
        issuedOn,
        List.of(InvoiceForm.ofNet(tax.category(), tax.ratePercent(), net)),
        document);
  }
}
