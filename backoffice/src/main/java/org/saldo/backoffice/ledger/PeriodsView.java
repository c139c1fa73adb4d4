package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.closing.CarriedBalance;
import org.saldo.ledger.closing.Period;
import org.saldo.ledger.closing.PeriodBook;
import org.saldo.ledger.closing.PeriodKind;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Months and years of a creditor: what is closed, what is next, and what a year's end carries. */
@Named
@ViewScoped
public class PeriodsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PeriodBook periods;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<Period> next;
  private transient List<CarriedBalance> carried;

  public List<Period> getNext() {
    if (next == null) {
      next = periods.next(getCreditor());
    }
    return next;
  }

  public List<Period> getClosed() {
    return periods.closed(getCreditor());
  }

  /** What the end of the next year would carry, as soon as it can be closed. */
  public List<CarriedBalance> getCarried() {
    if (carried == null) {
      carried =
          year()
              .filter(Period::ready)
              .map(year -> periods.look(getCreditor(), year.until()))
              .orElse(List.of());
    }
    return carried;
  }

  private Optional<Period> year() {
    return getNext().stream().filter(p -> p.kind() == PeriodKind.YEAR).findFirst();
  }

  /** Closes the month or year that the page showed. */
  public String close(Period period) {
    Optional<Refusal> refusal = periods.close(getCreditor(), period.kind(), period.from());
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("ledger.period.is.closed", period.until());
    return "/ledger/periods?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Closes the next month. */
  public String closeMonth() {
    return close(getNext().get(0));
  }

  /** Closes the next year. */
  public String closeYear() {
    return close(getNext().get(1));
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
