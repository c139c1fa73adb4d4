package org.saldo.adapter.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the message centre is and who we are there: the settings {@code saldo.smpp.*}. */
@ApplicationScoped
class SmppSettings {

  @Inject
  @ConfigProperty(name = "saldo.smpp.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "saldo.smpp.port")
  private int port;

  @Inject
  @ConfigProperty(name = "saldo.smpp.tls")
  private boolean tls;

  @Inject
  @ConfigProperty(name = "saldo.smpp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "saldo.smpp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "saldo.smpp.system.type")
  private Optional<String> systemType;

  @Inject
  @ConfigProperty(name = "saldo.smpp.lost.errors")
  private Optional<String> lostErrors;

  @Inject
  @ConfigProperty(name = "saldo.sms.sender")
  private Optional<String> sender;

  String host() {
    return host.orElse("localhost");
  }

  int port() {
    return port;
  }

  boolean tls() {
    return tls;
  }

  String user() {
    return user.orElse("");
  }

  String password() {
    return password.orElse("");
  }

  String systemType() {
    return systemType.orElse("");
  }

  /**
   * A number in international format, or up to eleven letters and digits; empty for the centre's.
   */
  String sender() {
    return sender.orElse("");
  }

  /** Whether an error of a receipt says that there is no such number. */
  boolean isLost(String error) {
    return error != null
        && Arrays.asList(lostErrors.orElse("").split("\\s*,\\s*")).contains(error.strip());
  }
}
