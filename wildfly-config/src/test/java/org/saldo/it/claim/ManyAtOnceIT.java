package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.Adjustments;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.payment.PaymentCorrection;
import org.saldo.payment.PaymentDesk;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

/** Thirty-two people at once on two cases of one creditor and two of another. */
class ManyAtOnceIT extends ClaimTest {

  private static final int PEOPLE = 32;
  private static final int STEPS = 4;

  @EJB private PaymentCorrection correction;

  @Test
  void neverLosesACentNorLetsADeadlockOut() throws Exception {
    List<RowResult> rows = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String creditor = aCreditor();
      rows.add(aReceivable(creditor, "Rosa " + word()));
      rows.add(aReceivable(creditor, "Rosa " + word()));
    }
    for (RowResult row : rows) {
      work(row);
      inDefault(row, today().minusDays(5));
    }
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Random random = new Random(i);
        all.add(threads.submit(person(rows, random)));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    requireVerified();
    for (RowResult row : rows) {
      assertThat(item(row).open().total().isNegative()).isFalse();
      requireInStep(row);
      boolean open = item(row).open().total().isPositive();
      assertThat(header(row).status().worked()).as("%s", row.caseNumber()).isEqualTo(open);
    }
  }

  private Callable<Void> person(List<RowResult> rows, Random random) {
    return () -> {
      for (int step = 0; step < STEPS; step++) {
        act(rows.get(random.nextInt(rows.size())), rows, random);
      }
      return null;
    };
  }

  /** Refusals are fine, they are what people get; anything thrown is not. */
  private void act(RowResult row, List<RowResult> rows, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> paid(row, 1 + random.nextInt(60) + ".17");
      case 1 -> {
        UUID id = caseOf(row);
        PaymentDesk.Outcome paid =
            As.anna(() -> payOn(today(), id, "7.77", "T-" + word() + random.nextLong(), List.of()));
        giveBack(paid.payment().publicId(), "1.01");
      }
      case 2 -> {
        Adjustments.Outcome asked =
            ask("carla", row, AdjustmentKind.WAIVER, Component.PRINCIPAL, "3.33");
        if (asked.refusal() == null) {
          approve("sven", requestOf(row, asked));
        }
      }
      case 3 -> {
        CasePayment paid = paid(row, "5.55");
        RowResult to = rows.get(random.nextInt(rows.size()));
        As.anna(
            () ->
                correction.move(
                    paid.id(),
                    List.of(new PaymentCorrection.Target(to.caseNumber(), eur("2.22"), List.of())),
                    "test"));
      }
      default -> charge(row, Component.FEE, "0.99");
    }
  }
}
