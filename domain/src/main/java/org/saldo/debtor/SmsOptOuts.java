package org.saldo.debtor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/**
 * Blocks SMS to whoever asked by SMS for no more of them, until the same number takes it back or a
 * person ends it. What a person blocked stays blocked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SmsOptOuts {

  private static final int MAX_WORDS = 60;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ContactOwners owners;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * Blocks SMS to every debtor who has the number today; nothing where that was done before.
   *
   * @param number E.164
   * @param words with which it was asked for, kept in the reason
   * @return how many are blocked by this
   */
  public int stop(String number, String words) {
    int blocked = 0;
    for (long debtor : owners.ofNumber(number, clock.today())) {
      em.find(Debtor.class, debtor, LockModeType.PESSIMISTIC_WRITE);
      if (open(number).stream().noneMatch(b -> b.debtorId() == debtor)) {
        block(debtor, number, words);
        blocked++;
      }
    }
    return blocked;
  }

  private void block(long debtor, String number, String words) {
    String said = words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS);
    NewContactBlock wanted =
        new NewContactBlock(ContactWay.SMS, clock.today(), null, "SMS " + number + ": " + said);
    ContactBlock added =
        new ContactBlock(keys.next(), PublicIds.next(), debtor, wanted, clock.now(), actor.name());
    added.askedFrom(number);
    em.persist(added);
    em.flush();
    audit.write(
        "debtor.contact.blocked",
        "Debtor",
        debtor,
        AuditWords.of(wanted.way(), wanted.from(), wanted.until()),
        wanted.reason());
  }

  /**
   * Ends every block that was asked for from the number, and no other.
   *
   * @return how many ended
   */
  public int start(String number) {
    List<ContactBlock> ending = open(number);
    for (ContactBlock block : ending) {
      block.end(clock.today(), clock.now(), actor.name());
      audit.write(
          "debtor.contact.unblocked",
          "Debtor",
          block.debtorId(),
          AuditWords.of(ContactWay.SMS, clock.today()),
          "SMS " + number);
    }
    em.flush();
    return ending.size();
  }

  private List<ContactBlock> open(String number) {
    return em.createQuery(
            "SELECT b FROM ContactBlock b WHERE b.askedFrom = :number AND b.endedAt IS NULL"
                + " ORDER BY b.id",
            ContactBlock.class)
        .setParameter("number", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
