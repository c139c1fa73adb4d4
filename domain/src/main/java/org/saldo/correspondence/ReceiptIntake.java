package org.saldo.correspondence;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.UUID;

/**
 * The door for receipts: adapters knock in whatever thread the other side's word comes in. What is
 * taken is on disk when the call returns.
 */
@Stateless
@RunAs(SYSTEM)
@PermitAll
public class ReceiptIntake {

  @EJB private ReceiptBook book;

  /** Takes a receipt whose sender the adapter has made sure of. */
  public void take(ReportedReceipt reported) {
    book.take(reported);
  }

  /** A message was noted as sent: applies what had come before. */
  public void catchUp(UUID message, MessageChannel channel, String providerKey) {
    book.catchUp(message, channel, providerKey);
  }
}
