package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.claim.AllocationRule;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/** The account as a time line. */
class TimelineTest {

  private static final UUID ONE = UUID.nameUUIDFromBytes(new byte[] {1});
  private static final UUID OTHER = UUID.nameUUIDFromBytes(new byte[] {2});

  private final List<TimelineLine> lines = new ArrayList<>();

  private void line(
      long event,
      long act,
      EventKind kind,
      String valueOn,
      String postedOn,
      UUID item,
      Component component,
      String amount) {
    lines.add(
        new TimelineLine(
            event,
            act,
            kind,
            LocalDate.parse(valueOn),
            LocalDate.parse(postedOn),
            Instant.EPOCH,
            "anna",
            "ref-" + event,
            item,
            item.equals(ONE) ? "RE-1" : "RE-2",
            component,
            Money.of(amount, "EUR"),
            kind == EventKind.PAYMENT_RECEIVED ? AllocationRule.OLDEST_DUE : null,
            null,
            null,
            null,
            null));
  }

  /** An invoice, interest claimed, a payment; then an earlier payment becomes known. */
  private void anAccount() {
    line(
        1,
        1,
        EventKind.INVOICE_RECEIVED,
        "2026-01-10",
        "2026-01-12",
        ONE,
        Component.PRINCIPAL,
        "119.00");
    line(
        2,
        2,
        EventKind.INTEREST_CLAIMED,
        "2026-05-01",
        "2026-05-01",
        ONE,
        Component.INTEREST,
        "3.26");
    line(
        3,
        2,
        EventKind.PAYMENT_RECEIVED,
        "2026-05-01",
        "2026-05-01",
        ONE,
        Component.INTEREST,
        "-3.26");
    line(
        3,
        2,
        EventKind.PAYMENT_RECEIVED,
        "2026-05-01",
        "2026-05-01",
        ONE,
        Component.PRINCIPAL,
        "-46.74");
    line(
        4,
        4,
        EventKind.INTEREST_CLAIMED,
        "2026-05-01",
        "2026-05-20",
        ONE,
        Component.INTEREST,
        "-0.31");
    line(
        5,
        4,
        EventKind.PAYMENT_RECEIVED,
        "2026-03-01",
        "2026-05-20",
        ONE,
        Component.PRINCIPAL,
        "-19.00");
    line(
        6,
        4,
        EventKind.PAYMENT_REALLOCATED,
        "2026-05-01",
        "2026-05-20",
        ONE,
        Component.INTEREST,
        "0.31");
    line(
        6,
        4,
        EventKind.PAYMENT_REALLOCATED,
        "2026-05-01",
        "2026-05-20",
        ONE,
        Component.PRINCIPAL,
        "-0.31");
    line(
        7,
        7,
        EventKind.INVOICE_RECEIVED,
        "2026-02-10",
        "2026-02-10",
        OTHER,
        Component.PRINCIPAL,
        "50.00");
  }

  @Test
  void goesByValueDateAndAddsUp() {
    anAccount();
    Timeline timeline = Timeline.of(lines, null, "EUR");
    assertThat(timeline.entries())
        .extracting(TimelineEntry::reference)
        .containsExactly("ref-1", "ref-7", "ref-5", "ref-2", "ref-3", "ref-4", "ref-6");
    assertThat(timeline.posted().total()).isEqualTo(Money.of("102.95", "EUR"));
    assertThat(timeline.posted().interest()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(timeline.entries())
        .extracting(e -> e.after().total().amount().toPlainString())
        .containsExactly("119.00", "169.00", "150.00", "153.26", "103.26", "102.95", "102.95");
  }

  @Test
  void tellsOneReceivableAlone() {
    anAccount();
    Timeline timeline = Timeline.of(lines, OTHER, "EUR");
    assertThat(timeline.entries()).extracting(TimelineEntry::reference).containsExactly("ref-7");
    assertThat(timeline.posted().total()).isEqualTo(Money.of("50.00", "EUR"));
  }

  @Test
  void marksWhatBecameKnownLateAndSaysWhatItChanged() {
    anAccount();
    List<TimelineEntry> entries = Timeline.of(lines, null, "EUR").entries();
    assertThat(entries)
        .filteredOn(TimelineEntry::backDated)
        .extracting(TimelineEntry::reference)
        .containsExactly("ref-5");
    TimelineEntry late = entries.get(2);
    assertThat(late.effects())
        .extracting(e -> e.kind() + " " + e.part().component() + " " + e.part().amount())
        .containsExactly(
            "INTEREST_CLAIMED INTEREST -0.31 EUR",
            "PAYMENT_REALLOCATED INTEREST 0.31 EUR",
            "PAYMENT_REALLOCATED PRINCIPAL -0.31 EUR");
    assertThat(entries.get(5).cause())
        .isEqualTo(
            new TimelineEntry.Cause(
                EventKind.PAYMENT_RECEIVED,
                "ref-5",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 5, 20)));
    assertThat(late.cause()).isNull();
    assertThat(entries.get(0).effects()).isEmpty();
  }

  /** A return changes no claim by itself; what it had paid is open again from its day on. */
  @Test
  void tellsWhatAReturnDid() {
    line(
        1,
        1,
        EventKind.INVOICE_RECEIVED,
        "2026-01-10",
        "2026-01-10",
        ONE,
        Component.PRINCIPAL,
        "119.00");
    line(
        2,
        2,
        EventKind.PAYMENT_RECEIVED,
        "2026-02-01",
        "2026-02-01",
        ONE,
        Component.PRINCIPAL,
        "-19.00");
    line(
        3,
        3,
        EventKind.PAYMENT_REALLOCATED,
        "2026-02-01",
        "2026-03-01",
        ONE,
        Component.PRINCIPAL,
        "19.00");
    lines.add(
        new TimelineLine(
            4,
            3,
            EventKind.PAYMENT_RETURNED,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 1),
            Instant.EPOCH,
            "anna",
            "ref-4",
            null,
            null,
            null,
            Money.of("0.00", "EUR"),
            null,
            null,
            null,
            null,
            null));
    for (UUID which : new UUID[] {null, ONE}) {
      List<TimelineEntry> entries = Timeline.of(lines, which, "EUR").entries();
      assertThat(entries)
          .extracting(TimelineEntry::reference)
          .containsExactly("ref-1", "ref-2", "ref-3", "ref-4");
      assertThat(entries.get(3).backDated()).isFalse();
      assertThat(entries.get(3).parts()).isEmpty();
      assertThat(entries.get(3).effects()).hasSize(1);
      assertThat(entries.get(2).cause().reference()).isEqualTo("ref-4");
    }
    assertThat(Timeline.of(lines, OTHER, "EUR").entries()).isEmpty();
  }

  /** What was posted before acts were kept is told without what it follows from. */
  @Test
  void knowsNoCauseWhereNoneWasKept() {
    line(
        1,
        0,
        EventKind.INTEREST_CLAIMED,
        "2026-05-01",
        "2026-05-20",
        ONE,
        Component.INTEREST,
        "1.00");
    line(
        2,
        0,
        EventKind.PAYMENT_RECEIVED,
        "2026-05-01",
        "2026-05-20",
        ONE,
        Component.INTEREST,
        "-1.00");
    List<TimelineEntry> entries = Timeline.of(lines, null, "EUR").entries();
    assertThat(entries).allMatch(e -> e.cause() == null && e.effects().isEmpty());
    assertThat(entries.get(1).backDated()).isTrue();
  }
}
