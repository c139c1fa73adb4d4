package org.saldo.sample;

import org.saldo.receivable.InvoiceDocument.InvoiceParty;

/**
 * An invented creditor.
 *
 * @param key short name in URLs, e.g. {@code nordlicht}
 * @param vatId German VAT id with right check digit, in a range that is not issued
 * @param taxNumber local tax number
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217 code of its accounts
 * @param paymentTermDays days from issue to due date
 * @param iban account for incoming money, right check digits over a bank code that is not issued
 * @param bic with the location code ending in 0 that SWIFT keeps for tests
 * @param bankName name of the account's bank
 * @param sepaCreditorId the Bundesbank's example identifier, null when it collects nothing
 * @param registerCourt court of the commercial register
 * @param registerNumber e.g. {@code HRB 90001}
 * @param managingDirector as named in letters
 * @param contactName department as named in invoices
 * @param invoicePrefix start of invoice numbers, {@code NT} in {@code NT-2025-004711}
 * @param customerPrefix start of the numbers it gives its customers
 * @param supplies what it invoices at the standard rate
 * @param reducedSupplies what it invoices at the reduced rate
 * @param services what it invoices without VAT to businesses abroad
 */
public record SampleCreditor(
    String key,
    String name,
    Mode mode,
    String vatId,
    String taxNumber,
    String street,
    String postcode,
    String city,
    String country,
    String currency,
    int paymentTermDays,
    String iban,
    String bic,
    String bankName,
    String sepaCreditorId,
    String registerCourt,
    String registerNumber,
    String managingDirector,
    String contactName,
    String email,
    String phone,
    String invoicePrefix,
    String customerPrefix,
    String supplies,
    String reducedSupplies,
    String services) {

  /** Under which agreement the operator works for the creditor. */
  public enum Mode {
    OWN,
    SERVICE
  }

  static final SampleCreditor NORDLICHT =
      new SampleCreditor(
          "nordlicht",
          "Nordlicht Telekom GmbH",
          Mode.OWN,
          CheckDigits.vatId("DE", "99410027"),
          "22/999/00271",
          "Überseering 99",
          "22297",
          "Hamburg",
          "DE",
          "EUR",
          14,
          CheckDigits.iban("DE", "999000010410027001"),
          "SALDDEH0XXX",
          "Musterbank Hamburg",
          "DE98ZZZ09999999999",
          "Amtsgericht Hamburg",
          "HRB 990017",
          "Wibke Terhaar",
          "Kundenbuchhaltung",
          "buchhaltung@nordlicht.example.com",
          "+49 40 66969 100",
          "NT",
          "N",
          "Telefon und Internet, monatliches Entgelt",
          "Telefonbuch",
          "Datendienste");

  static final SampleCreditor LINDE =
      new SampleCreditor(
          "linde",
          "Kaufhaus Linde Online GmbH",
          Mode.OWN,
          CheckDigits.vatId("DE", "99523368"),
          "215/9999/0368",
          "Schildergasse 199",
          "50667",
          "Köln",
          "DE",
          "EUR",
          14,
          CheckDigits.iban("DE", "999000020523368002"),
          "SALDDEK0XXX",
          "Musterbank Köln",
          null,
          "Amtsgericht Köln",
          "HRB 990268",
          "Ruben Achterberg",
          "Debitorenservice",
          "rechnung@linde.example.com",
          "+49 221 4710 200",
          "KL",
          "L",
          "Warenlieferung",
          "Bücher und Lebensmittel",
          "Warenlieferung");

  static final SampleCreditor OSTERMANN =
      new SampleCreditor(
          "ostermann",
          "Ostermann & Söhne Großhandel GmbH",
          Mode.SERVICE,
          CheckDigits.vatId("DE", "99634405"),
          "143/999/40053",
          "Landsberger Straße 499",
          "80687",
          "München",
          "DE",
          "EUR",
          30,
          CheckDigits.iban("DE", "999000030634405003"),
          "SALDDEM0XXX",
          "Musterbank München",
          null,
          "Amtsgericht München",
          "HRB 990405",
          "Josefine Ostermann",
          "Finanzbuchhaltung",
          "fibu@ostermann.example.com",
          "+49 89 99998 300",
          "OS",
          "O",
          "Warenlieferung laut Lieferschein",
          "Lebensmittel laut Lieferschein",
          "Lagerung und Logistik, Leistung im Ausland");

  /** The number that the creditor gives to the debtor of this ordinal. */
  public String customerNumber(int ordinal) {
    return customerPrefix + "-" + (100_000 + ordinal);
  }

  /** The creditor as the seller of its invoices. */
  InvoiceParty asSeller() {
    return new InvoiceParty(
        name,
        vatId,
        taxNumber,
        null,
        street,
        null,
        postcode,
        city,
        country,
        contactName,
        email,
        phone);
  }
}
