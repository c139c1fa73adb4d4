package org.saldo.ledger.chart;

import java.util.Optional;
import org.saldo.ledger.AccountView;
import org.saldo.problem.Refusal;

/** What an account must look like. */
final class ChartRules {

  private static final int MAX_NAME = 120;

  private ChartRules() {}

  static Optional<Refusal> check(AccountView account) {
    if (account.number() == null || !account.number().matches("[0-9]{3,9}")) {
      return Refusal.because("account.number.invalid").on("number").asOptional();
    }
    if (!isName(account.name())) {
      return Refusal.because("account.name.missing").on("name").asOptional();
    }
    if (account.kind() == null) {
      return Refusal.because("account.kind.unknown").on("kind").asOptional();
    }
    return Optional.empty();
  }

  static boolean isName(String name) {
    return name != null && !name.isBlank() && name.length() <= MAX_NAME;
  }
}
