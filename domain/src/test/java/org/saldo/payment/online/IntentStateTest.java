package org.saldo.payment.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntentStateTest {

  @ParameterizedTest
  @CsvSource({
    "CREATED, REQUIRES_ACTION",
    "REQUIRES_ACTION, PROCESSING",
    "PROCESSING, UNKNOWN",
    "UNKNOWN, PROCESSING",
    "UNKNOWN, SUCCEEDED",
    "CREATED, EXPIRED",
    "PROCESSING, FAILED"
  })
  void movesOn(IntentState from, ProviderState said) {
    assertThat(from.movesTo(said)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PROCESSING, REQUIRES_ACTION",
    "REQUIRES_ACTION, OPEN",
    "SUCCEEDED, PROCESSING",
    "SUCCEEDED, FAILED",
    "SUCCEEDED, SUCCEEDED",
    "FAILED, PROCESSING",
    "CANCELLED, EXPIRED",
    "REFUNDED, SUCCEEDED",
    "REVIEW, SUCCEEDED"
  })
  void neverGoesBack(IntentState from, ProviderState said) {
    assertThat(from.movesTo(said)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "CANCELLED", "EXPIRED"})
  void takesMoneyThatCameAfterAll(IntentState end) {
    assertThat(end.movesTo(ProviderState.SUCCEEDED)).isTrue();
  }

  /** Whatever is told of a payment that was made, however often and in whichever order. */
  @Test
  void endsPaidInAnyOrder() {
    List<ProviderState> told =
        new ArrayList<>(
            List.of(
                ProviderState.OPEN,
                ProviderState.REQUIRES_ACTION,
                ProviderState.PROCESSING,
                ProviderState.UNKNOWN,
                ProviderState.SUCCEEDED,
                ProviderState.SUCCEEDED,
                ProviderState.PROCESSING));
    Random random = new Random(4711);
    for (int i = 0; i < 500; i++) {
      Collections.shuffle(told, random);
      IntentState state = IntentState.CREATED;
      int bookings = 0;
      for (ProviderState said : told) {
        if (state.movesTo(said)) {
          state = IntentState.of(said);
          bookings += state == IntentState.SUCCEEDED ? 1 : 0;
        }
      }
      assertThat(state).isEqualTo(IntentState.SUCCEEDED);
      assertThat(bookings).isEqualTo(1);
    }
  }

  @Test
  void coversOnlyWhatMayBePaid() {
    Set<IntentState> pending = EnumSet.allOf(IntentState.class);
    pending.removeIf(state -> !state.pending());
    assertThat(pending).containsExactly(IntentState.PROCESSING, IntentState.UNKNOWN);
  }
}
