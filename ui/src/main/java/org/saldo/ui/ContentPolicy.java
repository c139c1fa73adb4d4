package org.saldo.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser may load and where forms may go, as the value of {@code Content-Security-Policy}.
 *
 * <p>Scripts come from this site only, none stand in a page. The identity provider is a target of
 * forms because browsers apply the rule to redirects too: the sign-out, and a form sent after the
 * session ended, are answered with a redirect there. So is the payment provider: the form that
 * begins a payment is answered with a redirect to its page.
 */
@Named
@ApplicationScoped
public class ContentPolicy {

  @Inject
  @ConfigProperty(name = "saldo.oidc.url", defaultValue = "http://localhost:8180/realms/saldo")
  private String identityProvider;

  @Inject
  @ConfigProperty(name = "saldo.psp.sandbox.url")
  private Optional<String> paymentProvider;

  /** For pages with PrimeFaces, which adds its nonce at the end and sets styles from scripts. */
  public String getWithPrimeFaces() {
    return common("'self' 'unsafe-inline'") + "; script-src 'self'";
  }

  /** For everything else. */
  public String getStrict() {
    return common("'self'") + "; script-src 'self'";
  }

  private String common(String styles) {
    return "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
        + "; img-src 'self' data:; style-src "
        + styles
        + "; form-action 'self' "
        + origin(identityProvider)
        + paymentProvider.map(address -> " " + origin(address)).orElse("");
  }

  /** Scheme, host and port of an address, e.g. {@code https://id.example.org}. */
  static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
