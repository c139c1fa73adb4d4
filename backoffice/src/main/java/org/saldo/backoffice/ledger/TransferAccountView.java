package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.ledger.transit.ClearingDesk;
import org.saldo.ledger.transit.LineRef;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.reporting.TransferBalance;
import org.saldo.reporting.TransferBalances;
import org.saldo.reporting.TransferLine;
import org.saldo.reporting.TransferLines;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.WrittenAmount;

/** The open lines of a transfer account, and the form that clears some of them by hand. */
@Named
@ViewScoped
public class TransferAccountView extends TransferAddress {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;
  private static final int CHUNK = 500;

  @EJB private TransferBalances balances;
  @EJB private TransferLines lines;
  @EJB private ClearingDesk desk;

  private String reason;
  private boolean residual;
  private String vat;
  private Set<String> chosen = Set.of();
  private transient List<TransferBalance> sums;
  private transient List<TransferLine> rows;

  /** Looks the account up before the page is rendered. */
  public void load() {
    if (getSums().isEmpty()) {
      NotFound.answer();
    }
  }

  /** What stands on the account, by currency. */
  public List<TransferBalance> getSums() {
    if (sums == null) {
      sums =
          getCreditor() == null || getAccount() == null
              ? List.of()
              : balances.accounts(getCreditor(), getAccount());
    }
    return sums;
  }

  /** The account itself; its figures are those of one currency. */
  public TransferBalance getHead() {
    return getSums().isEmpty() ? null : getSums().get(0);
  }

  public List<TransferLine> getRows() {
    if (rows == null) {
      rows = lines.open(getCreditor(), getAccount(), getAfter(), SIZE);
    }
    return rows;
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return getRows().size() < SIZE ? null : getRows().get(SIZE - 1).cursor();
  }

  public boolean isChosen(TransferLine line) {
    return chosen.contains(line.ref());
  }

  /** Clears what is ticked. */
  public String clear() {
    String[] ticked =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .getOrDefault("line", new String[0]);
    chosen = Set.copyOf(Arrays.asList(ticked));
    List<LineRef> named = new ArrayList<>();
    for (String each : chosen) {
      Optional<LineRef> line = LineRef.read(each);
      if (line.isEmpty()) {
        Notices.refuse(Refusal.because("transfer.line.unknown"));
        return null;
      }
      named.add(line.get());
    }
    Optional<Money> kept = residual ? vat() : Optional.empty();
    if (residual && kept.isEmpty()) {
      Notices.refuse(Refusal.because("transfer.amount", vat).on("vat"));
      return null;
    }
    ClearingDesk.Outcome outcome =
        desk.clear(getCreditor(), getAccount(), named, kept.orElse(null), reason);
    if (outcome.refusal() != null) {
      Notices.refuse(outcome.refusal());
      return null;
    }
    Notices.say("transfer.cleared", named.size());
    return "/ledger/transfer-account?faces-redirect=true&creditor="
        + getCreditor()
        + "&account="
        + getAccount();
  }

  /** VAT on what is left, in the currency of what is ticked; nothing written is none. */
  private Optional<Money> vat() {
    String currency =
        getRows().stream()
            .filter(this::isChosen)
            .map(line -> line.amount().currency())
            .findFirst()
            .orElse(getHead().currency());
    return vat == null || vat.isBlank()
        ? Optional.of(Money.zero(currency))
        : WrittenAmount.of(vat, currency);
  }

  /** Sends every open line. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "transfer-account-" + getAccount(),
            "account.number",
            "ledger.entry.no",
            "ledger.value",
            "ledger.posted",
            "transfer.age",
            "ledger.event",
            "ledger.reference",
            "transfer.key",
            "ledger.case",
            "transfer.amount",
            "ledger.currency")) {
      csv.all(
          last -> lines.open(getCreditor(), getAccount(), last, CHUNK),
          CHUNK,
          TransferLine::cursor,
          line -> write(csv, line));
    }
  }

  private void write(CsvDownload csv, TransferLine line) {
    csv.row(
        getAccount(),
        line.entryNo(),
        line.valueOn(),
        line.postedOn(),
        line.days(),
        line.event(),
        line.reference(),
        line.key(),
        line.caseNumber(),
        line.amount(),
        line.amount().currency());
  }

  public boolean isResidual() {
    return residual;
  }

  public void setResidual(boolean residual) {
    this.residual = residual;
  }

  public String getVat() {
    return vat;
  }

  public void setVat(String vat) {
    this.vat = vat;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
