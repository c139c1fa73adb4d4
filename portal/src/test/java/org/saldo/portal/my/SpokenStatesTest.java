package org.saldo.portal.my;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saldo.dispute.DisputeState;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.reporting.DebtorClaim;

/** Whatever can happen to a claim or become of it can be told to the debtor. */
class SpokenStatesTest {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.saldo.portal.messages", Locale.ENGLISH);

  private static Stream<String> keys(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(c -> prefix + c.name());
  }

  /** What never puts a line on a claim is no part of its story. */
  private static EventKind[] onClaims() {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.amounts().stream().anyMatch(AmountKind::isClaim))
        .toArray(EventKind[]::new);
  }

  @Test
  void haveASentenceEach() {
    assertThat(
            Stream.of(
                    keys("story.", onClaims()),
                    keys("outlook.", DebtorClaim.Outlook.What.values()),
                    keys("paper.", DebtorClaim.Paper.Kind.values()),
                    keys("item.dispute.", DisputeState.values()),
                    keys("item.state.", ReceivableStatus.values())
                        .filter(key -> !key.equals("item.state.OPEN")),
                    Stream.of("item.state.overdue"),
                    keys("story.dispute.", DisputeState.values())
                        .filter(key -> !key.endsWith(".OPEN") && !key.endsWith(".CREDITING")))
                .flatMap(all -> all))
        .allSatisfy(key -> assertThat(TEXTS.containsKey(key)).as(key).isTrue());
  }
}
