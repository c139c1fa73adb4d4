package org.saldo.backoffice.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.saldo.calendar.BusinessClock;
import org.saldo.claim.Allocated;
import org.saldo.currency.ExchangeRate;
import org.saldo.money.Money;
import org.saldo.payment.Exchanged;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.ExchangeRateReport;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Records a payment by hand; shows first where it would go, if asked. */
@Named
@ViewScoped
public class PaymentForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  private static final PaymentWay[] WAYS = {
    PaymentWay.BANK_TRANSFER, PaymentWay.DIRECT_DEBIT, PaymentWay.CASH, PaymentWay.OTHER
  };

  @EJB private PaymentDesk desk;
  @EJB private ExchangeRateReport rates;
  @Inject private BusinessClock clock;

  private PaymentWay way;
  private String currency;
  private Money amount;
  private LocalDate receivedOn;
  private String reference;
  private String[] named = {};
  private String note;
  private transient List<Allocated> preview;
  private transient Exchanged exchanged;

  @PostConstruct
  void suggest() {
    receivedOn = clock.today();
  }

  /** Shows where the payment would go; nothing is recorded. */
  public String show() {
    PaymentDesk.Worth worth = desk.worth(getId(), amount, receivedOn);
    if (worth.refusal() != null) {
      return refused(worth.refusal());
    }
    exchanged = worth.exchanged();
    preview = claims().allocation(getId(), worth.amount(), receivables(), receivedOn);
    return null;
  }

  /** Records it; the same reference a second time gives the first one. */
  public String submit() {
    PaymentDesk.Outcome outcome =
        desk.record(
            getId(),
            new PaymentDesk.ByHand(way, amount, receivedOn, reference, receivables(), note));
    if (outcome.refusal() != null) {
      return refused(outcome.refusal());
    }
    Notices.say(
        outcome.payment().alreadyKnown() ? "payment.known" : "payment.recorded",
        outcome.payment().number(),
        outcome.payment().amount());
    return back();
  }

  /** The currencies that have rates, without the case's own. */
  public List<String> getCurrencies() {
    return Stream.concat(Stream.of(ExchangeRate.EURO), rates.currencies().stream())
        .filter(code -> !code.equals(getHeader().currency()))
        .toList();
  }

  /**
   * The currency of the amount. The amount is read before the choice beside it is taken over, so
   * what was sent counts.
   */
  public String getAmountCurrency() {
    String sent =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault("form:currency", currency);
    return Money.isCurrency(sent) ? sent : getHeader().currency();
  }

  /** What the amount is worth in the currency of the case, as a sentence; null when it is in it. */
  public String getWorth() {
    return exchanged == null
        ? null
        : ExchangeTexts.of(
            exchanged.original(),
            exchanged.amount(),
            exchanged.way().inverse(),
            exchanged.way().on(),
            exchanged.way().source());
  }

  private List<UUID> receivables() {
    return Arrays.stream(named).map(UUID::fromString).toList();
  }

  /** What the payer may have named, as label and value of a box to tick. */
  public Map<String, String> getChoices() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    Map<String, String> choices = new LinkedHashMap<>();
    getItems()
        .forEach(
            i ->
                choices.put(
                    texts.get("payment.named.one", i.number(), i.dueOn(), i.open()),
                    i.publicId().toString()));
    return choices;
  }

  /** Where the payment would go; null until asked. */
  public List<Allocated> getPreview() {
    return preview;
  }

  /** Where a part would go. */
  public String part(Allocated part) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return part.receivableId() == null
        ? texts.get("payment.part.none")
        : texts.get("payment.part", number(part.receivableId()), part.component());
  }

  private String number(long receivableId) {
    return getItems().stream()
        .filter(i -> i.id() == receivableId)
        .map(OpenItem::number)
        .findFirst()
        .orElse("–");
  }

  public PaymentWay[] getWays() {
    return WAYS.clone();
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public PaymentWay getWay() {
    return way;
  }

  public void setWay(PaymentWay way) {
    this.way = way;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String[] getNamed() {
    return named.clone();
  }

  public void setNamed(String[] named) {
    this.named = named == null ? new String[0] : named.clone();
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
