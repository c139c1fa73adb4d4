package org.saldo.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Takes blocks of keys from the table all nodes share, in a transaction of its own. */
@Stateless
@PermitAll
public class KeyBlocks {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long take(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a block has at least one key: " + size);
    }
    Number first =
        (Number)
            em.createNativeQuery("SELECT next_key FROM key_block WHERE name = 'saldo' FOR UPDATE")
                .getSingleResult();
    em.createNativeQuery("UPDATE key_block SET next_key = next_key + ?1 WHERE name = 'saldo'")
        .setParameter(1, size)
        .executeUpdate();
    return first.longValue();
  }
}
