package org.saldo.incoming;

/** An answer to a message whose leaving is not recorded yet: to be looked at again. */
class TooEarlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooEarlyException(long messageId) {
    super("message " + messageId + " is still on its way");
  }
}
