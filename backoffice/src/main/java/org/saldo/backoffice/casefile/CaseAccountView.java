package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.backoffice.UserNames;
import org.saldo.reporting.CaseAdjustment;
import org.saldo.reporting.CaseAllowance;
import org.saldo.reporting.CaseAllowances;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.LimitationList;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** What was paid, waived, credited or asked for on the case that is shown. */
@Named
@RequestScoped
public class CaseAccountView {

  private static final int PAYMENTS = 100;

  @EJB private CaseMoney money;
  @EJB private LimitationList limitation;
  @EJB private CaseAllowances doubts;
  @Inject private CaseFileView shown;
  @Inject private SignedIn signedIn;

  private List<CasePayment> payments;
  private List<CaseAdjustment> adjustments;
  private List<CaseAllowance> allowances;
  private Set<UUID> lapsed;

  public List<CasePayment> getPayments() {
    if (payments == null) {
      payments = money.payments(shown.getId(), null, PAYMENTS);
    }
    return payments;
  }

  public boolean isPaymentsCut() {
    return getPayments().size() >= PAYMENTS;
  }

  public List<CaseAdjustment> getAdjustments() {
    if (adjustments == null) {
      adjustments = money.adjustments(shown.getId());
    }
    return adjustments;
  }

  /** What is doubtful; for staff alone, so nothing for a creditor's own people. */
  public List<CaseAllowance> getAllowances() {
    if (allowances == null) {
      allowances = shown.isStaff() ? doubts.of(shown.getId()) : List.of();
    }
    return allowances;
  }

  /** Whether the debtor may refuse to pay an item because of the time that went by. */
  public boolean lapsed(CaseSheet.Item item) {
    if (lapsed == null) {
      lapsed = limitation.lapsed(shown.getId(), shown.getSheet().asOf());
    }
    return lapsed.contains(item.id());
  }

  /** How and under which reference it came in. */
  public String way(CasePayment payment) {
    return texts().get("payment.way.reference", payment.way(), payment.reference());
  }

  /** What came in in another currency, in a sentence. */
  public String exchange(CasePayment payment) {
    CasePayment.Exchange exchange = payment.exchange();
    return ExchangeTexts.of(
        exchange.original(),
        payment.amount(),
        exchange.rate(),
        exchange.rateOn(),
        exchange.source());
  }

  /** A part of a payment: where it went. */
  public String part(CasePayment.Part part) {
    return part.receivableId() == null
        ? texts().get("payment.part.none")
        : texts().get("payment.part", part.receivable(), part.component());
  }

  /** That a payment went back, in a sentence. */
  public String returned(CasePayment payment) {
    CasePayment.Back back = payment.back();
    String sentence = texts().get("payment.returned.on", back.on(), back.reasonCode());
    String charge =
        back.charge().isPositive() ? texts().get("payment.returned.charge", back.charge()) : null;
    return java.util.stream.Stream.of(sentence, charge, back.note())
        .filter(each -> each != null && !each.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** That a payment was undone, in a sentence. */
  public String undone(CasePayment payment) {
    CasePayment.Undone undone = payment.undone();
    String what =
        texts().get("payment.undone.by", UserNames.of(undone.by(), texts()), undone.reason());
    return undone.instead() == null
        ? what
        : what + " " + texts().get("payment.undone.instead", undone.instead());
  }

  /** What a person said about where a payment goes. */
  public String word(CasePayment payment) {
    CasePayment.Word word = payment.word();
    return texts()
        .get("payment.word", word.ground(), word.reason(), UserNames.of(word.by(), texts()));
  }

  /** What an adjustment is about. */
  public String about(CaseAdjustment adjustment) {
    return AdjustedPart.of(
        adjustment.kind(),
        adjustment.receivable(),
        adjustment.component(),
        adjustment.target(),
        texts());
  }

  /** Who asked and who decided. */
  public String who(CaseAdjustment adjustment) {
    String asked =
        texts()
            .get(
                "adjustment.asked",
                adjustment.askedAt(),
                UserNames.of(adjustment.askedBy(), texts()));
    return adjustment.decidedBy() == null
        ? asked
        : asked
            + " "
            + texts()
                .get(
                    "adjustment.decided",
                    adjustment.decidedAt(),
                    UserNames.of(adjustment.decidedBy(), texts()));
  }

  /** That steps stand still, in a sentence. */
  public String held(CaseSheet.Held held) {
    String what =
        held.receivable() == null
            ? texts().get("hold.case", held.reason())
            : texts().get("hold.receivable", held.reason(), held.receivable());
    String until =
        held.until() == null
            ? texts().get("hold.open", held.from())
            : texts().get("hold.until.day", held.from(), held.until());
    return what + " " + until;
  }

  /** Whether the reader may do something about the claim; the domain decides again. */
  public boolean isWorker() {
    return signedIn.hasAny("controller,supervisor,accountant");
  }

  public boolean isReturner() {
    return signedIn.hasAny("supervisor,accountant");
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
