package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.Roles;
import org.saldo.calendar.DayCount;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.interest.RateSeries;
import org.saldo.it.As;
import org.saldo.it.Books;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

/** Claims of 119.00 EUR that bear interest and are in default for a hundred days. */
abstract class BearingInterest extends ClaimTest {

  @Resource private UserTransaction transaction;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @EJB private InterestTermsBook terms;

  /** Interest grows on, so what is open is asked for today. */
  @Override
  protected LocalDate asOf() {
    return today();
  }

  RowResult owed() {
    return owed(InterestKind.FIXED, null, BigDecimal.TEN);
  }

  RowResult owed(InterestKind kind, RateSeries series, BigDecimal percent) {
    String creditor = aCreditor();
    agree(creditor, ClaimKind.CONSIDERATION, kind, series, percent, false);
    return owed(creditor);
  }

  /** The creditor's terms say so from long ago. */
  void agree(
      String creditor,
      ClaimKind claim,
      InterestKind kind,
      RateSeries series,
      BigDecimal percent,
      boolean principalFirst) {
    assertThat(
            As.user(
                "adam",
                Set.of(Roles.ADMIN),
                () ->
                    terms.agree(
                        creditor,
                        new InterestTerms(
                            claim,
                            LocalDate.of(2000, 1, 1),
                            kind,
                            series,
                            percent,
                            percent,
                            DayCount.ACT_365,
                            ClaimedBy.STEP,
                            principalFirst),
                        "agreed")))
        .isEmpty();
  }

  /** A receivable of a new debtor of the creditor. */
  RowResult owed(String creditor) {
    LocalDate due = today().minusDays(100);
    RowResult row =
        accepted(
            creditor,
            anInvoice("R-" + word())
                .to("Rosa " + word())
                .issuedOn(due.minusDays(14).toString())
                .dueOn(due.toString())
                .of("100.00", "19"));
    work(row);
    inDefault(row, due.plusDays(1));
    return row;
  }

  /** The interest is claimed from a day on. */
  void claimed(RowResult row, LocalDate on) {
    UUID id = caseOf(row);
    long receivable =
        rows().number("SELECT id FROM receivable WHERE number = ?", row.receivable().number());
    As.sven(
        () -> {
          transaction.begin();
          CaseRef caseFile = caseFiles.byPublicId(id).orElseThrow();
          claims.claimInterest(caseFile, List.of(receivable), ClaimedBy.STEP, on);
          transaction.commit();
          return null;
        });
  }

  CasePayment paidOn(LocalDate day, RowResult row, String amount) {
    UUID id = caseOf(row);
    return payment(
        As.anna(() -> payOn(day, id, amount, "T-" + word(), List.of())).payment().publicId());
  }

  void booksAreWhole(RowResult row) {
    requireInStep(row);
    requireVerified();
    new Books(rows()).requireInOrder();
  }
}
