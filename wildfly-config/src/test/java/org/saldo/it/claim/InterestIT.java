package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.casefile.HoldDesk;
import org.saldo.claim.ReplayWorker;
import org.saldo.interest.InterestKind;
import org.saldo.interest.NewRate;
import org.saldo.interest.RateBook;
import org.saldo.interest.RateSeries;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CaseSheets;

/** Interest at ten percent on 119.00 EUR that are in default for a hundred days. */
class InterestIT extends BearingInterest {

  @EJB private RateBook rates;
  @EJB private ReplayWorker worker;
  @EJB private HoldDesk holds;
  @EJB private CaseSheets sheets;

  /** Every row that explains the money of a case. */
  private List<List<Object>> booked(RowResult row) {
    List<List<Object>> all = new ArrayList<>();
    for (String sql :
        List.of(
            "SELECT 'line', l.* FROM posting_line l JOIN case_file c ON c.id = l.case_file_id"
                + " WHERE c.number = ?",
            "SELECT 'entry', e.* FROM journal_entry e JOIN business_event v"
                + " ON v.id = e.business_event_id JOIN case_file c ON c.id = v.case_file_id"
                + " WHERE c.number = ?",
            "SELECT 'allocation', a.* FROM allocation a JOIN payment p ON p.id = a.payment_id"
                + " JOIN case_file c ON c.id = p.case_file_id WHERE c.number = ?")) {
      all.addAll(rows().list(sql, row.caseNumber()));
    }
    return all;
  }

  private static List<String> told(List<List<Object>> rows) {
    return rows.stream()
        .map(r -> r.stream().map(v -> v instanceof byte[] b ? Arrays.toString(b) : "" + v).toList())
        .map(List::toString)
        .toList();
  }

  @Test
  void rewritesNothing() {
    RowResult row = owed();
    claimed(row, today().minusDays(50));
    CasePayment later = paidOn(today().minusDays(5), row, "50.00");
    List<String> before = told(booked(row));
    paidOn(today().minusDays(60), row, "19.00");
    assertThat(giveBack(later.id(), "0.00")).isEmpty();
    List<String> after = told(booked(row));
    assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
    booksAreWhole(row);
  }

  @Test
  void accruesWithoutBeingOwed() {
    RowResult row = owed();
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 119.00");
    assertThat(item(row).accruing()).hasToString("3.26 EUR");
    assertThat(went(paid(row, "20.00"))).containsExactly("PRINCIPAL 20.00");
    assertThat(item(row).interestLines()).hasSize(1);
  }

  @Test
  void takesPaymentsOnceItIsClaimed() {
    RowResult row = owed();
    claimed(row, today().minusDays(50));
    assertThat(parts(row)).isEqualTo("0.00 0.00 3.26 119.00");
    assertThat(item(row).accruing()).hasToString("0.00 EUR");
    CasePayment first = paid(row, "3.00");
    assertThat(went(first)).containsExactly("INTEREST 3.00");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.26 119.00");
    assertThat(charge(row, Component.COST, "5.00")).isEmpty();
    // What is owed on a day is owed before what is paid on it, whatever became known first.
    assertThat(went(payment(first.id()))).containsExactly("COST 3.00");
    assertThat(parts(row)).isEqualTo("2.00 0.00 3.26 119.00");
    assertThat(went(paid(row, "6.26")))
        .containsExactly("COST 2.00", "INTEREST 3.26", "PRINCIPAL 1.00");
    booksAreWhole(row);
  }

  @Test
  void countsAnEarlierPaymentAsOfItsDay() {
    RowResult row = owed();
    claimed(row, today().minusDays(50));
    CasePayment later = paidOn(today(), row, "50.00");
    assertThat(went(later)).containsExactly("INTEREST 3.26", "PRINCIPAL 46.74");
    paidOn(today().minusDays(60), row, "19.00");
    assertThat(went(payment(later.id())))
        .containsExactlyInAnyOrder("INTEREST 2.95", "PRINCIPAL 47.05");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 52.95");
    booksAreWhole(row);
  }

  @Test
  void restoresTheInterestOfAPaymentThatWentBack() {
    RowResult row = owed();
    claimed(row, today().minusDays(80));
    CasePayment payment = paidOn(today().minusDays(60), row, "120.30");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 0.00");
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(parts(row)).isEqualTo("0.00 0.00 3.26 119.00");
    booksAreWhole(row);
  }

  @Test
  void standsStillWhileAHoldSaysSo() {
    RowResult row = owed();
    claimed(row, today().minusDays(50));
    UUID id = caseOf(row);
    assertThat(As.sven(() -> holds.place(id, null, true, "they talk"))).isEmpty();
    replayed();
    assertThat(parts(row)).isEqualTo("0.00 0.00 3.23 119.00");
    UUID hold =
        As.user("carla", Set.of(Roles.CONTROLLER), () -> sheets.byId(id, null))
            .orElseThrow()
            .holds()
            .get(0)
            .id();
    assertThat(As.sven(() -> holds.release(hold, "no more"))).isEmpty();
    replayed();
    assertThat(parts(row)).isEqualTo("0.00 0.00 3.26 119.00");
    booksAreWhole(row);
  }

  /** 2.15 and 8 percent, corrected to 3.15 for this year and back. */
  @Test
  void followsARateThatIsCorrectedLate() {
    RowResult row = owed(InterestKind.STATUTORY, RateSeries.ECB_MRO, BigDecimal.valueOf(8));
    claimed(row, today().minusDays(50));
    assertThat(went(paid(row, "10.00"))).containsExactly("INTEREST 3.31", "PRINCIPAL 6.69");
    correct("3.15");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 112.50");
    booksAreWhole(row);
    correct("2.15");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 112.31");
    booksAreWhole(row);
  }

  /** Cases are worked through many at a time; what is posted of each still belongs together. */
  @Test
  void keepsWhatIsPostedOfEachCaseAnActOfItsOwn() {
    RowResult one = owed(InterestKind.STATUTORY, RateSeries.ECB_MRO, BigDecimal.valueOf(8));
    RowResult other = owed(InterestKind.STATUTORY, RateSeries.ECB_MRO, BigDecimal.valueOf(8));
    for (RowResult each : List.of(one, other)) {
      claimed(each, today().minusDays(50));
      paid(each, "10.00");
    }
    correct("3.15");
    Object act = lastAct(one);
    assertThat(act).isNotEqualTo(lastAct(other));
    assertThat(
            rows()
                .list(
                    "SELECT COUNT(DISTINCT v.kind), COUNT(DISTINCT v.case_file_id)"
                        + " FROM business_event v WHERE v.act_id = ?",
                    act))
        .hasToString("[[2, 1]]");
    correct("2.15");
  }

  private Object lastAct(RowResult row) {
    return rows()
        .list(
            "SELECT v.act_id FROM business_event v JOIN case_file c ON c.id = v.case_file_id"
                + " WHERE c.number = ? ORDER BY v.id DESC LIMIT 1",
            row.caseNumber())
        .get(0)
        .get(0);
  }

  private void correct(String percent) {
    LocalDate first = LocalDate.of(today().getYear(), 1, 1);
    NewRate rate = new NewRate(RateSeries.ECB_MRO, first, new BigDecimal(percent), "test");
    assertThat(
            As.user("anna", Set.of(Roles.ACCOUNTANT), () -> rates.record(rate, "test " + word())))
        .isEmpty();
    replayed();
  }

  private void replayed() {
    As.user(
        "test",
        Set.of(Roles.SYSTEM),
        () -> {
          worker.work();
          return null;
        });
  }

  /** What came to be known in another order makes the same claim. */
  @Test
  void doesNotCareInWhichOrderThingsBecameKnown() {
    RowResult one = owed();
    RowResult other = owed();
    claimed(one, today().minusDays(70));
    paidOn(today().minusDays(60), one, "30.00");
    paidOn(today().minusDays(40), one, "30.00");
    paidOn(today().minusDays(20), one, "30.00");
    paidOn(today().minusDays(20), other, "30.00");
    claimed(other, today().minusDays(70));
    paidOn(today().minusDays(60), other, "30.00");
    paidOn(today().minusDays(40), other, "30.00");
    assertThat(parts(other)).isEqualTo(parts(one)).isEqualTo("0.00 0.00 0.17 31.13");
    booksAreWhole(one);
    booksAreWhole(other);
  }
}
