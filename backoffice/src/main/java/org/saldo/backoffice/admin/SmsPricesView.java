package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.correspondence.sms.NewSmsPrice;
import org.saldo.correspondence.sms.SmsPriceBook;
import org.saldo.correspondence.sms.SmsPriceVersion;

/** The prices of SMS that are known, with every record of each. */
@Named
@RequestScoped
public class SmsPricesView {

  @EJB private SmsPriceBook book;

  private List<SmsPriceVersion> rows;

  public List<SmsPriceVersion> getRows() {
    if (rows == null) {
      rows = book.versions();
    }
    return rows;
  }

  /** The gateways, the one in use first. */
  public Map<String, String> getGateways() {
    Map<String, String> names = new LinkedHashMap<>();
    book.gateways().forEach(gateway -> names.put(gateway, gateway));
    return names;
  }

  /** Sends every record; its first columns are those that can be taken in. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "sms-prices",
            "sms.price.gateway",
            "sms.price.prefix",
            "sms.price.per.part",
            "ledger.currency",
            "postage.first",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (SmsPriceVersion v : getRows()) {
        NewSmsPrice price = v.price();
        csv.row(
            price.gateway(),
            price.prefix(),
            price.perPart(),
            price.currency(),
            price.firstOn(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }
}
