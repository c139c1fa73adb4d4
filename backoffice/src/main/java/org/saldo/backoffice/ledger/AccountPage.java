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
import org.saldo.ledger.chart.AccountChange;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** One account of a chart: what names it, its history, a new name, and its end. */
@Named("accountView")
@ViewScoped
public class AccountPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ChartBook book;
  @Inject private CreditorChoice choice;

  private String creditor;
  private String number;
  private long creditorId;
  private String creditorName;
  private Long version;
  private String name;
  private String reason;
  private String closeReason;
  private transient AccountRow account;

  /** Finds the account before the page is rendered; the forms keep the version that was seen. */
  public void load() {
    Optional<CreditorView> found = choice.byKey(creditor);
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    creditorId = found.get().id();
    creditorName = found.get().name();
    if (getAccount() == null) {
      NotFound.answer();
      return;
    }
    if (version == null) {
      version = account.version();
      name = account.name();
    }
  }

  public AccountRow getAccount() {
    if (account == null) {
      account =
          book.accounts(creditorId).stream()
              .filter(a -> a.number().equals(number))
              .findFirst()
              .orElse(null);
    }
    return account;
  }

  public List<AccountChange> getHistory() {
    return book.history(creditorId, number);
  }

  /** Gives it another name. */
  public String rename() {
    return done(book.rename(creditorId, number, version, name, reason), "account.renamed");
  }

  /** Closes it for new rules, or lets them name it again. */
  public String closeOrReopen() {
    return getAccount().closed()
        ? done(book.reopen(creditorId, number, version, closeReason), "account.reopened")
        : done(book.close(creditorId, number, version, closeReason), "account.closed");
  }

  private String done(Optional<Refusal> refusal, String notice) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(notice, number);
    return "/ledger/account?faces-redirect=true&creditor=" + creditor + "&number=" + number;
  }

  public String getCreditorName() {
    return creditorName;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getCloseReason() {
    return closeReason;
  }

  public void setCloseReason(String closeReason) {
    this.closeReason = closeReason;
  }
}
