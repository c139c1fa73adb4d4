package org.saldo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.problem.Refusal;

class OutboxParcelTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration FIRST = Duration.ofSeconds(30);

  private final OutboxParcel parcel =
      new OutboxParcel(
          1,
          new UUID(0, 1),
          new Parcel("EMAIL", "key-1", null, null, null, "{}", null),
          AT,
          "carla",
          NOW);

  private void attempt() {
    assertThat(parcel.lease(7, NOW.plusSeconds(300), AT, false)).isTrue();
    parcel.begin(NOW.plusSeconds(300));
  }

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "100, 3600"})
  void restsTwiceAsLongEachTimeUpToAnHour(int attempts, long seconds) {
    assertThat(Pause.after(attempts, FIRST)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void diesAfterEightFailures() {
    for (int i = 1; i <= OutboxParcel.MAX_ATTEMPTS; i++) {
      assertThat(parcel.state()).isEqualTo(ParcelState.QUEUED);
      attempt();
      parcel.failed("450 later", NOW, FIRST, AT);
    }
    assertThat(parcel.state()).isEqualTo(ParcelState.DEAD);
    assertThat(parcel.lastError()).isEqualTo("450 later");
  }

  @Test
  void diesAtOnceWhenItIsNotWanted() {
    attempt();
    parcel.refused("550 no such user", AT);
    assertThat(parcel.state()).isEqualTo(ParcelState.DEAD);
  }

  @Test
  void isRepeatedOnceWhenTheOutcomeIsUnclearAndNotTwice() {
    attempt();
    parcel.unclear("the line broke", NOW, FIRST, AT);
    assertThat(parcel.state()).isEqualTo(ParcelState.QUEUED);
    attempt();
    parcel.unclear("the line broke", NOW, FIRST, AT);
    assertThat(parcel.state()).isEqualTo(ParcelState.DEAD);
  }

  @Test
  void countsTheDeathOfANodeInTheMidstAsUnclear() {
    attempt();
    assertThat(parcel.lease(8, NOW, AT, false))
        .as("the lease ran out while it was sending")
        .isTrue();
    parcel.begin(NOW);
    assertThat(parcel.lease(9, NOW, AT, false)).isFalse();
    assertThat(parcel.state()).isEqualTo(ParcelState.DEAD);
  }

  @Test
  void doesNotCountADeathBeforeTheAttempt() {
    for (int token = 1; token < 20; token++) {
      assertThat(parcel.lease(token, NOW, AT, false)).isTrue();
    }
    assertThat(parcel.heldBy(19)).isTrue();
    assertThat(parcel.heldBy(18)).as("the node that was too slow").isFalse();
  }

  @Test
  void goesOutAgainOnlyWhenItIsDead() {
    assertThat(parcel.again(NOW).map(Refusal::code)).contains("outbox.not.dead");
    attempt();
    parcel.refused("550", AT);
    assertThat(parcel.again(NOW)).isEmpty();
    attempt();
    parcel.delivered("250 ok", AT);
    assertThat(parcel.state()).isEqualTo(ParcelState.SENT);
    assertThat(parcel.parcel().payload()).as("nothing personal is kept twice").isNull();
  }

  @Test
  void isRepeatedByAPersonOnceItIsFinished() {
    assertThat(parcel.repeat(NOW)).isFalse();
    attempt();
    assertThat(parcel.repeat(NOW)).as("it is under way").isFalse();
    parcel.delivered("P1/1", AT);
    assertThat(parcel.repeat(NOW)).isTrue();
    assertThat(parcel.state()).isEqualTo(ParcelState.QUEUED);
    attempt();
    parcel.drop(AT);
    assertThat(parcel.repeat(NOW)).as("it was not to leave").isFalse();
  }

  @Test
  void leavesNoDoubtWhereARepetitionDoesNoHarm() {
    for (int i = 0; i < OutboxParcel.MAX_ATTEMPTS; i++) {
      assertThat(parcel.lease(7, NOW.plusSeconds(300), AT, true)).isTrue();
      parcel.begin(NOW.plusSeconds(300));
    }
    assertThat(parcel.lease(7, NOW.plusSeconds(300), AT, true)).as("but not for ever").isFalse();
    assertThat(parcel.state()).isEqualTo(ParcelState.DEAD);
  }
}
