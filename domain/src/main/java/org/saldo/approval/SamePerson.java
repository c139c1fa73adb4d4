package org.saldo.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Whether two accounts belong to one person. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SamePerson {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Whether they are one account, or two of one person. */
  public boolean is(String one, String other) {
    return one.equalsIgnoreCase(other) || person(one).equalsIgnoreCase(person(other));
  }

  private String person(String userName) {
    PersonAccount account = em.find(PersonAccount.class, userName.toLowerCase(Locale.ROOT));
    return account == null ? userName : account.person();
  }
}
