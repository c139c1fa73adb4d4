package org.saldo.correspondence;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.identity.Keys;

/** What messages ask for, receivable by receivable. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MessageItems {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** In the order in which they were written. */
  public List<MessageItem> of(long messageId) {
    return em.createQuery(
            "SELECT i FROM MessageItem i WHERE i.messageId = :message ORDER BY i.id",
            MessageItem.class)
        .setParameter("message", messageId)
        .getResultList();
  }

  /** The keys of its receivables. */
  public List<Long> receivables(long messageId) {
    return of(messageId).stream().map(MessageItem::receivableId).toList();
  }

  /** Another message asks for the same. */
  public void copy(long from, long to) {
    for (MessageItem item : of(from)) {
      em.persist(new MessageItem(keys.next(), to, item.receivableId(), item.askedMinor()));
    }
    em.flush();
  }
}
