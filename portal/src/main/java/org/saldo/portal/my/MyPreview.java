package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.reporting.CaseStatement;
import org.saldo.reporting.DebtorPreview;
import org.saldo.reporting.DebtorPreviews;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** What a payment would do to an own claim; amount and day are in the address. */
@Named
@ViewScoped
public class MyPreview implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DebtorPreviews previews;

  private UUID id;
  private String asked;
  private String day;
  private Money amount;
  private LocalDate on;
  private transient CaseStatement.Head head;
  private transient DebtorPreview preview;

  /** Reads what the address asks for before the page is rendered. */
  public void load() {
    if (getHead() == null) {
      NotFound.answer();
      return;
    }
    if (amount == null && asked != null) {
      read();
      show();
    }
  }

  /** What is no amount or no day in the address is refused as none. */
  private void read() {
    try {
      amount = Money.of(asked, getHead().currency());
    } catch (IllegalArgumentException unreadable) {
      amount = null;
    }
    try {
      on = day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException unreadable) {
      on = null;
    }
  }

  private boolean show() {
    DebtorPreviews.Outcome outcome = previews.preview(id, amount, on);
    preview = outcome.preview();
    if (outcome.refusal() != null) {
      Notices.refuse(outcome.refusal());
    }
    return preview != null;
  }

  /** Takes amount and day into the address, where they can be looked at again. */
  public String look() {
    return show()
        ? "/my/preview?faces-redirect=true&case="
            + id
            + "&amount="
            + amount.amount().toPlainString()
            + "&on="
            + on
        : null;
  }

  public CaseStatement.Head getHead() {
    if (head == null) {
      head = previews.head(id).orElse(null);
    }
    return head;
  }

  public DebtorPreview getPreview() {
    return preview;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }
}
