package org.saldo.backoffice.invoice;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * The file of the last dry run, kept so that it need not be chosen again for the import itself. One
 * per session, however many pages are open: a file may have 20 MB.
 */
@SessionScoped
public class HeldFile implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID ticket;
  private transient byte[] content;

  /** Keeps the content until it is taken or another file comes; the ticket is what takes it. */
  public synchronized UUID hold(byte[] newContent) {
    content = newContent;
    ticket = UUID.randomUUID();
    return ticket;
  }

  /** Gives the content out, once. */
  public synchronized Optional<byte[]> take(UUID wanted) {
    if (content == null || !ticket.equals(wanted)) {
      return Optional.empty();
    }
    byte[] taken = content;
    content = null;
    ticket = null;
    return Optional.of(taken);
  }
}
