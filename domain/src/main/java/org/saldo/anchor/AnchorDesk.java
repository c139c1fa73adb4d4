package org.saldo.anchor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.OpenToOutside;
import org.saldo.correspondence.NamedFile;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.ledger.proof.Anchor;
import org.saldo.ledger.proof.AnchorReader;
import org.saldo.outbox.ParcelState;

/** Where people fetch the anchor of a closed day, and see to whom it went. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class AnchorDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Creditors creditors;
  @Inject private AnchorReader anchors;
  @Inject private AnchorPapers papers;

  /** The paper of a day, signed when there is a key; empty while it is open, or out of scope. */
  public Optional<NamedFile> pdf(String creditor, LocalDate day, String language) {
    return find(creditor, day).map(anchor -> papers.pdf(anchor, language));
  }

  /** What the verifier takes; empty while the day is open, or out of scope. */
  public Optional<NamedFile> json(String creditor, LocalDate day) {
    return find(creditor, day).map(papers::json);
  }

  private Optional<Anchor> find(String creditor, LocalDate day) {
    return day == null
        ? Optional.empty()
        : creditors.byKey(creditor).flatMap(found -> anchors.of(found.id(), day));
  }

  /** To whom the anchor of a day was sent, by address; none out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, SUPERVISOR})
  public List<AnchorDispatch> sent(String creditor, LocalDate day) {
    List<AnchorDispatch> sent = new ArrayList<>();
    Optional<Long> found = creditors.byKey(creditor).map(CreditorView::id);
    if (found.isEmpty()) {
      return sent;
    }
    for (Object each :
        em.createNativeQuery(
                "SELECT d.address, r.language, r.frequency, p.state, d.queued_at, p.finished_at"
                    + " FROM anchor_dispatch d JOIN anchor_recipient r ON r.id = d.recipient_id"
                    + " JOIN outbox_parcel p ON p.id = d.parcel_id"
                    + " WHERE d.creditor_id = ?1 AND d.day_on = ?2 ORDER BY d.address")
            .setParameter(1, found.get())
            .setParameter(2, day)
            .getResultList()) {
      Object[] row = (Object[]) each;
      sent.add(
          new AnchorDispatch(
              (String) row[0],
              (String) row[1],
              AnchorFrequency.valueOf((String) row[2]),
              ParcelState.valueOf((String) row[3]),
              RecipientRows.moment(row[4]),
              RecipientRows.moment(row[5])));
    }
    return sent;
  }
}
