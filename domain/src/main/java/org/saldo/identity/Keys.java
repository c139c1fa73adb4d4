package org.saldo.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;

/**
 * Hands out database keys, unique over all tables and nodes.
 *
 * <p>Keys come in blocks from the database, so that inserts can be batched and a key is known
 * before the row is written. They say nothing about order: what needs an order has a sequence of
 * its own.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Keys {

  static final int BLOCK_SIZE = 500;

  @EJB private KeyBlocks blocks;

  private long next;
  private long end;

  /** A key that nothing else has, greater than zero. */
  public synchronized long next() {
    if (next == end) {
      next = blocks.take(BLOCK_SIZE);
      end = next + BLOCK_SIZE;
    }
    return next++;
  }

  /**
   * The first of {@code count} consecutive keys.
   *
   * @param count at least 1
   */
  public synchronized long block(int count) {
    return blocks.take(count);
  }
}
