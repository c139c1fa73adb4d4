package org.saldo.agencyportal.placement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.ui.UploadLimit;

/** Says on the page of a cost that its document is far too large. */
@WebFilter("/placement/cost.xhtml")
public class ProofLimit extends UploadLimit {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  @Override
  protected int maxBytes() {
    return maxBytes;
  }
}
