package org.saldo.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fails is tried again, and not for ever. */
class AttemptsTest {

  private final List<String> failed = new ArrayList<>();
  private int attempts;

  private static final class Answer extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Answer(String message) {
      super(message);
    }
  }

  /** Fails so many times before it succeeds. */
  private Runnable failing(int times) {
    return () -> {
      attempts++;
      if (attempts <= times) {
        throw new IllegalStateException("deadlock " + attempts);
      }
    };
  }

  @Test
  void whatSucceedsIsDoneOnce() {
    assertThat(Attempts.atMost(3).at(failing(0), e -> failed.add(e.getMessage()))).isEmpty();
    assertThat(attempts).isEqualTo(1);
    assertThat(failed).isEmpty();
  }

  @Test
  void whatFailsIsTriedAgain() {
    assertThat(Attempts.atMost(3).at(failing(2), e -> failed.add(e.getMessage()))).isEmpty();
    assertThat(attempts).isEqualTo(3);
    assertThat(failed).containsExactly("deadlock 1", "deadlock 2");
  }

  @Test
  void whatFailsEachTimeIsGivenUp() {
    assertThat(Attempts.atMost(3).at(failing(3), e -> failed.add(e.getMessage())))
        .get()
        .extracting(Throwable::getMessage)
        .isEqualTo("deadlock 3");
    assertThat(attempts).as("no fourth time").isEqualTo(3);
    assertThat(failed).hasSize(3);
  }

  @Test
  void anAnswerIsLetThroughAtOnce() {
    Attempts persistent = Attempts.atMost(3).lettingThrough(IllegalArgumentException.class);
    Runnable answers =
        () -> {
          attempts++;
          throw new Answer("somebody else goes on");
        };
    assertThatThrownBy(() -> persistent.at(answers, e -> failed.add(e.getMessage())))
        .isInstanceOf(Answer.class);
    assertThat(attempts).isEqualTo(1);
    assertThat(failed).isEmpty();
  }

  @Test
  void anErrorIsNoFailureToTryAgain() {
    Runnable breaks =
        () -> {
          attempts++;
          throw new AssertionError("broken");
        };
    assertThatThrownBy(() -> Attempts.atMost(3).at(breaks, e -> {}))
        .isInstanceOf(AssertionError.class);
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void thereIsAtLeastOneAttempt() {
    assertThatThrownBy(() -> Attempts.atMost(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
