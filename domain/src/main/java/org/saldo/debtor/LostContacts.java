package org.saldo.debtor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;

/** Takes note that an e-mail address or a number leads nowhere any more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LostContacts {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private DebtorRecords records;
  @Inject private DebtorTokens tokens;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<DebtorChanged> changed;

  /**
   * From today on the debtor has no such contact; one that was changed meanwhile stays.
   *
   * @param value as it was written to; a number in any way of writing it
   * @param reason what the other side said, kept with the record
   * @return whether the contact was still the debtor's
   */
  public boolean lost(long debtorId, ContactKind kind, String value, String reason) {
    LocalDate today = clock.today();
    Debtor debtor = em.find(Debtor.class, debtorId, LockModeType.PESSIMISTIC_WRITE);
    boolean still =
        records.contactOn(debtorId, kind, today).filter(c -> same(debtorId, c, value)).isPresent();
    if (!still) {
      return false;
    }
    records
        .startingOn(
            ContactRecord.class,
            debtorId,
            today,
            " AND r.kind = org.saldo.debtor.ContactKind." + kind)
        .forEach(r -> r.replace(clock.now()));
    String why = reason.length() <= 500 ? reason : reason.substring(0, 500);
    em.persist(
        new ContactRecord(
            keys.next(),
            debtorId,
            kind,
            null,
            new Validity.Recording(today, clock.now(), actor.name(), why)));
    em.flush();
    tokens.rewrite(
        debtorId,
        debtor.number(),
        records.nameOn(debtorId, today).orElseThrow(),
        records.addressOn(debtorId, today).orElse(null),
        records.contactOn(debtorId, ContactKind.EMAIL, today).orElse(null));
    audit.write("debtor.contact.lost", "Debtor", debtorId, kind + " " + value, why);
    changed.fire(new DebtorChanged(debtorId));
    return true;
  }

  private boolean same(long debtorId, String known, String value) {
    String country =
        records.addressOn(debtorId, clock.today()).map(PostalAddress::country).orElse(null);
    return known.equals(value) || MobileNumber.of(known, country).filter(value::equals).isPresent();
  }
}
