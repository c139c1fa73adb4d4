package org.saldo.adapter.sms;

import org.saldo.correspondence.SmsContent;
import org.saldo.outbox.Delivery;

/** One way to hand an SMS over. */
interface SmsGateway {

  /** What the setting {@code saldo.sms.gateway} calls it. */
  String name();

  /**
   * Hands it over; the detail of a delivery is the gateway's key, under which it reports.
   *
   * @param key the same at every attempt; not every gateway has a place for it
   */
  Delivery send(SmsContent sms, String key);

  /** Sees to it that receipts can come in. */
  void keepUp();
}
