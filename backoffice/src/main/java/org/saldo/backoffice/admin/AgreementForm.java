package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.agency.Agreement;
import org.saldo.money.Money;

/** What is to be agreed with an agency. */
public class AgreementForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String creditor;
  private LocalDate validFrom;
  private String commission;
  private String costLimit;
  private Integer answerDays = 7;
  private String reason;

  /**
   * The terms; a number that is none is missing, which the registry refuses.
   *
   * @param currency of the creditor's books
   */
  Agreement terms(String currency) {
    return new Agreement(
        validFrom,
        number(commission).orElse(null),
        limit(currency),
        answerDays == null ? 0 : answerDays);
  }

  private Money limit(String currency) {
    try {
      return number(costLimit).map(n -> Money.of(n, currency)).orElse(null);
    } catch (IllegalArgumentException tooManyDecimals) {
      return null;
    }
  }

  /** A plain number in the notation of any reader, without grouping. */
  private static Optional<BigDecimal> number(String typed) {
    String text = typed == null ? "" : typed.strip().replace(',', '.');
    return text.matches("\\d{1,9}(\\.\\d+)?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getCommission() {
    return commission;
  }

  public void setCommission(String commission) {
    this.commission = commission;
  }

  public String getCostLimit() {
    return costLimit;
  }

  public void setCostLimit(String costLimit) {
    this.costLimit = costLimit;
  }

  public Integer getAnswerDays() {
    return answerDays;
  }

  public void setAnswerDays(Integer answerDays) {
    this.answerDays = answerDays;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
