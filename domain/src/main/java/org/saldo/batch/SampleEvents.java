package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.Objection;
import org.saldo.identity.PublicIds;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.payment.Recorded;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.sample.SampleDossier;
import org.saldo.sample.SampleEvent;

/**
 * Lets the invented debtors do what they are meant to do until today: pay, take it back, object.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleEvents {

  /** Account closed: the most common reason why a collected debit goes back. */
  private static final String RETURN_REASON = "AC04";

  @EJB private CaseSheets caseSheets;
  @EJB private PaymentDesk payments;
  @EJB private DisputeDesk disputes;
  @Inject private BusinessClock clock;

  @Inject
  @ConfigProperty(name = "saldo.sample.events")
  private boolean wanted;

  /** Where an invoice is kept. */
  private record Place(UUID caseFile, UUID receivable) {}

  /** Plays what happened until today to the invoices of a dossier, in its order. */
  public void play(SampleDossier dossier, Collection<String> caseNumbers) {
    if (!wanted || dossier.events().isEmpty()) {
      return;
    }
    Map<String, Place> places = places(caseNumbers);
    Map<String, List<Recorded>> paid = new HashMap<>();
    for (SampleEvent event : dossier.events()) {
      Place place = places.get(event.invoiceNumber());
      if (place != null && !event.on().isAfter(clock.today())) {
        List<Recorded> ofInvoice =
            paid.computeIfAbsent(event.invoiceNumber(), number -> new ArrayList<>());
        switch (event.kind()) {
          case PAYMENT -> ofInvoice.add(pay(place, event, ofInvoice.size() + 1));
          case PAYMENT_RETURNED -> takeBack(event, ofInvoice);
          case DISPUTE -> object(place, event);
          // Promises come with instalments.
          case PROMISE -> {}
        }
      }
    }
  }

  private Map<String, Place> places(Collection<String> caseNumbers) {
    Map<String, Place> places = new HashMap<>();
    for (String number : caseNumbers) {
      CaseSheet sheet = caseSheets.byNumber(number, null).orElseThrow();
      sheet
          .receivables()
          .forEach(item -> places.put(item.number(), new Place(sheet.header().id(), item.id())));
    }
    return places;
  }

  private Recorded pay(Place place, SampleEvent event, int times) {
    PaymentDesk.Outcome outcome =
        payments.record(
            place.caseFile(),
            new PaymentDesk.ByHand(
                PaymentWay.BANK_TRANSFER,
                event.amount(),
                event.on(),
                event.invoiceNumber() + "/" + times,
                List.of(place.receivable()),
                event.text()));
    if (outcome.refusal() != null) {
      throw new IllegalStateException("the sample was refused: " + outcome.refusal());
    }
    return outcome.payment();
  }

  /** What is settled by now or disputed already stays as it is. */
  private void object(Place place, SampleEvent event) {
    disputes
        .raise(
            place.caseFile(),
            new Objection(
                PublicIds.next(),
                place.receivable(),
                event.amount(),
                DisputeReason.OTHER,
                event.text(),
                DisputeChannel.EMAIL,
                event.on(),
                List.of()))
        .refusal()
        .filter(r -> !r.code().startsWith("dispute."))
        .ifPresent(
            r -> {
              throw new IllegalStateException("the sample was refused: " + r);
            });
  }

  private void takeBack(SampleEvent event, List<Recorded> paid) {
    paid.stream()
        .filter(p -> p.amount().equals(event.amount()))
        .reduce((earlier, later) -> later)
        .ifPresent(
            p ->
                SamplePlayer.require(
                    payments.takeBack(
                        p.publicId(), event.on(), RETURN_REASON, null, event.text())));
  }
}
