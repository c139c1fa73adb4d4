package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.saldo.currency.ExchangeRateBook;
import org.saldo.currency.NewExchangeRate;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records one exchange rate by hand. */
@Named
@ViewScoped
public class ExchangeRateForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ExchangeRateBook book;

  private String currency;
  private LocalDate on;
  private BigDecimal perEuro;
  private String source;
  private boolean irrevocable;
  private String reason;

  /** Records it; the same once more is refused. */
  public String submit() {
    String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    Optional<Refusal> refusal =
        book.record(new NewExchangeRate(code, on, perEuro, source, irrevocable), reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("exchange.rate.recorded", code, on);
    return "/admin/exchange-rates?faces-redirect=true&currency=" + code;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public BigDecimal getPerEuro() {
    return perEuro;
  }

  public void setPerEuro(BigDecimal perEuro) {
    this.perEuro = perEuro;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public boolean isIrrevocable() {
    return irrevocable;
  }

  public void setIrrevocable(boolean irrevocable) {
    this.irrevocable = irrevocable;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
