package org.saldo.backoffice.invoice;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.ui.UploadLimit;

/** Says on the pages of imports that a file is far too large. */
@WebFilter({"/invoice/import.xhtml", "/admin/exchange-rates.xhtml"})
public class ImportLimit extends UploadLimit {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  @Override
  protected int maxBytes() {
    return maxBytes;
  }
}
