package org.saldo.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * Lets the edge of the system put several calls of services into one transaction. What is not kept
 * at the end never happened, and exceptions come out as they were thrown.
 */
@ApplicationScoped
public class OneTransaction {

  @Inject private UserTransaction transaction;

  /** The transaction while it is open. */
  public interface Open {

    /** Whether it can still be kept: a service may have given it up. */
    boolean usable();

    /** Keeps what was done; the transaction ends. */
    void keep();

    /** Gives up what was done; the transaction ends. */
    void drop();
  }

  /** Work inside the transaction. */
  public interface Work<T> {
    T in(Open open);
  }

  /** Does the work; what it did not keep is gone. */
  public <T> T run(Work<T> work) {
    try {
      transaction.begin();
      Control open = new Control();
      try {
        return work.in(open);
      } finally {
        open.drop();
      }
    } catch (NotSupportedException | SystemException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private final class Control implements Open {

    @Override
    public boolean usable() {
      return status() == Status.STATUS_ACTIVE;
    }

    @Override
    public void keep() {
      try {
        transaction.commit();
      } catch (RollbackException
          | HeuristicMixedException
          | HeuristicRollbackException
          | SystemException failure) {
        throw new IllegalStateException(failure);
      }
    }

    @Override
    public void drop() {
      if (status() != Status.STATUS_NO_TRANSACTION) {
        try {
          transaction.rollback();
        } catch (SystemException failure) {
          throw new IllegalStateException(failure);
        }
      }
    }

    private int status() {
      try {
        return transaction.getStatus();
      } catch (SystemException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
