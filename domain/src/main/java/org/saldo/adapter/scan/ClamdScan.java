package org.saldo.adapter.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.document.ContentScan;

/** Asks clamd, where one is named; without one every file passes. */
@ApplicationScoped
public class ClamdScan implements ContentScan {

  @Inject
  @ConfigProperty(name = "saldo.scan.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "saldo.scan.port")
  private int port;

  @Inject
  @ConfigProperty(name = "saldo.scan.timeout.millis")
  private int millis;

  @Override
  public boolean isOn() {
    return host.isPresent();
  }

  @Override
  public Optional<String> threat(byte[] content) {
    return host.flatMap(name -> new ClamdLine(name, port, millis).ask(content));
  }
}
