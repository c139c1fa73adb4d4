package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Scope;

class AuditReportTest {

  @Test
  void showsEverythingToWhoSeesEveryCreditor() {
    assertThat(AuditReport.visible(Scope.ALL)).isEqualTo("1 = 1");
  }

  @Test
  void showsNothingOfOtherCreditors() {
    String condition = AuditReport.visible(Scope.of(Set.of(7L)));
    assertThat(condition)
        .startsWith("((a.entity_kind = 'Creditor' AND a.entity_id IN (7))")
        .contains("a.entity_kind = 'CaseFile' AND EXISTS")
        .doesNotContain("AccessScope")
        .doesNotContain("1 = 1");
  }

  @Test
  void showsNothingToWhoSeesNothing() {
    assertThat(AuditReport.visible(Scope.of(Set.of())).split("1 = 0", -1)).hasSize(11);
  }
}
