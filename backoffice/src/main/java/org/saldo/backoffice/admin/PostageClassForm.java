package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.correspondence.print.PostageBook;
import org.saldo.correspondence.print.PostageClass;
import org.saldo.correspondence.print.PostageVersion;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records a postage class. */
@Named
@ViewScoped
public class PostageClassForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PostageBook book;

  private String currency;
  private String name;
  private boolean abroad;
  private Integer maxSheets;
  private Money price;
  private LocalDate firstOn;
  private String reason;

  /** Records it. */
  public String submit() {
    PostageClass postage =
        new PostageClass(
            name == null ? null : name.strip(), abroad, maxSheets == null ? -1 : maxSheets, price);
    Optional<Refusal> refusal = book.record(postage, firstOn, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("postage.recorded", postage.name(), firstOn);
    return "/admin/postage-classes?faces-redirect=true";
  }

  /** That of the classes that hold. */
  public String getCurrency() {
    if (currency == null) {
      currency =
          book.versions().stream()
              .filter(PostageVersion::inForce)
              .map(version -> version.postage().price().currency())
              .findFirst()
              .orElse("EUR");
    }
    return currency;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isAbroad() {
    return abroad;
  }

  public void setAbroad(boolean abroad) {
    this.abroad = abroad;
  }

  public Integer getMaxSheets() {
    return maxSheets;
  }

  public void setMaxSheets(Integer maxSheets) {
    this.maxSheets = maxSheets;
  }

  public Money getPrice() {
    return price;
  }

  public void setPrice(Money price) {
    this.price = price;
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
