package org.saldo.backoffice.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.backoffice.debtor.RecordState.CURRENT;
import static org.saldo.backoffice.debtor.RecordState.EARLIER;
import static org.saldo.backoffice.debtor.RecordState.ENDED;
import static org.saldo.backoffice.debtor.RecordState.FUTURE;
import static org.saldo.backoffice.debtor.RecordState.REPLACED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.reporting.DebtorRecord;

class RecordLinesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private static DebtorRecord phone(long key, String from, boolean replaced) {
    return new DebtorRecord(
        key,
        "PHONE",
        "+49 " + key,
        null,
        null,
        false,
        LocalDate.parse(from),
        null,
        NOW,
        "carla",
        replaced ? NOW : null,
        "call");
  }

  private static DebtorRecord mark(long key, String from, String until) {
    return new DebtorRecord(
        key,
        "INSOLVENT",
        "note",
        null,
        null,
        true,
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        NOW,
        "carla",
        null,
        "note");
  }

  private static List<RecordState> states(DebtorRecord... records) {
    return RecordLines.of(List.of(records), TODAY).stream().map(RecordLine::state).toList();
  }

  @Test
  void holdsTheLatestThatHasBegun() {
    assertThat(
            states(
                phone(4, "2026-04-01", false),
                phone(3, "2026-03-01", false),
                phone(2, "2026-03-01", true),
                phone(1, "2025-01-01", false)))
        .containsExactly(FUTURE, CURRENT, REPLACED, EARLIER);
  }

  @Test
  void holdsTheEarliestWhenNoneHasBegun() {
    assertThat(states(phone(2, "2026-05-01", false), phone(1, "2026-04-01", false)))
        .containsExactly(FUTURE, CURRENT);
  }

  @Test
  void endsAMarkOnItsDay() {
    assertThat(
            states(
                mark(1, "2026-01-01", "2026-03-01"),
                mark(2, "2026-01-01", "2026-03-02"),
                mark(3, "2026-03-02", null)))
        .containsExactly(ENDED, CURRENT, FUTURE);
  }

  @Test
  void namesComeBeforeContactsAndMarks() {
    DebtorRecord name =
        new DebtorRecord(
            9, "NAME", "New Ltd", "DE1", null, false, TODAY, null, NOW, "carla", null, "x");
    List<RecordLine> lines =
        RecordLines.of(
            List.of(mark(1, "2026-01-01", null), phone(2, "2026-01-01", false), name), TODAY);
    assertThat(lines).extracting(RecordLine::kind).containsExactly("NAME", "PHONE", "INSOLVENT");
    assertThat(lines.get(0).value()).isEqualTo("New Ltd, DE1");
    assertThat(lines.get(2).endable()).isEqualTo(1L);
  }
}
