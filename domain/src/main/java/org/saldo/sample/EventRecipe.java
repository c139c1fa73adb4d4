package org.saldo.sample;

import static org.saldo.sample.SampleTables.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.sample.SampleEvent.Kind;

/** Draws what a debtor is meant to do about the invoices, by behaviour. */
final class EventRecipe {

  static final int LATEST_DAYS_AHEAD = 60;

  static final Comparator<SampleEvent> BY_DATE =
      Comparator.comparing(SampleEvent::on)
          .thenComparing(SampleEvent::invoiceNumber)
          .thenComparing(SampleEvent::kind);

  private final SamplePortfolio portfolio;

  EventRecipe(SamplePortfolio portfolio) {
    this.portfolio = portfolio;
  }

  List<SampleEvent> draw(SampleDebtor debtor, List<SampleInvoice> invoices) {
    Dice dice = portfolio.dice(debtor.ordinal(), "events");
    List<SampleEvent> events = new ArrayList<>();
    for (SampleInvoice invoice : invoices) {
      if (!invoice.document().creditNote()) {
        Story story = new Story(debtor, invoice, events, dice);
        switch (debtor.behaviour()) {
          case PAYER -> story.paysOnTime();
          case LATE_PAYER -> story.paysLate();
          case DISPUTER -> story.disputes();
          case INSOLVENT -> story.paysUntil(debtor.marks().get(0).on().minusDays(90));
          case MOVED -> story.paysUntil(debtor.address().validFrom());
          case NEW -> story.paysPerhaps();
        }
      }
    }
    LocalDate horizon = portfolio.today().plusDays(LATEST_DAYS_AHEAD);
    events.removeIf(event -> event.on().isAfter(horizon));
    events.sort(BY_DATE);
    return events;
  }

  /** What happens to one invoice. */
  private record Story(
      SampleDebtor debtor, SampleInvoice invoice, List<SampleEvent> events, Dice dice) {

    private InvoiceDocument document() {
      return invoice.document();
    }

    void paysOnTime() {
      pay(dueIn(dice.between(-4, 3)), document().payable());
    }

    void paysLate() {
      switch (dice.weighted(35, 20, 15, 10, 20)) {
        case 0 -> pay(dueIn(dice.between(8, 70)), document().payable());
        case 1 -> {
          Money part = document().payable().times(new BigDecimal("0.4"));
          pay(dueIn(dice.between(5, 30)), part);
          if (dice.percent(50)) {
            pay(dueIn(dice.between(35, 90)), document().payable().minus(part));
          }
        }
        case 2 -> {
          add(dueIn(dice.between(8, 25)), Kind.PROMISE, document().payable(), said("promise"));
          if (dice.percent(60)) {
            pay(dueIn(dice.between(27, 39)), document().payable());
          }
        }
        case 3 -> {
          int day = dice.between(0, 10);
          pay(dueIn(day), document().payable());
          add(dueIn(day + 5), Kind.PAYMENT_RETURNED, document().payable(), said("return"));
        }
        default -> {}
      }
    }

    void disputes() {
      if (!dice.percent(45)) {
        paysOnTime();
        return;
      }
      Money disputed =
          dice.percent(50)
              ? document().payable()
              : document().payable().times(new BigDecimal("0.25"));
      add(dueIn(dice.between(1, 20)), Kind.DISPUTE, disputed, said("dispute"));
      Money rest = document().payable().minus(disputed);
      if (rest.isPositive()) {
        pay(dueIn(dice.between(1, 30)), rest);
      }
    }

    void paysUntil(LocalDate day) {
      if (document().dueOn().isBefore(day)) {
        pay(dueIn(dice.between(-2, 9)), document().payable());
      }
    }

    void paysPerhaps() {
      if (dice.percent(60)) {
        paysOnTime();
      }
    }

    private LocalDate dueIn(int days) {
      return document().dueOn().plusDays(days);
    }

    private void pay(LocalDate on, Money amount) {
      add(on, Kind.PAYMENT, amount, document().number() + " " + debtor.name());
    }

    private String said(String subject) {
      return tables().text(subject, debtor.language(), dice);
    }

    private void add(LocalDate on, Kind kind, Money amount, String text) {
      events.add(
          new SampleEvent(on, kind, invoice.creditorKey(), document().number(), amount, text));
    }
  }
}
