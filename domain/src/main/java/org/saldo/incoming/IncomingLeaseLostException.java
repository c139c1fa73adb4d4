package org.saldo.incoming;

/** Another server looks into the mailbox or the folder now: what was begun here must not count. */
class IncomingLeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncomingLeaseLostException(String name) {
    super("the lease " + name + " is another server's");
  }
}
