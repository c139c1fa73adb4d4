package org.saldo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.codecrete.qrbill.generator.Payments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.PostalAddress;
import org.saldo.money.Money;

/** When a letter carries a Swiss QR-bill, and with which reference. */
class SwissBillTest {

  private static final String IBAN = "CH93 0076 2011 6238 5295 7";
  private static final String QR_IBAN = "CH4431999123000889012";

  private static Optional<SwissBill> bill(
      String iban, String amount, String currency, String city) {
    CreditorData from =
        new CreditorData(
            "ruetli",
            "Rütli AG",
            OperatingMode.OWN,
            "CHF",
            null,
            "Bahnhofstrasse 1",
            "8001",
            city,
            "CH",
            null,
            iban);
    Addressee to =
        new Addressee(
            1,
            "1",
            DebtorKind.CONSUMER,
            "de",
            "Dora Demo",
            new PostalAddress("Weg 1", null, "80331", "München", "DE"),
            null,
            null);
    return SwissBill.of(from, to, Money.of(amount, currency), "100001", "RF69100001");
  }

  @ParameterizedTest
  @CsvSource({
    // Swiss Implementation Guidelines QR-bill, annex B; BananaAccounting's example.
    "21000000000313947143000901, 210000000003139471430009017",
    "'', 000000000000000000000000000"
  })
  void endsWithTheCheckDigit(String number, String reference) {
    assertThat(SwissBill.qrReference(number)).hasSize(27).isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100001", "A-12/3", "1", "99999999999999999999999999"})
  void agreesWithTheLibraryThatDrawsTheBill(String number) {
    assertThat(SwissBill.qrReference(number))
        .isEqualTo(Payments.createQRReference(number.replaceAll("\\D", "")));
  }

  @Test
  void keepsTheLastDigitsOfALongNumber() {
    assertThat(SwissBill.qrReference("12" + "3".repeat(26)))
        .isEqualTo(SwissBill.qrReference("3".repeat(26)));
  }

  @Test
  void takesTheReferenceThatTheAccountWants() {
    assertThat(bill(IBAN, "10.00", "CHF", "Zürich").orElseThrow().reference())
        .isEqualTo("RF69100001");
    SwissBill qr = bill(QR_IBAN, "10.00", "EUR", "Zürich").orElseThrow();
    assertThat(qr.reference()).isEqualTo(SwissBill.qrReference("100001"));
    assertThat(qr.printedReference()).startsWith("00 00000 00000");
  }

  @Test
  void needsAnAccountThereAndAnAddress() {
    assertThat(bill("DE89370400440532013000", "10.00", "EUR", "Zürich")).isEmpty();
    assertThat(bill(null, "10.00", "CHF", "Zürich")).isEmpty();
    assertThat(bill(IBAN, "10.00", "USD", "Zürich")).isEmpty();
    assertThat(bill(IBAN, "0.00", "CHF", "Zürich")).isEmpty();
    assertThat(bill(IBAN, "999999999.99", "CHF", "Zürich")).isPresent();
    assertThat(bill(IBAN, "1000000000.00", "CHF", "Zürich")).isEmpty();
    assertThat(bill(IBAN, "10.00", "CHF", " ")).isEmpty();
  }
}
