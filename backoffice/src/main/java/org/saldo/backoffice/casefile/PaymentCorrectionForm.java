package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.claim.ClaimPreview;
import org.saldo.claim.PlacingGround;
import org.saldo.money.Money;
import org.saldo.payment.PaymentCorrection;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** Puts a payment right: where it goes, on which case it is, or that it never was. */
@Named
@ViewScoped
public class PaymentCorrectionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CaseMoney money;
  @EJB private ClaimPreview claims;
  @EJB private PaymentCorrection correction;

  private UUID id;
  private PlacingGround ground;
  private List<PlacingLine> lines;
  private String placeReason;
  private String caseNumber;
  private Money moveAmount;
  private String moveReason;
  private String reverseReason;
  private transient CasePayment payment;

  /** Looks the payment up before the page is rendered. */
  public void load() {
    if (getPayment() == null) {
      NotFound.answer();
      return;
    }
    if (lines == null) {
      lines = claims.items(payment.caseId()).stream().map(PlacingLine::new).toList();
      moveAmount = payment.amount();
    }
  }

  /** Says where the payment goes. */
  public String place() {
    List<PaymentCorrection.Wanted> parts =
        switch (ground == null ? PlacingGround.AGREED : ground) {
          case BY_RULE -> List.of();
          case NAMED -> lines.stream().filter(PlacingLine::isNamed).map(PlacingLine::name).toList();
          default ->
              lines.stream().filter(l -> l.getAmount() != null).map(PlacingLine::wanted).toList();
        };
    return done(
        SavedMeanwhile.asRefusal(() -> correction.place(id, ground, parts, placeReason)),
        () -> Notices.say("payment.placed", getPayment().number()));
  }

  /** Moves the payment, or a part of it, to another case. */
  public String move() {
    List<String> instead = new ArrayList<>();
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () -> {
              PaymentCorrection.Outcome outcome =
                  correction.move(
                      id,
                      List.of(new PaymentCorrection.Target(caseNumber, moveAmount, List.of())),
                      moveReason);
              outcome.instead().forEach(moved -> instead.add(moved.number()));
              return Optional.ofNullable(outcome.refusal());
            });
    return done(
        refusal,
        () -> Notices.say("payment.moved", getPayment().number(), String.join(", ", instead)));
  }

  /** Undoes the payment. */
  public String reverse() {
    return done(
        SavedMeanwhile.asRefusal(() -> correction.reverse(id, reverseReason)),
        () -> Notices.say("payment.reversed", getPayment().number()));
  }

  private String done(Optional<Refusal> refusal, Runnable say) {
    if (refusal.isPresent()) {
      payment = null;
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    say.run();
    return "/casefile/show?faces-redirect=true&case=" + getPayment().caseId();
  }

  public PlacingGround[] getGrounds() {
    return PlacingGround.values();
  }

  public CasePayment getPayment() {
    if (payment == null && id != null) {
      payment = money.payment(id).orElse(null);
    }
    return payment;
  }

  public List<PlacingLine> getLines() {
    return lines;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public PlacingGround getGround() {
    return ground;
  }

  public void setGround(PlacingGround ground) {
    this.ground = ground;
  }

  public String getPlaceReason() {
    return placeReason;
  }

  public void setPlaceReason(String placeReason) {
    this.placeReason = placeReason;
  }

  public String getCaseNumber() {
    return caseNumber;
  }

  public void setCaseNumber(String caseNumber) {
    this.caseNumber = caseNumber;
  }

  public Money getMoveAmount() {
    return moveAmount;
  }

  public void setMoveAmount(Money moveAmount) {
    this.moveAmount = moveAmount;
  }

  public String getMoveReason() {
    return moveReason;
  }

  public void setMoveReason(String moveReason) {
    this.moveReason = moveReason;
  }

  public String getReverseReason() {
    return reverseReason;
  }

  public void setReverseReason(String reverseReason) {
    this.reverseReason = reverseReason;
  }
}
