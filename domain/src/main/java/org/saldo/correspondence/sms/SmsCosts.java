package org.saldo.correspondence.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.SmsContent;
import org.saldo.correspondence.SmsLine;
import org.saldo.correspondence.template.SmsLength;

/** Keeps what each SMS cost when it was sent; a later price changes nothing of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SmsCosts {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private SmsPrices prices;
  @Inject private SmsLine line;
  @Inject private BusinessClock clock;

  /** Keeps it; a message that left before under the same key, in doubt, counts once. */
  public void sent(long messageId, long creditorId, SmsContent sms) {
    if (em.find(SmsSent.class, messageId) == null) {
      int parts = Math.max(1, SmsLength.of(sms.text()).parts());
      em.persist(
          new SmsSent(
              messageId,
              creditorId,
              clock.today(),
              line.gateway().orElse(null),
              prices.cost(sms.to(), parts, clock.today())));
    }
  }
}
