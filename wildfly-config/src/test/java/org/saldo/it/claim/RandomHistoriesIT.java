package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.Adjustments;
import org.saldo.creditor.ClaimKind;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.payment.PaymentCorrection;
import org.saldo.payment.PaymentDesk;
import org.saldo.receivable.RowResult;

/**
 * Random lives of claims that bear interest: payments in any order and back-dated, returns, moves
 * and reversals, fees, waivers, credits and write-offs. After every step all checks of the books
 * hold, and the books say what the calculator says. A step that is refused is one, too.
 */
class RandomHistoriesIT extends BearingInterest {

  private static final int HISTORIES = Boolean.getBoolean("saldo.deep") ? 60 : 8;
  private static final int STEPS = Boolean.getBoolean("saldo.deep") ? 25 : 12;

  private static final long SEED = 20261122L;

  @EJB private PaymentCorrection correction;
  @EJB private AdjustmentDesk adjustments;

  @Test
  void keepsTheBooksValidAtEveryStep() {
    int done = 0;
    for (int i = 1; i <= HISTORIES; i++) {
      done += live(SEED + i);
    }
    assertThat(done).as("acts that were not refused").isGreaterThan(HISTORIES * STEPS / 3);
  }

  /** How many acts were not refused: fewer the longer ago all was written off. */
  private int live(long seed) {
    Random random = new Random(seed);
    String creditor = aCreditor();
    agree(creditor, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.TEN, false);
    List<RowResult> rows = List.of(owed(creditor), owed(creditor));
    claimed(rows.get(0), today().minusDays(60));
    List<UUID> paid = new ArrayList<>();
    int done = 0;
    for (int step = 0; step < STEPS; step++) {
      RowResult row = rows.get(random.nextInt(rows.size()));
      int act = random.nextInt(8);
      if (acts(act, row, rows, paid, random)) {
        done++;
      }
      for (RowResult each : rows) {
        requireInStep(each);
      }
      assertThat(differences()).as("seed %d, step %d, act %d", seed, step, act).isEmpty();
    }
    return done;
  }

  private boolean acts(
      int act, RowResult row, List<RowResult> rows, List<UUID> paid, Random random) {
    return switch (act) {
      case 0, 1 -> paysOn(today().minusDays(random.nextInt(120)), row, paid, random);
      case 2 -> !paid.isEmpty() && giveBack(any(paid, random), "3.00").isEmpty();
      case 3 -> !paid.isEmpty() && moves(any(paid, random), rows, random);
      case 4 ->
          !paid.isEmpty() && As.anna(() -> correction.reverse(any(paid, random), "test")).isEmpty();
      case 5 -> charge(row, Component.FEE, "2.50").isEmpty();
      case 6 ->
          adjusts(
              row, random.nextBoolean() ? AdjustmentKind.WAIVER : AdjustmentKind.CREDIT, random);
      default -> writesOff(row);
    };
  }

  private boolean paysOn(LocalDate day, RowResult row, List<UUID> paid, Random random) {
    UUID id = caseOf(row);
    String amount = 1 + random.nextInt(90) + "." + (10 + random.nextInt(90));
    PaymentDesk.Outcome outcome = As.anna(() -> payOn(day, id, amount, "T-" + word(), List.of()));
    if (outcome.refusal() == null) {
      paid.add(outcome.payment().publicId());
    }
    return outcome.refusal() == null;
  }

  private static UUID any(List<UUID> paid, Random random) {
    return paid.get(random.nextInt(paid.size()));
  }

  private boolean moves(UUID payment, List<RowResult> rows, Random random) {
    RowResult to = rows.get(random.nextInt(rows.size()));
    return As.anna(
                () ->
                    correction.move(
                        payment,
                        List.of(
                            new PaymentCorrection.Target(to.caseNumber(), eur("1.11"), List.of())),
                        "test"))
            .refusal()
        == null;
  }

  private boolean adjusts(RowResult row, AdjustmentKind kind, Random random) {
    Adjustments.Outcome asked =
        ask("carla", row, kind, Component.PRINCIPAL, 1 + random.nextInt(20) + ".19");
    return asked.refusal() == null && approved(row, asked);
  }

  private boolean writesOff(RowResult row) {
    UUID id = caseOf(row);
    Adjustments.Outcome asked =
        As.user(
            "carla", Set.of(Roles.CONTROLLER), () -> adjustments.writeOff(id, null, null, "lost"));
    return asked.refusal() == null && approved(row, asked);
  }

  private boolean approved(RowResult row, Adjustments.Outcome asked) {
    UUID request = requestOf(row, asked);
    return request == null || approve("sven", request).isEmpty();
  }
}
