package org.saldo.procedure;

import static org.saldo.procedure.Diary.standard;

import org.junit.jupiter.api.Test;

/** A returned payment restores the money as if it had never been; days as paid do not count. */
class ReturnedPaymentTest {

  private static Diary called() {
    return new Diary(standard())
        .owes(1, "2025-01-31")
        .on("2025-02-15")
        .night()
        .says("reminder OVERTAKEN 1", "first-call ACT 1");
  }

  @Test
  void keepsTheLevelAndGoesOnWhereItStood() {
    called()
        .did("first-call", 1)
        .on("2025-02-17")
        .settled(1)
        .night()
        .on("2025-02-20")
        .reopened(1, 1)
        .held(1, "PAID", "2025-02-17", "2025-02-20") // three days
        .night()
        .hasLevel(1)
        .nightsUntil("2025-02-23")
        .says()
        .nightsUntil("2025-02-24") // 21 days and three
        .says("second-call ACT 1")
        .stands("reminder OVERTAKEN 1", "first-call DONE 1", "second-call PROPOSED 1");
  }

  @Test
  void doesNotCountTheDayOnWhichItWasPaidButTheDayOnWhichItWentBack() {
    new Diary(standard())
        .owes(1, "2025-01-31")
        .on("2025-02-05")
        .night()
        .on("2025-02-06")
        .settled(1)
        .night()
        .on("2025-02-07")
        .reopened(1, 1)
        .held(1, "PAID", "2025-02-06", "2025-02-07")
        .night()
        .says() // six days
        .on("2025-02-08")
        .night()
        .says("reminder ACT 1");
  }

  /** One run after the missed nights proposes it all the same, runs every night do not. */
  @Test
  void proposesAgainWhatAPaymentHadWithdrawn() {
    called()
        .on("2025-02-16")
        .settled(1)
        .night()
        .stands("reminder OVERTAKEN 1", "first-call NOT_APPLICABLE 1")
        .on("2025-02-18")
        .reopened(1, 1)
        .held(1, "PAID", "2025-02-16", "2025-02-18")
        .night()
        .says("first-call ACT 1");
  }
}
