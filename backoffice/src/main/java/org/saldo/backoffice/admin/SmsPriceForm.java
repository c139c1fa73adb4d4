package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.saldo.correspondence.sms.NewSmsPrice;
import org.saldo.correspondence.sms.SmsPriceBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records a price of SMS. */
@Named
@ViewScoped
public class SmsPriceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private SmsPriceBook book;

  private String gateway;
  private String prefix;
  private BigDecimal price;
  private String currency = "EUR";
  private LocalDate firstOn;
  private String reason;

  /** Records it; without a price it is not known any more. */
  public String submit() {
    NewSmsPrice wanted =
        new NewSmsPrice(
            gateway,
            prefix == null ? null : prefix.replaceAll("\\s", ""),
            price,
            price == null || currency == null ? null : currency.strip().toUpperCase(Locale.ROOT),
            firstOn);
    Optional<Refusal> refusal = book.record(wanted, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("sms.price.recorded", wanted.prefix(), firstOn);
    return "/admin/sms-prices?faces-redirect=true";
  }

  /** The one in use, when none is chosen. */
  public String getGateway() {
    if (gateway == null) {
      gateway = book.gateways().stream().findFirst().orElse(null);
    }
    return gateway;
  }

  public void setGateway(String gateway) {
    this.gateway = gateway;
  }

  public String getPrefix() {
    return prefix;
  }

  public void setPrefix(String prefix) {
    this.prefix = prefix;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public LocalDate getFirstOn() {
    return firstOn;
  }

  public void setFirstOn(LocalDate firstOn) {
    this.firstOn = firstOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
