package org.saldo.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saldo.creditor.ClaimKind;
import org.saldo.debtor.DebtorKind;
import org.saldo.ledger.Component;
import org.saldo.ledger.rule.RuleField;

/** What conditions may choose from is what cases and payments have. */
class PostingCaseFactsTest {

  private static String[] names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }

  @Test
  void answersWithWhatConditionsMayName() {
    assertThat(RuleField.CLAIM_KIND.choices()).containsExactlyInAnyOrder(names(ClaimKind.values()));
    assertThat(RuleField.DEBTOR_KIND.choices())
        .containsExactlyInAnyOrder(names(DebtorKind.values()));
    assertThat(RuleField.COMPONENT.choices()).containsExactlyInAnyOrder(names(Component.values()));
  }
}
