package org.saldo.sample;

import java.util.List;

/**
 * One debtor with everything invented about it.
 *
 * @param invoices invoices and credit notes of all creditors by issue date; a credit note comes
 *     after the invoice it refers to
 * @param events intentions by date, to be played through services by those who have them
 */
public record SampleDossier(
    SampleDebtor debtor, List<SampleInvoice> invoices, List<SampleEvent> events) {

  public SampleDossier {
    invoices = List.copyOf(invoices);
    events = List.copyOf(events);
  }
}
