package org.saldo.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Whether a rule can be recorded as it stands. Pure. */
final class FeeRuleCheck {

  private static final int MAX_REASON = 500;
  private static final int MAX_TEXT = 40;
  private static final int MAX_SOURCE = 200;
  private static final int MAX_DECIMALS = 4;
  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private FeeRuleCheck() {}

  /**
   * Why not.
   *
   * @param rule as it would be kept
   * @param known records of its key, the latest validity first
   */
  static Optional<Refusal> of(
      FeeRule rule, String reason, List<FeeRuleVersion> known, LocalDate today) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return on("reason", "reason.missing");
    }
    if (!KEY.matcher(rule.key()).matches()) {
      return on("key", "fee.rule.key");
    }
    if (rule.kind() == null || rule.occasion() == null) {
      return on("kind", "fee.rule.kind");
    }
    if (!rule.name().isComplete()) {
      return Refusal.because("fee.rule.name", FeeName.MAX).on("nameDe").asOptional();
    }
    if (!Money.isCurrency(rule.currency())) {
      return on("currency", "fee.rule.currency");
    }
    if (rule.source() != null && rule.source().length() > MAX_SOURCE) {
      return Refusal.because("text.too.long", MAX_SOURCE).on("source").asOptional();
    }
    return amount(rule)
        .or(() -> scope(rule))
        .or(() -> lumpSum(rule))
        .or(() -> days(rule, known, today));
  }

  private static Optional<Refusal> amount(FeeRule rule) {
    FeeAmount amount = rule.amount();
    if (amount == null) {
      return Optional.empty();
    }
    if (amount.flat().isNegative()) {
      return on("flat", "fee.rule.amount");
    }
    BigDecimal percent = amount.percent();
    if (percent != null
        && (percent.signum() < 0
            || percent.compareTo(MOST) > 0
            || percent.stripTrailingZeros().scale() > MAX_DECIMALS)) {
      return on("percent", "fee.rule.percent");
    }
    boolean crossed =
        amount.floor() != null
            && amount.cap() != null
            && amount.floor().isGreaterThan(amount.cap());
    return crossed || isNegative(amount.floor()) || isNegative(amount.cap())
        ? on("cap", "fee.rule.bounds")
        : Optional.empty();
  }

  private static boolean isNegative(Money bound) {
    return bound != null && bound.isNegative();
  }

  private static Optional<Refusal> scope(FeeRule rule) {
    FeeScope scope = rule.scope();
    if (scope.country() != null && !COUNTRIES.contains(scope.country())) {
      return on("country", "fee.rule.country");
    }
    if (scope.fromLevel() != null
        && (scope.fromLevel() < 0 || scope.fromLevel() > FeeScope.MAX_LEVEL)) {
      return on("fromLevel", "fee.rule.level");
    }
    if (scope.segment() != null && scope.segment().length() > MAX_TEXT) {
      return Refusal.because("text.too.long", MAX_TEXT).on("segment").asOptional();
    }
    return scope.stepKey() != null && scope.stepKey().length() > MAX_TEXT
        ? Refusal.because("text.too.long", MAX_TEXT).on("stepKey").asOptional()
        : Optional.empty();
  }

  /** Section 288 (5) BGB gives it against those alone who are no consumers. */
  private static Optional<Refusal> lumpSum(FeeRule rule) {
    return rule.kind() == FeeKind.LUMP_SUM && rule.scope().debtor() != DebtorKind.BUSINESS
        ? on("debtor", "fee.lump.consumer")
        : Optional.empty();
  }

  /** A new rule may have begun before; one that is known changes from today on at the earliest. */
  private static Optional<Refusal> days(FeeRule rule, List<FeeRuleVersion> known, LocalDate today) {
    LocalDate earliest = known.isEmpty() ? FIRST : today;
    if (rule.validFrom() == null || rule.validFrom().isBefore(earliest)) {
      return Refusal.because("fee.rule.past", earliest).on("validFrom").asOptional();
    }
    Optional<FeeRule> then =
        known.stream()
            .map(FeeRuleVersion::rule)
            .filter(r -> !r.validFrom().isAfter(rule.validFrom()))
            .findFirst();
    if (rule.isEnd() && then.map(FeeRule::isEnd).orElse(true)) {
      return on("key", "fee.rule.nothing.ends");
    }
    if (known.stream().anyMatch(v -> v.rule().kind() != rule.kind())) {
      return on("kind", "fee.rule.kind.changed");
    }
    return then.filter(rule::equals).isPresent() ? Refusal.of("fee.rule.same") : Optional.empty();
  }

  private static Optional<Refusal> on(String field, String code) {
    return Refusal.because(code).on(field).asOptional();
  }
}
