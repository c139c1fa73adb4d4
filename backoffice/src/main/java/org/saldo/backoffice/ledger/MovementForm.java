package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.transit.BankPayment;
import org.saldo.ledger.transit.MovementDesk;
import org.saldo.ledger.transit.MovementKind;
import org.saldo.ledger.transit.Payout;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.WrittenAmount;

/** Records what brought money to the bank, or was paid from it. */
@Named
@ViewScoped
public class MovementForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private MovementDesk desk;
  @Inject private CreditorChoice creditors;
  @Inject private BusinessClock clock;

  private String creditor;
  private MovementKind kind = MovementKind.PAYOUT;
  private String account;
  private String key;
  private LocalDate valueOn;
  private String currency = "EUR";
  private String gross;
  private String fee;
  private String vat;
  private String received;
  private String parts;
  private String caseNumber;
  private String note;

  /** Begins today. */
  public void begin() {
    if (valueOn == null) {
      valueOn = clock.today();
    }
  }

  /** Records it. */
  public String submit() {
    MovementDesk.Outcome outcome;
    try {
      outcome = record();
    } catch (Unreadable unreadable) {
      Notices.refuse(unreadable.refusal);
      return null;
    }
    if (outcome.refusal() != null) {
      Notices.refuse(outcome.refusal());
      return null;
    }
    Notices.say("transfer.movement.recorded", key);
    return "/ledger/movements?faces-redirect=true&creditor=" + getCreditor();
  }

  private MovementDesk.Outcome record() throws Unreadable {
    currency = currency.strip().toUpperCase(Locale.ROOT);
    if (!Money.isCurrency(currency)) {
      throw new Unreadable(Refusal.because("approval.rule.currency").on("currency"));
    }
    if (kind != MovementKind.PAYOUT) {
      return desk.record(
          getCreditor(),
          new BankPayment(
              kind, stripped(key), valueOn, amount(gross, "gross"), stripped(caseNumber), note));
    }
    return desk.record(
        getCreditor(),
        new Payout(
            account == null ? "" : account.strip(),
            stripped(key),
            valueOn,
            amount(gross, "gross"),
            amount(fee, "fee"),
            amount(vat, "vat"),
            amount(received, "received"),
            parts(),
            stripped(note)));
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Nothing written is zero. */
  private Money amount(String text, String field) throws Unreadable {
    if (stripped(text) == null) {
      return Money.zero(currency);
    }
    Optional<Money> amount = WrittenAmount.of(text, currency);
    if (amount.isEmpty()) {
      throw new Unreadable(Refusal.because("transfer.amount", text).on(field));
    }
    return amount.get();
  }

  /** A line for each: the payment's key, then behind a blank its amount. */
  private List<Payout.Part> parts() throws Unreadable {
    List<Payout.Part> read = new ArrayList<>();
    for (String line : (parts == null ? "" : parts).lines().toList()) {
      String text = line.strip();
      int blank = text.lastIndexOf(' ');
      if (!text.isEmpty() && blank < 0) {
        throw new Unreadable(Refusal.because("transfer.amount", text).on("parts"));
      }
      if (!text.isEmpty()) {
        read.add(
            new Payout.Part(
                text.substring(0, blank).strip(), amount(text.substring(blank), "parts")));
      }
    }
    return read;
  }

  /** What was written cannot be read. */
  private static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    Unreadable(Refusal refusal) {
      super(refusal.code());
      this.refusal = refusal;
    }
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public MovementKind getKind() {
    return kind;
  }

  public void setKind(MovementKind kind) {
    this.kind = kind;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public LocalDate getValueOn() {
    return valueOn;
  }

  public void setValueOn(LocalDate valueOn) {
    this.valueOn = valueOn;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getGross() {
    return gross;
  }

  public void setGross(String gross) {
    this.gross = gross;
  }

  public String getFee() {
    return fee;
  }

  public void setFee(String fee) {
    this.fee = fee;
  }

  public String getVat() {
    return vat;
  }

  public void setVat(String vat) {
    this.vat = vat;
  }

  public String getReceived() {
    return received;
  }

  public void setReceived(String received) {
    this.received = received;
  }

  public String getParts() {
    return parts;
  }

  public void setParts(String parts) {
    this.parts = parts;
  }

  public String getCaseNumber() {
    return caseNumber;
  }

  public void setCaseNumber(String caseNumber) {
    this.caseNumber = caseNumber;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
