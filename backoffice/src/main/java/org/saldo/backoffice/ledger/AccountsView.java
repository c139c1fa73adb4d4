package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.AccountView;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** The chart of accounts of a creditor. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ChartBook book;
  @Inject private CreditorChoice choice;

  private String creditor;
  private String search;
  private AccountKind kind;
  private transient CreditorView shown;
  private transient List<AccountRow> accounts;
  private String number;
  private String name;
  private AccountKind newKind;

  /** Finds the creditor before the page is rendered: the one named, else the first. */
  public void load() {
    if (getShown() == null && creditor != null) {
      NotFound.answer();
    }
  }

  public CreditorView getShown() {
    if (shown == null) {
      shown = choice.byKeyOrFirst(creditor).orElse(null);
    }
    return shown;
  }

  /** Those that the filters let through: a number by its beginning, a name by a part of it. */
  public List<AccountRow> getRows() {
    String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(a -> kind == null || a.kind() == kind)
        .filter(
            a ->
                a.number().startsWith(wanted) || a.name().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private List<AccountRow> all() {
    if (accounts == null) {
      accounts = getShown() == null ? List.of() : book.accounts(getShown().id());
    }
    return accounts;
  }

  public List<AccountKind> getKinds() {
    return List.of(AccountKind.values());
  }

  /** Adds an account to the chart. */
  public String add() {
    Optional<Refusal> refusal = book.add(getShown().id(), new AccountView(number, name, newKind));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("account.added", number);
    return "/ledger/accounts?faces-redirect=true&creditor=" + getShown().key();
  }

  /** Sends the accounts as the import reads them. */
  public void export() {
    if (getShown() == null) {
      NotFound.answer();
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "accounts-" + getShown().key(), "account.number", "account.name", "account.kind")) {
      getRows().forEach(a -> csv.row(a.number(), a.name(), a.kind().name()));
    }
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public AccountKind getKind() {
    return kind;
  }

  public void setKind(AccountKind kind) {
    this.kind = kind;
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

  public AccountKind getNewKind() {
    return newKind;
  }

  public void setNewKind(AccountKind newKind) {
    this.newKind = newKind;
  }
}
