package org.saldo.backoffice.casefile.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saldo.casefile.HoldReason;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageState;
import org.saldo.reporting.LaneEntry;
import org.saldo.reporting.LaneKind;

/** No entry of a lane covers another, however many there are. */
class LaneDrawingTest {

  private static final LaneScale QUARTER =
      new LaneScale(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-04-01"));

  private static LaneEntry mail(LocalDate on) {
    return new LaneEntry(
        LaneKind.SENT,
        null,
        null,
        null,
        on,
        null,
        MessageChannel.EMAIL,
        MessageState.SENT,
        null,
        null,
        null,
        null);
  }

  private static LaneEntry mail(String on) {
    return mail(LocalDate.parse(on));
  }

  private static LaneEntry hold(String from, String until) {
    return new LaneEntry(
        LaneKind.HOLD,
        null,
        null,
        null,
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        HoldReason.MANUAL,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<LaneMark> drawn(LaneEntry... entries) {
    return new LaneDrawing(QUARTER, entry -> "E-Mail").of(List.of(entries));
  }

  @Test
  void entriesOfOneDayBecomeTheirNumber() {
    List<LaneMark> marks = drawn(mail("2025-02-01"), mail("2025-02-01"), mail("2025-02-02"));
    assertThat(marks).extracting(LaneMark::count).containsExactly(2, 1);
    assertThat(marks.get(0).single()).isNull();
    assertThat(marks.get(0).last()).isEqualTo("2025-02-01");
    assertThat(marks.get(1).single()).isNotNull();
    assertThat(marks)
        .extracting(LaneMark::row)
        .as("the next day stands below")
        .containsExactly(0, 1);
  }

  @Test
  void labelsStandBesideAndBeforeTheEdge() {
    List<LaneMark> marks = drawn(mail("2025-01-10"), mail("2025-03-31"));
    assertThat(marks).extracting(LaneMark::label).containsExactly("E-Mail", "E-Mail");
    assertThat(marks).extracting(LaneMark::labelBefore).containsExactly(false, true);
    assertThat(marks.get(1).right()).isEqualTo(100);
  }

  @Test
  void labelsGoBeforeEntriesArePutTogether() {
    LaneEntry[] days =
        IntStream.range(0, 60)
            .mapToObj(i -> mail(LocalDate.parse("2025-01-05").plusDays(i)))
            .toArray(LaneEntry[]::new);
    List<LaneMark> marks = drawn(days);
    assertThat(marks).hasSize(60).allMatch(mark -> mark.label() == null && mark.row() < 4);
  }

  @Test
  void whatLastsCoversItsDays() {
    List<LaneMark> marks =
        drawn(
            hold("2024-12-01", "2025-01-31"),
            hold("2025-01-31", null),
            hold("2025-03-31", "2025-03-31"));
    assertThat(marks.get(0).left()).as("begun before").isZero();
    assertThat(marks.get(0).right()).isEqualTo(100.0 * 30 / 90);
    assertThat(marks.get(1).left()).as("from the day after on").isEqualTo(marks.get(0).right());
    assertThat(marks.get(1).right()).as("open").isEqualTo(100);
    assertThat(marks.get(1).row()).isZero();
    assertThat(marks.get(2).width()).as("seen though empty").isEqualTo("2.80%");
  }

  @Test
  void holdsOfTheSameDaysBecomeTheirNumber() {
    List<LaneMark> marks =
        drawn(hold("2025-02-01", null), hold("2025-02-01", null), hold("2025-02-01", "2025-02-20"));
    assertThat(marks).extracting(LaneMark::count).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void manyEntriesStayApartAndNoneIsLost() {
    Random random = new Random(7);
    for (int days : new int[] {31, 92, 366, 4_000}) {
      LaneScale scale =
          new LaneScale(
              LocalDate.parse("2015-01-01"), LocalDate.parse("2015-01-01").plusDays(days));
      List<LaneEntry> entries = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        entries.add(mail(scale.from().plusDays(random.nextInt(days))));
      }
      List<LaneMark> marks = new LaneDrawing(scale, entry -> "Mahnung per Brief").of(entries);
      assertThat(marks.stream().mapToInt(LaneMark::count).sum()).isEqualTo(500);
      assertThat(LaneDrawing.rows(marks)).isLessThanOrEqualTo(4);
      double[] taken = new double[4];
      marks.stream()
          .sorted(Comparator.comparing(LaneMark::left))
          .forEach(
              mark -> {
                assertThat(mark.left()).isGreaterThanOrEqualTo(taken[mark.row()] - 0.001);
                assertThat(mark.right()).isLessThanOrEqualTo(100.001);
                taken[mark.row()] = mark.right();
              });
    }
  }

  @Test
  void anEmptyLaneHasNoMarks() {
    assertThat(drawn()).isEmpty();
    assertThat(LaneMark.height(0)).isPositive();
  }
}
