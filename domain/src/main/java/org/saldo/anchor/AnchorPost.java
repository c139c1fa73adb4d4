package org.saldo.anchor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.MailContent;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.ledger.closing.DayClosed;
import org.saldo.ledger.fiscal.FiscalYears;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;

/**
 * Queues the anchor of a day for everybody who gets it, in the transaction that closes the day: a
 * day is closed once, so nobody gets its anchor twice, and nobody misses it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnchorPost {

  static final String KIND = "ANCHOR";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private RecipientRows recipients;
  @Inject private Creditors creditors;
  @Inject private FiscalYears years;
  @Inject private Outbox outbox;
  @Inject private BusinessClock clock;

  public void closed(@Observes DayClosed closed) {
    for (RecipientRows.Row row : recipients.latest(closed.creditorId())) {
      if (row.recipient().gets(closed.day(), years.endsOn(closed.creditorId(), closed.day()))) {
        send(closed, row);
      }
    }
  }

  private void send(DayClosed closed, RecipientRows.Row row) {
    long id = keys.next();
    AnchorWords words = AnchorWords.in(row.recipient().language());
    MailContent mail =
        words.mail(
            row.recipient().address(),
            creditors.known(closed.creditorId()).name(),
            words.wording().date(closed.day()));
    long parcel =
        outbox.queue(
            new Parcel(
                KIND,
                "anchor-" + closed.creditorId() + "-" + closed.day() + "-" + row.id(),
                closed.creditorId(),
                null,
                id,
                mail.json(),
                null));
    em.flush();
    em.createNativeQuery(
            "INSERT INTO anchor_dispatch (id, creditor_id, day_on, address, recipient_id, parcel_id,"
                + " queued_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, id)
        .setParameter(2, closed.creditorId())
        .setParameter(3, closed.day())
        .setParameter(4, row.recipient().address())
        .setParameter(5, row.id())
        .setParameter(6, parcel)
        .setParameter(7, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .executeUpdate();
  }
}
