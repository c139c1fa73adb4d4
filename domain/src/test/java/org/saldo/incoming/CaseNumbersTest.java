package org.saldo.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saldo.correspondence.SwissBill;
import org.saldo.creditor.CreditorReference;

/** Numbers of cases are found where people and payment slips write them, and nowhere else. */
class CaseNumbersTest {

  @Test
  void findsNumbersInWordsAndNamesOfFiles() {
    assertThat(CaseNumbers.in("AW: Linde: C100012, und c100013."))
        .containsExactly("C100012", "C100013");
    assertThat(CaseNumbers.in("scan_C100012_2026-11-23.pdf")).containsExactly("C100012");
    assertThat(CaseNumbers.in("Akte C100012\nAkte C100012")).containsExactly("C100012");
  }

  @Test
  void findsNoneInOtherNumbers() {
    assertThat(CaseNumbers.in("ABC100012 C10001 C1000120001234 C100012x 100012 RC100012"))
        .isEmpty();
    assertThat(CaseNumbers.in(null)).isEmpty();
    assertThat(CaseNumbers.in("")).isEmpty();
  }

  @Test
  void findsThemInReferencesWhoseCheckDigitsAreRight() {
    String reference = CreditorReference.of("C100012").value();
    assertThat(CaseNumbers.in("Verwendungszweck " + reference)).containsExactly("C100012");
    assertThat(CaseNumbers.in(CreditorReference.of("C100012").printed() + " 50,00 EUR"))
        .containsExactly("C100012");
    String wrong = "RF" + (reference.startsWith("RF11") ? "12" : "11") + "C100012";
    assertThat(CaseNumbers.in(wrong)).isEmpty();
  }

  @Test
  void findsThemInQrReferences() {
    String qr = SwissBill.qrReference("C100012");
    assertThat(qr).hasSize(27);
    assertThat(
            CaseNumbers.in(
                "Referenz " + qr.substring(0, 2) + qr.substring(2).replaceAll("(.{5})", " $1")))
        .containsExactly("C100012");
    char last = qr.charAt(26) == '0' ? '1' : '0';
    assertThat(CaseNumbers.in(qr.substring(0, 26) + last)).isEmpty();
    assertThat(CaseNumbers.in("1" + qr)).isEmpty();
  }

  @Test
  void looksUpTwentyAtMost() {
    StringBuilder many = new StringBuilder();
    for (int i = 100_000; i < 101_000; i++) {
      many.append('C').append(i).append(' ');
    }
    assertThat(CaseNumbers.in(many.toString())).hasSize(20);
  }
}
