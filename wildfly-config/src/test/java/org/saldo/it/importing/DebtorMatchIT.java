package org.saldo.it.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import org.junit.jupiter.api.Test;
import org.saldo.receivable.RowResult;

class DebtorMatchIT extends ImportTest {

  private long debtorOf(RowResult row) {
    return sheet(row.caseNumber()).header().debtorKey();
  }

  @Test
  void findsTheDebtorByVatIdWhateverItsName() {
    String creditor = aCreditor();
    String vatId = "DE" + word();
    RowResult first =
        accepted(creditor, anInvoice("1").to("Alt GmbH").withVatId(vatId).of("1.00", "0"));
    RowResult second =
        accepted(
            creditor,
            anInvoice("2").to("Neu AG").in("99999").withVatId(" " + vatId + " ").of("1.00", "0"));
    assertThat(debtorOf(second)).isEqualTo(debtorOf(first));
    assertThat(second.caseNumber()).isEqualTo(first.caseNumber());
  }

  @Test
  void findsTheDebtorByMailWithACommonWordOfTheName() {
    String creditor = aCreditor();
    String surname = word();
    String mail = surname + "@example.org";
    RowResult first =
        accepted(creditor, anInvoice("1").to("Rosa " + surname).at(mail).of("1.00", "0"));
    RowResult moved =
        accepted(
            creditor,
            anInvoice("2")
                .to(surname + ", Rosa Maria")
                .at(mail.toUpperCase(java.util.Locale.ROOT))
                .in("20095")
                .of("1.00", "0"));
    assertThat(debtorOf(moved)).isEqualTo(debtorOf(first));
  }

  @Test
  void findsTheDebtorByNameAndPostcodeHoweverTheyAreWritten() {
    String creditor = aCreditor();
    String surname = word();
    RowResult first = accepted(creditor, anInvoice("1").to("Jürgen " + surname).of("1.00", "0"));
    RowResult second =
        accepted(creditor, anInvoice("2").to(surname + ",  JURGEN").in("10 115").of("1.00", "0"));
    assertThat(debtorOf(second)).isEqualTo(debtorOf(first));
  }

  @Test
  void doesNotTakeTheSameNameElsewhereForTheSamePerson() {
    String creditor = aCreditor();
    String name = "Rosa " + word();
    RowResult first = accepted(creditor, anInvoice("1").to(name).in("10115").of("1.00", "0"));
    RowResult second = accepted(creditor, anInvoice("2").to(name).in("80331").of("1.00", "0"));
    assertThat(debtorOf(second)).isNotEqualTo(debtorOf(first));
  }

  @Test
  void raisesATaskForADoubtfulDuplicate() {
    String creditor = aCreditor();
    String mail = word() + "@example.org";
    RowResult first =
        accepted(creditor, anInvoice("1").to("Rosa " + word()).at(mail).of("1.00", "0"));
    RowResult other =
        accepted(creditor, anInvoice("2").to("Otto " + word()).at(mail).of("1.00", "0"));
    assertThat(debtorOf(other)).isNotEqualTo(debtorOf(first));
    assertThat(codes(other)).containsExactly("debtor.doubtful");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task WHERE kind = 'DEBTOR_DUPLICATE' AND creditor_id = ?"
                        + " AND debtor_id = ?",
                    creditorId(creditor),
                    debtorOf(other)))
        .isOne();
  }

  @Test
  void keepsAContradictingVatIdApart() {
    String creditor = aCreditor();
    String name = "Werk " + word() + " GmbH";
    RowResult first =
        accepted(creditor, anInvoice("1").to(name).withVatId("DE" + word()).of("1.00", "0"));
    RowResult second =
        accepted(creditor, anInvoice("2").to(name).withVatId("DE" + word()).of("1.00", "0"));
    assertThat(debtorOf(second)).isNotEqualTo(debtorOf(first));
    assertThat(codes(second)).containsExactly("debtor.doubtful");
  }
}
