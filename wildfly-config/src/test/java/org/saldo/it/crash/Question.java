package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

/** Something that becomes true when a server has worked long enough. */
interface Question {

  boolean answered();

  /** Waits until it is so; fails after so many seconds. */
  static void await(Question question, int seconds, String what) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!question.answered() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(question.answered()).as(what).isTrue();
  }
}
