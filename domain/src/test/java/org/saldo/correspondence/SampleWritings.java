package org.saldo.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.saldo.correspondence.template.ShippedTexts;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.LetterForm;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.PostalAddress;
import org.saldo.money.Money;

/** Letters to try things on. */
public final class SampleWritings {

  private static final LocalDate ON = LocalDate.of(2026, 3, 1);

  static Writing reminder(String language, int items) {
    return writing("reminder", language, "Linde Energie GmbH", "Dora Demo", items, Map.of(), false);
  }

  static Writing named(String creditor, String debtor) {
    return writing("reminder", "de", creditor, debtor, 1, Map.of(), false);
  }

  static Writing secret(String code) {
    return writing(
        "activation-code",
        "de",
        "Linde Energie GmbH",
        "Dora Demo",
        0,
        Map.of("code", code, "until", "31.03.2026"),
        true);
  }

  /** The reminder as it goes to the printer. */
  public static LetterData letter(String language, String debtor, int items) {
    return new LetterText(
            writing("reminder", language, "Linde Energie GmbH", debtor, items, Map.of(), false))
        .letter();
  }

  /** The reminder as it goes to the printer with the claim statement. */
  public static LetterData enclosing(String language, String debtor, int items) {
    return new LetterText(enclosing(reminder(language, items), debtor)).letter();
  }

  private static Writing enclosing(Writing plain, String debtor) {
    return new Writing(
        plain.words(),
        new Addressee(
            7,
            "100007",
            DebtorKind.CONSUMER,
            plain.to().language(),
            debtor,
            plain.to().address(),
            plain.to().email(),
            null),
        plain.from(),
        plain.form(),
        plain.caseFile(),
        plain.on(),
        plain.at(),
        plain.items(),
        plain.toPay(),
        plain.payBy(),
        plain.more(),
        plain.own(),
        plain.demand(),
        plain.secret(),
        plain.portal(),
        StatementWish.WISHED);
  }

  /** The reminder of a creditor in Zurich, in francs. */
  public static LetterData swissLetter(String language, String iban, String debtor, int items) {
    Writing german = writing("reminder", language, "Rütli AG", debtor, items, Map.of(), false);
    CreditorData from =
        new CreditorData(
            "ruetli",
            "Rütli AG",
            OperatingMode.OWN,
            "CHF",
            null,
            "Bahnhofstrasse 1",
            "8001",
            "Zürich",
            "CH",
            null,
            iban);
    return new LetterText(
            new Writing(
                german.words(),
                german.to(),
                from,
                LetterForm.B,
                new MessageCase(1, "100001", 2, 7, "CHF"),
                german.on(),
                german.at(),
                german.items().stream().map(SampleWritings::inFrancs).toList(),
                francs(german.toPay()),
                german.payBy(),
                Map.of(),
                List.of(),
                true,
                false,
                german.portal(),
                StatementWish.NONE))
        .letter();
  }

  private static DemandItem inFrancs(DemandItem i) {
    return new DemandItem(
        i.receivableId(),
        i.number(),
        i.issuedOn(),
        i.dueOn(),
        francs(i.principal()),
        francs(i.interest()),
        francs(i.fee()),
        francs(i.cost()),
        francs(i.asked()));
  }

  private static Money francs(Money euro) {
    return Money.ofMinor(euro.minor(), "CHF");
  }

  private static Writing writing(
      String template,
      String language,
      String creditor,
      String debtor,
      int items,
      Map<String, String> more,
      boolean secret) {
    List<DemandItem> demanded = IntStream.rangeClosed(1, items).mapToObj(i -> item(i)).toList();
    Money total =
        items == 0 ? null : Money.sum("EUR", demanded.stream().map(DemandItem::asked).toList());
    return new Writing(
        ShippedTexts.of(template, language).orElseThrow(),
        new Addressee(
            7,
            "100007",
            DebtorKind.CONSUMER,
            language,
            debtor,
            new PostalAddress("Musterweg 5", "Hinterhaus", "80331", "München", "DE"),
            "dora@example.org",
            null),
        new CreditorData(
            "linde",
            creditor,
            OperatingMode.OWN,
            "EUR",
            "DE136695976",
            "Lindenallee 1",
            "10115",
            "Berlin",
            "DE",
            "service@linde.example",
            "DE89370400440532013000"),
        LetterForm.B,
        new MessageCase(1, "100001", 2, 7, "EUR"),
        ON,
        Instant.parse("2026-03-01T09:00:00Z"),
        demanded,
        total,
        items == 0 ? null : ON.plusDays(10),
        more,
        List.of(),
        items > 0,
        secret,
        "http://localhost:8080/portal/",
        StatementWish.NONE);
  }

  private static DemandItem item(int number) {
    return new DemandItem(
        number,
        "RE-" + number,
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2026, 1, 19),
        Money.of("1225.00", "EUR"),
        Money.of("2.50", "EUR"),
        Money.of("5.00", "EUR"),
        Money.of("2.00", "EUR"),
        Money.of("1234.50", "EUR"));
  }

  private SampleWritings() {}
}
