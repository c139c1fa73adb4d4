package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.calendar.DayCount;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewDemand;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.procedure.Correction;
import org.saldo.procedure.CorrectionDesk;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseTimeline;
import org.saldo.reporting.Timeline;
import org.saldo.reporting.TimelineEntry;

/** 119.00 EUR in default for a hundred days, at ten percent that are claimed. */
class TimelineIT extends ClaimTest {

  @Resource private UserTransaction transaction;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private Demands demands;
  @EJB private InterestTermsBook terms;
  @EJB private CaseTimeline timelines;
  @EJB private CorrectionDesk corrections;

  @Override
  protected LocalDate asOf() {
    return today();
  }

  private RowResult owed() {
    String creditor = aCreditor();
    InterestTerms tenPercent =
        new InterestTerms(
            ClaimKind.CONSIDERATION,
            LocalDate.of(2000, 1, 1),
            InterestKind.FIXED,
            null,
            BigDecimal.TEN,
            BigDecimal.TEN,
            DayCount.ACT_365,
            ClaimedBy.STEP,
            false);
    assertThat(As.adam(() -> terms.agree(creditor, tenPercent, "agreed"))).isEmpty();
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
    CaseRef ref = ref(row);
    inTransaction(
        () -> claims.claimInterest(ref, List.of(key(row)), ClaimedBy.STEP, today().minusDays(50)));
    return row;
  }

  private CaseRef ref(RowResult row) {
    return caseFiles.byPublicId(caseOf(row)).orElseThrow();
  }

  private long key(RowResult row) {
    return rows().number("SELECT id FROM receivable WHERE number = ?", row.receivable().number());
  }

  private void inTransaction(Runnable work) {
    As.sven(
        () -> {
          transaction.begin();
          work.run();
          transaction.commit();
          return null;
        });
  }

  private void paidOn(LocalDate day, RowResult row, String amount) {
    UUID id = caseOf(row);
    assertThat(As.anna(() -> payOn(day, id, amount, "T-" + word(), List.of())).refusal()).isNull();
  }

  private Timeline timeline(RowResult row, UUID receivable) {
    UUID id = caseOf(row);
    return As.sven(() -> timelines.of(id, receivable, today(), "EUR"));
  }

  @Test
  void addsUpToTheSheetAndSaysWhatALateFactChanged() {
    RowResult row = owed();
    paidOn(today(), row, "50.00");
    paidOn(today().minusDays(60), row, "19.00");
    assertThat(charge(row, Component.FEE, "2.50")).isEmpty();
    Timeline timeline = timeline(row, null);
    CaseSheet.Balance sheet = sheet(row.caseNumber()).open();
    assertThat(timeline.posted()).isEqualTo(sheet);
    TimelineEntry last = timeline.entries().get(timeline.entries().size() - 1);
    assertThat(last.after()).isEqualTo(sheet);
    List<TimelineEntry> late =
        timeline.entries().stream().filter(TimelineEntry::backDated).toList();
    assertThat(late).hasSize(1);
    assertThat(late.get(0).kind()).isEqualTo(EventKind.PAYMENT_RECEIVED);
    assertThat(late.get(0).valueOn()).isEqualTo(today().minusDays(60));
    assertThat(late.get(0).effects())
        .extracting(e -> e.kind() + " " + e.part().component() + " " + e.part().amount().amount())
        .contains("PAYMENT_REALLOCATED INTEREST 0.31", "PAYMENT_REALLOCATED PRINCIPAL -0.31");
    assertThat(timeline.entries())
        .filteredOn(e -> e.kind() == EventKind.PAYMENT_REALLOCATED && e.effects().isEmpty())
        .filteredOn(e -> e.cause() != null)
        .extracting(e -> e.cause().reference())
        .contains(late.get(0).reference());
    assertThat(timeline(row, idOf(row)).posted()).isEqualTo(sheet);
    // Nothing of a case that is out of reach.
    UUID id = caseOf(row);
    Timeline foreign =
        As.user("clara", Set.of(Roles.CREDITOR_USER), () -> timelines.of(id, null, today(), "EUR"));
    assertThat(foreign.entries()).isEmpty();
    requireVerified();
  }

  private void asksForAll(RowResult row) {
    CaseRef ref = ref(row);
    DemandItem item =
        new DemandItem(
            key(row),
            row.receivable().number(),
            today().minusDays(114),
            today().minusDays(100),
            eur("119.00"),
            eur("0.00"),
            eur("0.00"),
            eur("0.00"),
            eur("119.00"));
    inTransaction(
        () ->
            demands.send(
                new NewDemand(
                    new MessageCase(
                        ref.id(), ref.number(), ref.creditorId(), ref.debtorId(), ref.currency()),
                    "reminder",
                    MessageChannel.LETTER,
                    List.of(item),
                    null,
                    null)));
  }

  /** The outbox is quick, but at work beside the test. */
  private void awaitSent(CaseRef ref) {
    String waiting = "SELECT id FROM message WHERE case_file_id = ? AND state = 'QUEUED'";
    for (int i = 0; i < 300 && !rows().list(waiting, ref.id()).isEmpty(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(rows().list(waiting, ref.id())).isEmpty();
  }

  @Test
  void tellsAgainWhatAStoppedLetterDidNotTell() throws SQLException {
    RowResult row = owed();
    UUID id = caseOf(row);
    CaseRef ref = ref(row);
    asksForAll(row);
    awaitSent(ref);
    paidOn(today().minusDays(60), row, "19.00");
    assertThat(As.sven(() -> corrections.send(id))).isEmpty();
    assertThat(As.sven(() -> corrections.proposed(id))).isEmpty();
    awaitSent(ref);
    try (Connection connection = rows().connections().open();
        PreparedStatement stop =
            connection.prepareStatement(
                "UPDATE message m JOIN correction_letter c ON c.message_id = m.id"
                    + " SET m.state = 'DROPPED', m.sent_at = NULL WHERE c.case_file_id = ?")) {
      stop.setLong(1, ref.id());
      assertThat(stop.executeUpdate()).isEqualTo(1);
    }
    assertThat(As.sven(() -> corrections.proposed(id))).isPresent();
    assertThat(As.sven(() -> corrections.send(id))).isEmpty();
    assertThat(As.sven(() -> corrections.proposed(id))).isEmpty();
  }

  @Test
  void correctsALetterOnce() {
    RowResult row = owed();
    UUID id = caseOf(row);
    CaseRef ref = ref(row);
    asksForAll(row);
    awaitSent(ref);
    assertThat(As.sven(() -> corrections.proposed(id))).isEmpty();
    paidOn(today(), row, "10.00");
    paidOn(today().minusDays(60), row, "19.00");
    Correction correction = As.sven(() -> corrections.proposed(id)).orElseThrow();
    assertThat(correction.items()).hasSize(1);
    assertThat(correction.items().get(0).former()).isEqualTo(eur("119.00"));
    assertThat(correction.items().get(0).corrected().isGreaterThan(eur("101.00"))).isFalse();
    assertThat(correction.reasons())
        .extracting(r -> r.kind() + " " + r.valueOn())
        .containsExactly("PAYMENT_RECEIVED " + today().minusDays(60));
    assertThat(As.sven(() -> corrections.send(id))).isEmpty();
    assertThat(As.sven(() -> corrections.send(id)).map(r -> r.code()))
        .isEqualTo(Optional.of("correction.nothing"));
    assertThat(As.sven(() -> corrections.proposed(id))).isEmpty();
    assertThat(
            rows()
                .list(
                    "SELECT m.demand, m.document_id IS NOT NULL, m.body FROM message m"
                        + " JOIN correction_letter c ON c.message_id = m.id"
                        + " WHERE c.case_file_id = ?",
                    ref.id()))
        .singleElement()
        .satisfies(
            values ->
                assertThat(values.get(2).toString())
                    .contains(row.receivable().number())
                    .contains("119,00"));
    // What becomes known after that is told again.
    paidOn(today().minusDays(30), row, "5.00");
    assertThat(As.sven(() -> corrections.proposed(id))).isPresent();
  }
}
