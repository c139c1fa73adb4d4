package org.saldo.portal.pay;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saldo.money.Money;
import org.saldo.payment.online.OnlinePayments;
import org.saldo.payment.online.Payable;
import org.saldo.payment.online.PaymentPreview;
import org.saldo.payment.online.PaymentStart;
import org.saldo.payment.online.PaymentWish;
import org.saldo.problem.Refusal;
import org.saldo.ui.Locales;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/**
 * What to pay, and the way to the provider's page. The choice is in the address; with an amount in
 * it the page says what that pays and asks for the last click.
 */
@Named
@ViewScoped
public class PayView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The second click of a double click, or of an old page, carries the same. */
  private final String token = UUID.randomUUID().toString();

  @EJB private OnlinePayments payments;

  private UUID caseId;
  private UUID[] chosen;
  private Money own;
  private String asked;
  private Money amount;
  private transient Payable payable;
  private transient PaymentPreview preview;

  /** Reads what can be paid before the page is rendered. */
  public void load() {
    if (getPayable() == null) {
      NotFound.answer();
      return;
    }
    if (chosen == null) {
      chosen = named();
      amount = plain(asked);
    }
  }

  /** The receivables in the address, else what is asked for now, else all. */
  private UUID[] named() {
    String[] ids =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .getOrDefault("item", new String[0]);
    List<Payable.Item> items = getOpenItems();
    UUID[] named = ids(items, item -> Arrays.asList(ids).contains(item.id().toString()));
    if (named.length == 0) {
      named = ids(items, Payable.Item::asked);
    }
    return named.length == 0 ? ids(items, item -> true) : named;
  }

  private static UUID[] ids(List<Payable.Item> items, Predicate<Payable.Item> wanted) {
    return items.stream().filter(wanted).map(Payable.Item::id).toArray(UUID[]::new);
  }

  /** The amount in the address; one that is no amount is as good as none. */
  private Money plain(String text) {
    try {
      Money money = text == null ? null : Money.of(text, payable.currency());
      return money != null && money.isPositive() && !money.isGreaterThan(most()) ? money : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Takes the choice into the address, where it can be looked at again. */
  public String choose() {
    if (chosen == null || chosen.length == 0) {
      Notices.refuse(Refusal.because("payment.nothing.chosen").on("items"));
      return null;
    }
    Money wanted = own == null ? most() : own;
    if (!wanted.isPositive()) {
      Notices.refuse(
          Refusal.because("payment.amount.implausible", payable.currency()).on("amount"));
      return null;
    }
    if (wanted.isGreaterThan(most())) {
      Notices.refuse(Refusal.because("payment.more.than.open", most()).on("amount"));
      return null;
    }
    String items = Arrays.stream(chosen).map(id -> "&item=" + id).collect(Collectors.joining());
    return "/my/pay?faces-redirect=true&case="
        + caseId
        + items
        + "&amount="
        + wanted.amount().toPlainString();
  }

  /** Begins the payment and goes to the provider's page. */
  public String pay() {
    FacesContext context = FacesContext.getCurrentInstance();
    PaymentStart start =
        payments.start(
            new PaymentWish(
                caseId, List.of(chosen), amount, token, Locales.of(context).getLanguage()));
    if (start.refusal() != null) {
      Notices.refuse(start.refusal());
      return null;
    }
    if (start.pageUrl() == null) {
      return "/my/paid?faces-redirect=true&payment=" + start.intent();
    }
    goTo(start.pageUrl());
    return null;
  }

  static void goTo(String url) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Money most() {
    List<UUID> ids = Arrays.asList(chosen);
    return Money.sum(
        getPayable().currency(),
        getOpenItems().stream()
            .filter(item -> ids.contains(item.id()))
            .map(Payable.Item::open)
            .toList());
  }

  public boolean isOffered() {
    return payments.offered();
  }

  /** Whether the choice is made and the last click is asked for. */
  public boolean isDecided() {
    return amount != null;
  }

  /** What an amount in the address would pay. */
  public PaymentPreview getPreview() {
    if (preview == null && amount != null) {
      preview = payments.preview(caseId, List.of(chosen), amount).orElse(null);
    }
    return preview;
  }

  /** The receivables to tick, each with what it is. */
  public List<SelectItem> getChoices() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return getOpenItems().stream()
        .map(item -> new SelectItem(item.id(), label(texts, item)))
        .toList();
  }

  private static String label(Texts texts, Payable.Item item) {
    String key =
        item.disputed() ? "pay.item.disputed" : item.due() ? "pay.item.due" : "pay.item.later";
    return texts.get(key, item.number(), item.dueOn(), item.open());
  }

  /** What can be paid on; without what is wholly on its way already. */
  public List<Payable.Item> getOpenItems() {
    return getPayable().items().stream().filter(item -> item.open().isPositive()).toList();
  }

  /** The most that the ticked receivables take. */
  public Money getTotal() {
    return getPayable().total();
  }

  public Payable getPayable() {
    if (payable == null && caseId != null) {
      payable = payments.payable(caseId).orElse(null);
    }
    return payable;
  }

  public UUID getCaseId() {
    return caseId;
  }

  public void setCaseId(UUID caseId) {
    this.caseId = caseId;
  }

  public UUID[] getChosen() {
    return chosen == null ? null : chosen.clone();
  }

  public void setChosen(UUID[] chosen) {
    this.chosen = chosen == null ? new UUID[0] : chosen.clone();
  }

  public Money getOwn() {
    return own;
  }

  public void setOwn(Money own) {
    this.own = own;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }
}
