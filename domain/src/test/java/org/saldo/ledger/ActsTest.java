package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActsTest {

  @Test
  void everythingOfATransactionBelongsToItsFirstEvent() {
    Acts acts = new Acts(false);
    assertThat(acts.of(11, 1L)).isEqualTo(11);
    assertThat(acts.of(12, 2L)).isEqualTo(11);
    assertThat(acts.of(13, null)).isEqualTo(11);
  }

  @Test
  void eachOfManyCasesHasAnActOfItsOwn() {
    Acts acts = new Acts(true);
    assertThat(acts.of(11, 1L)).isEqualTo(11);
    assertThat(acts.of(12, 2L)).isEqualTo(12);
    assertThat(acts.of(13, 1L)).isEqualTo(11);
    assertThat(acts.of(14, null)).isEqualTo(14);
    assertThat(acts.of(15, null)).isEqualTo(14);
  }
}
