package org.saldo.sample;

import java.util.List;
import org.saldo.sample.SampleDebtor.Contact;
import org.saldo.sample.SampleDebtor.ContactKind;
import org.saldo.sample.SampleDebtor.Form;
import org.saldo.sample.SampleDebtor.Person;

/**
 * The three debtors who can sign in, with histories made by hand: each has something not yet due,
 * something in every band of age that fits, and one thing worth explaining.
 */
final class DemoPeople {

  static final int COUNT = 3;

  private final SamplePortfolio portfolio;

  DemoPeople(SamplePortfolio portfolio) {
    this.portfolio = portfolio;
  }

  SampleDossier dossier(int ordinal) {
    return switch (ordinal) {
      case 1 -> dora();
      case 2 -> dimitris();
      case 3 -> delia();
      default -> throw new IllegalArgumentException("nobody fixed at " + ordinal);
    };
  }

  /** Pays late: a broken promise on the telephone bill, a returned lamp, a part payment. */
  private SampleDossier dora() {
    SampleDebtor dora =
        new SampleDebtor(
            1,
            "dora",
            "de",
            SampleDebtor.Kind.CONSUMER,
            new Person(Form.MS, "Dora", "Dammann"),
            null,
            null,
            CheckDigits.iban("DE", "999000090000270815"),
            List.of(
                new SampleAddress(
                    "Gärtnerstraße 27",
                    null,
                    "20253",
                    "Hamburg",
                    "DE",
                    portfolio.daysAgo(2200),
                    null)),
            contacts("dora.dammann@example.org", "+49 40 66969 127"),
            List.of(),
            Behaviour.LATE_PAYER);
    DemoAccount phone = new DemoAccount(portfolio, SampleCreditor.NORDLICHT, dora);
    phone.paid(phone.invoice(115, 3499, 0), 3499, 82);
    String december = phone.invoice(86, 3499, 0);
    phone.event(60, SampleEvent.Kind.PROMISE, december, 3499, "Ich überweise zum Monatsanfang.");
    phone.invoice(55, 3893, 0);
    phone.invoice(24, 3499, 0);
    DemoAccount shop = new DemoAccount(portfolio, SampleCreditor.LINDE, dora);
    shop.paid(shop.invoice(133, 24900, 0), 10000, 70);
    String lamps = shop.invoice(62, 18990, 0);
    shop.credit(lamps, 45, 4495);
    shop.invoice(40, 6450, 2000);
    shop.invoice(9, 12990, 0);
    return DemoAccount.dossier(dora, phone, shop);
  }

  /** Moved from Thessaloniki to Düsseldorf; a dispute about the month of the move. */
  private SampleDossier dimitris() {
    SampleDebtor dimitris =
        new SampleDebtor(
            2,
            "dimitri",
            "el",
            SampleDebtor.Kind.CONSUMER,
            new Person(Form.MR, "Dimitris", "Papadakis"),
            null,
            null,
            CheckDigits.iban("DE", "999000090000310821"),
            List.of(
                new SampleAddress(
                    "Τσιμισκή 48",
                    "3ος όροφος",
                    "546 23",
                    "Θεσσαλονίκη",
                    "GR",
                    portfolio.daysAgo(3100),
                    portfolio.daysAgo(120)),
                new SampleAddress(
                    "Wörthstraße 12",
                    null,
                    "40213",
                    "Düsseldorf",
                    "DE",
                    portfolio.daysAgo(120),
                    null)),
            contacts("dimitris.papadakis@example.com", "+49 171 3920031"),
            List.of(),
            Behaviour.MOVED);
    DemoAccount shop = new DemoAccount(portfolio, SampleCreditor.LINDE, dimitris);
    shop.paid(shop.invoice(210, 8990, 0), 8990, 192);
    shop.invoice(131, 21550, 0);
    shop.invoice(47, 9450, 0);
    shop.invoice(6, 5990, 0);
    DemoAccount phone = new DemoAccount(portfolio, SampleCreditor.NORDLICHT, dimitris);
    String first = phone.invoice(104, 2999, 0);
    phone.event(
        88,
        SampleEvent.Kind.DISPUTE,
        first,
        1500,
        "Η σύνδεση ενεργοποιήθηκε δύο εβδομάδες αργότερα.");
    phone.paid(first, 1499, 88);
    phone.invoice(73, 2999, 0);
    phone.invoice(42, 2999, 0);
    phone.invoice(12, 2999, 0);
    return DemoAccount.dossier(dimitris, shop, phone);
  }

  /** A business abroad: reverse charge, a down payment, a credit note, a disputed delivery. */
  private SampleDossier delia() {
    SampleDebtor delia =
        new SampleDebtor(
            3,
            "delia",
            "es",
            SampleDebtor.Kind.BUSINESS,
            new Person(Form.MS, "Delia", "Delgado"),
            "Delgado Iluminación S.L.",
            CheckDigits.vatId("ES", "9900314"),
            CheckDigits.iban(
                "ES",
                "99990009" + CheckDigits.spanishControl("99990009", "0000420833") + "0000420833"),
            List.of(
                new SampleAddress(
                    "Calle de Colón, 18",
                    "2.º A",
                    "46004",
                    "Valencia",
                    "ES",
                    portfolio.daysAgo(2900),
                    null)),
            contacts("delia.delgado@example.net", "+34 200 000 118"),
            List.of(),
            Behaviour.DISPUTER);
    DemoAccount orders = new DemoAccount(portfolio, SampleCreditor.OSTERMANN, delia);
    orders.paid(orders.invoice(188, 346000, 0), 346000, 151);
    orders.invoice(142, 92580, 0);
    String fair = orders.invoice(96, 1248000, 248000);
    orders.event(
        58,
        SampleEvent.Kind.DISPUTE,
        fair,
        215000,
        "Faltan dos palés en la entrega; véase el albarán firmado.");
    String autumn = orders.invoice(75, 482050, 0);
    orders.credit(autumn, 47, 36150);
    orders.invoice(52, 126500, 0);
    orders.invoice(33, 268075, 0);
    orders.invoice(11, 754000, 0);
    return DemoAccount.dossier(delia, orders);
  }

  private static List<Contact> contacts(String email, String phone) {
    return List.of(new Contact(ContactKind.EMAIL, email), new Contact(ContactKind.PHONE, phone));
  }
}
